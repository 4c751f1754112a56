/**
 * `npm run check:documents`: prints the samples of every kind and form, asks veraPDF whether each is PDF/A-2b, and draws every
 * page for a person to look at. `-- FOLDER` says where; exit code 1 when a paper does not conform. Not part of the daily test.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { drawPages } from './lib/check-documents/draw-pages.mjs';
import { openVeraPdf } from './lib/check-documents/verapdf.mjs';
import { ROOT, pinnedNode } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { exitWith } from './lib/say.mjs';

const rooms = join(ROOT, 'dist/cli/libs');
const require = createRequire(join(ROOT, 'dist/cli/apps/cli/src/main.js'));
const print = (line) => process.stdout.write(`${line}\n`);

async function main(folder) {
  mkdirSync(folder, { recursive: true });
  const vera = await openVeraPdf();
  const papers = printed(folder);
  const control = join(folder, 'control-plain.pdf');
  const said = vera.check([...papers.map(({ file }) => file), control]);

  let pages = 0;
  for (const paper of papers) paper.pages = await drawPages(paper.pdf, folder, paper.name);
  for (const { name, file, form, pages: many } of papers) {
    const fault = said.has(file) ? said.get(file) : 'not checked';
    print(`${fault === null ? '✔' : '✘'} ${name}  ${form}, ${many} pages${fault === null ? '' : `: ${fault}`}`);
    if (fault !== null) process.exitCode = 1;
    pages += many;
  }
  if (!said.get(control)) throw new Error('veraPDF finds no fault in a PDF that is none for the archive');
  const conform = papers.filter(({ file }) => said.get(file) === null).length;
  print(`veraPDF ${vera.version}: ${conform} of ${papers.length} papers are PDF/A-2b, a plain PDF is refused`);
  print(`${pages} pages drawn in ${folder}`);
}

/** Every sample as a PDF in the folder, and one that is not for the archive, which veraPDF has to refuse. */
function printed(folder) {
  const { documentSamples, OfficialDocumentRenderer } = require(join(rooms, 'documents/src/index.js'));
  const { hardSamples } = require(join(rooms, 'documents/src/kinds/hard-samples.js'));
  const { composePaper } = require(join(rooms, 'documents/src/paper/compose.js'));
  const { TypstPrinter } = require(join(rooms, 'documents/src/print/typst-printer.js'));
  const { fontsOf } = require(join(rooms, 'documents/src/print/fonts.js'));
  const renderer = new OfficialDocumentRenderer();
  const all = [
    ...Object.entries(documentSamples).flatMap(([kind, list]) =>
      list.map((facts, nth) => [`${kind}-${nth + 1}`, facts]),
    ),
    ...Object.entries(hardSamples).map(([name, facts]) => [`hard-${name}`, facts]),
  ];
  const [notice] = documentSamples['supervision-notice'];
  const plain = new TypstPrinter(fontsOf()).print(composePaper(notice), { archive: false });
  writeFileSync(join(folder, 'control-plain.pdf'), plain);
  return all.map(([name, facts]) => {
    const { pdf } = renderer.render(facts);
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, pdf);
    const { form, draft } = composePaper(facts);
    return { name, file, pdf, form: draft ? `${form}, draft` : form };
  });
}

try {
  await ensureInstalled();
  await ensureBuilt(['code']);
  const given = process.argv.slice(2);
  if (pinnedNode() === process.execPath) await main(resolve(given[0] ?? join(tmpdir(), 'duban-documents')));
  else process.exitCode = await become(pinnedNode(), [join(ROOT, 'scripts/check-documents.mjs'), ...given]);
} catch (error) {
  exitWith(error);
}
