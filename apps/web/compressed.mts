import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

/** Smaller than this and a smaller file saves nobody anything. */
const LEAST = 1_000;

/** Writes a compressed copy beside each script and style sheet, once, as small as they can be; the API sends those. */
export const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir }, bundle) {
    for (const name of Object.keys(bundle).filter((one) => /\.(js|css)$/.test(one))) {
      const bytes = readFileSync(join(dir!, name));
      if (bytes.length < LEAST) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      writeFileSync(join(dir!, `${name}.br`), brotliCompressSync(bytes, { params }));
    }
  },
});
