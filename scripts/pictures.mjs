/**
 * `npm run pictures`: takes the pictures of the README anew, of the real pages on real servers, as a browser shows them. What is
 * in them follows from the demo plan, so they change only with the pages.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from './jest.mjs';
import { ROOT } from './lib/paths.mjs';

/** As the walk over every page names them, and as the README does. */
const PICTURES = {
  'workbench-department': 'workbench',
  'plans-planId-statistics-reader': 'statistics',
  'plans-planId-clauses-number-department': 'clause',
};
const WALKED = '/workbench as department|/statistics as reader|clauses/:number as department';
const MOST_BYTES = 150_000;

const folder = mkdtempSync(join(tmpdir(), 'duban-pictures-'));
try {
  const walk = ['test/web/every-page', '--selectProjects', 'servers', '-t', WALKED];
  process.exitCode = await jest(walk, { DUBAN_TEST_PICTURES: folder });
  const target = join(ROOT, 'docs/pictures');
  mkdirSync(target, { recursive: true });
  for (const [walked, name] of Object.entries(PICTURES)) {
    for (const language of ['zh', 'en']) {
      const file = join(target, `${name}.${language}.png`);
      copyFileSync(join(folder, `${walked}-${language}-1440.png`), file);
      const { size } = statSync(file);
      if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes, more than a README should carry.`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
