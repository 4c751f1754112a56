import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '@app/config';

/** The API as `npm run build` made it, since that is what people start. */
const WRITE = join(repoRoot, 'dist/api/apps/api/src/write-openapi.js');
const MADE_FROM_IT = join(repoRoot, 'apps/web/src/api/schema.d.ts');

describe('the description of the built API', () => {
  it('is the one that the types of the page were made from', () => {
    const dir = mkdtempSync(join(process.env.DUBAN_TEST_DIR!, 'openapi-'));
    const [description, types] = [join(dir, 'openapi.json'), join(dir, 'schema.d.ts')];
    const maker = join(repoRoot, 'node_modules/openapi-typescript/bin/cli.js');
    execFileSync(process.execPath, [WRITE, description]);
    execFileSync(process.execPath, [maker, description, '-o', types]);
    expect(readFileSync(types, 'utf8')).toBe(readFileSync(MADE_FROM_IT, 'utf8'));
  }, 120_000);
});
