import ts from 'typescript';
import { isTest, sourcesIn, walk, type Source } from './sources';

/** A search, sign in, passwords: what is typed there is kept nowhere. */
const KEEPS_NOTHING = [
  'apps/web/src/features/search/SearchDialog.tsx',
  'apps/web/src/features/sign-in/SignInAgain.tsx',
];

/** Questions that change nothing: what is typed there may go. */
const MAY_GO = ['apps/web/src/features/audit/Verification.tsx', 'apps/web/src/features/forecast/WhatIfForm.tsx'];

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
    const plain = elements.filter(({ all }) => all.some(({ name }) => name === 'Window') && types(all));
    expect(plain.map(({ path }) => path)).toEqual(KEEPS_NOTHING);
  });

  it('by a name of its own: a dialog with a form says which draft it is', () => {
    const dialogs = elements.flatMap(({ path, all }) =>
      types(all) ? all.filter(({ name }) => name === 'WorkModal').map(({ given }) => ({ path, given })) : [],
    );
    expect(dialogs.length).toBeGreaterThan(25);
    expect(dialogs.filter(({ given }) => !given.includes('draft')).map(({ path }) => path)).toEqual([]);
  });

  it('and in a form of a page as well: it keeps a draft, or asks before it is left', () => {
    const keeps = /^(WorkModal|VerdictModal|DraftLine|AskBeforeLeaving)$/;
    const forms = elements.filter(({ all }) => all.some(({ name }) => name === 'Form'));
    expect(forms.length).toBeGreaterThan(50);
    expect(forms.filter(({ all }) => !all.some(({ name }) => keeps.test(name))).map(({ path }) => path)).toEqual(
      MAY_GO,
    );
  });
});

describe('going back closes what is open over a page, and not the page', () => {
  const LEAVING = 'apps/web/src/components/leaving/';
  const pages = sourcesIn('apps/web/src').filter(({ path }) => !isTest(path) && !path.startsWith(LEAVING));

  it('so nobody opens a window or a question by other means', () => {
    const own = pages.filter(
      ({ text }) =>
        /[{,]\s*(Modal|ModalProps)\b[^}]*} from 'antd'/.test(text) || /\bmodal\b[^;]*(useApp|useModal)/.test(text),
    );
    expect(own.map(({ path }) => path)).toEqual([]);
  });

  it('nor a drawer that does not hear of it', () => {
    const drawers = pages.filter(({ text }) => /[{,]\s*Drawer\b[^}]*} from 'antd'/.test(text));
    expect(drawers.length).toBeGreaterThan(0);
    expect(drawers.filter(({ text }) => !text.includes('useBackCloses(')).map(({ path }) => path)).toEqual([]);
  });

  it('and one guard asks for all: a router has no more than one', () => {
    const guards = pages.filter(({ text }) => text.includes('useBlocker('));
    expect(guards.map(({ path }) => path)).toEqual(['apps/web/src/app/shell/LeaveGuard.tsx']);
  });
});
