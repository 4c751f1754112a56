import ts from 'typescript';
import { isTest, sourcesIn, walk, type Source } from './sources';

/** A search, sign in, passwords: what is typed there is kept nowhere. */
const KEEPS_NOTHING = [
  'apps/web/src/features/search/SearchDialog.tsx',
  'apps/web/src/features/sign-in/SignInAgain.tsx',
];

/** Every element of a source: its name, and what it is given. */
function elementsIn(source: Source): { name: string; given: string[] }[] {
  const found: { name: string; given: string[] }[] = [];
  walk(source, (node) => {
    if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return;
    const given = node.attributes.properties.flatMap(({ name }) => (name ? [name.getText()] : []));
    found.push({ name: node.tagName.getText(), given });
  });
  return found;
}

describe('what is typed into a dialog is kept, and asked about before it is left', () => {
  const pages = sourcesIn('apps/web/src').filter(({ path }) => path.endsWith('.tsx') && !isTest(path));
  const elements = pages.map(({ path, text }) => ({ path, all: elementsIn({ path, text }) }));
  const types = (all: { name: string }[]) =>
    all.some(({ name }) => /^(Form|Form\.Item|Input(\..+)?|Select|DatePicker|PlanText|.*Tab|.*Form)$/.test(name));

  it('in the one dialog that can: no other window holds a field', () => {
    const plain = elements.filter(({ all }) => all.some(({ name }) => name === 'Modal') && types(all));
    expect(plain.map(({ path }) => path)).toEqual(KEEPS_NOTHING);
  });

  it('by a name of its own: a dialog with a form says which draft it is', () => {
    const dialogs = elements.flatMap(({ path, all }) =>
      types(all) ? all.filter(({ name }) => name === 'WorkModal').map(({ given }) => ({ path, given })) : [],
    );
    expect(dialogs.length).toBeGreaterThan(25);
    expect(dialogs.filter(({ given }) => !given.includes('draft')).map(({ path }) => path)).toEqual([]);
  });
});
