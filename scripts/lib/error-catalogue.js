/** Every refusal as support meets it: its code, the sentences it is said with, and where. Read from the sources. */
const { readdirSync, readFileSync } = require('node:fs');
const { join, relative } = require('node:path');
const ts = require('typescript');

const ROOT = join(__dirname, '../..');
const FOLDERS = ['libs', 'config', 'workflows', 'apps/api/src', 'apps/worker/src', 'apps/cli/src'];

function sources() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.(spec|fixture|d)\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.includes('node_modules')),
  );
}

/** The text of a literal, with … for what is filled in; null for what is no literal. */
function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  }
  if (ts.isConditionalExpression(node))
    return [textOf(node.whenTrue), textOf(node.whenFalse)].filter(Boolean).join(' / ');
  return null;
}

/** `{ zh, en }` where both are literals, also among other properties. */
function sentenceOf(node) {
  if (ts.isConditionalExpression(node)) return sentenceOf(node.whenTrue) ?? sentenceOf(node.whenFalse);
  if (!ts.isObjectLiteralExpression(node)) return null;
  const of = (name) => {
    const found = node.properties.find((one) => ts.isPropertyAssignment(one) && one.name.getText() === name);
    return found ? textOf(found.initializer) : null;
  };
  const [zh, en] = [of('zh'), of('en')];
  // A sentence that is made elsewhere is only a frame here.
  return zh && en && /\p{Script=Han}/u.test(zh) ? { zh, en } : null;
}

/**
 * The codes that the sources name in a place that is no type and no test, with the sentences that stand beside them.
 *
 * @returns {Map<string, { sentences: { zh: string, en: string }[], files: Set<string> }>}
 */
function errorCatalogue(codes) {
  const known = new Map(codes.map((code) => [code, { sentences: [], files: new Set() }]));
  for (const file of sources()) {
    if (file.endsWith(join('vocabulary', 'error-codes.ts'))) continue;
    const text = readFileSync(file, 'utf8');
    if (!codes.some((code) => text.includes(`'${code}'`))) continue;
    const visit = (node) => {
      node.forEachChild(visit);
      const named = ts.isStringLiteralLike(node) ? node : null;
      const entry = named && known.get(named.text);
      if (!entry) return;
      entry.files.add(relative(ROOT, file));
      const { parent } = named;
      const beside = ts.isNewExpression(parent)
        ? parent.arguments?.[1]
        : ts.isPropertyAssignment(parent)
          ? parent.name === named
            ? parent.initializer
            : parent.parent
          : null;
      const sentence = beside && sentenceOf(beside);
      if (sentence) entry.sentences.push(sentence);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true));
  }
  return known;
}

module.exports = { errorCatalogue };
