/**
 * `npm run pictures`: takes the pictures of the README anew, of the real pages on real servers, as a browser shows them. What is
 * in them follows from the demo plan, so they change only with the pages.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { jest } from './jest.mjs';
import { ROOT, pinnedNode } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { exitWith } from './lib/say.mjs';

/** As the walk over every page names them, and as the README does. */
const PICTURES = {
  'workbench-department': 'workbench',
  'plans-planId-statistics-reader': 'statistics',
  'plans-planId-clauses-number-department': 'clause',
};
const WALKED = '/workbench as department|/statistics as reader|clauses/:number as department';
/** What a README should carry at most, a picture. */
const MOST_BYTES = 150_000;
const QUALITY = 82;

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'duban-pictures-'));
  try {
    const walk = ['test/web/every-page', '--selectProjects', 'servers', '-t', WALKED];
    // Of the whole plan: the short form has a few clauses, and most people nothing to do.
    const code = await jest(walk, { DUBAN_TEST_PICTURES: folder, DUBAN_TEST_LENGTH: 'long' });
    if (code !== 0) throw new Error('The walk over the pages did not end well; the pictures stay as they are.');
    const target = join(ROOT, 'apps/web/pictures');
    mkdirSync(target, { recursive: true });
    for (const [walked, name] of Object.entries(PICTURES)) {
      for (const language of ['zh', 'en']) {
        const small = await asWebp(readFileSync(join(folder, `${walked}-${language}-1440.png`)));
        if (small.length > MOST_BYTES)
          throw new Error(`${name}.${language} has ${small.length} bytes, more than a README should carry.`);
        writeFileSync(join(target, `${name}.${language}.webp`), small);
        process.stdout.write(`✔ apps/web/pictures/${name}.${language}.webp  ${Math.ceil(small.length / 1000)} kB\n`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function asWebp(png) {
  const require = createRequire(import.meta.url);
  // The canvas that comes with the reader of PDFs.
  const { createCanvas, loadImage } = createRequire(require.resolve('pdfjs-dist/package.json'))('@napi-rs/canvas');
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.encode('webp', QUALITY);
}

try {
  await ensureInstalled();
  await ensureBuilt(['code', 'workflows', 'api', 'web']);
  if (pinnedNode() === process.execPath) await main();
  else process.exitCode = await become(pinnedNode(), [join(ROOT, 'scripts/pictures.mjs')]);
} catch (error) {
  exitWith(error);
}
