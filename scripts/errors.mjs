/** `npm run -s errors`: the catalogue of refusals for support, as Markdown: status, code, what is said. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ROOT } from './lib/paths.mjs';

const require = createRequire(import.meta.url);
await ensureBuilt(['code']);
const { errorCatalogue } = require('./lib/error-catalogue.js');
const built = pathToFileURL(join(ROOT, 'dist/cli/libs/domain/src/vocabulary/error-codes.js'));
const { ERROR_CODES, statusOf } = (await import(built)).default;
const catalogue = errorCatalogue(ERROR_CODES);
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const rows = [...ERROR_CODES]
  .sort((a, b) => statusOf(a) - statusOf(b) || a.localeCompare(b))
  .map((code) => {
    const { sentences } = catalogue.get(code);
    const said = (language) => cell([...new Set(sentences.map((one) => one[language]))].join('<br>'));
    return `| ${statusOf(code)} | \`${code}\` | ${said('zh')} | ${said('en')} |`;
  });
process.stdout.write(`| status | code | 中文 | English |\n|---|---|---|---|\n${rows.join('\n')}\n`);
