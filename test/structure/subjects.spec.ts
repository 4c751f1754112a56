import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrowsIn, betweenFolders, shortestCircle } from './arrows';
import { isTest, sourcesIn } from './sources';

const productOf = (room: string) =>
  sourcesIn(room).filter(({ path }) => !isTest(path) && !path.includes('/testing/') && !path.endsWith('.d.ts'));

/** The rows of the table of layers in the README of the use cases, the lowest first. */
function layers(): string[][] {
  const text = readFileSync(join(__dirname, '../../libs/use-cases/README.md'), 'utf8');
  const [, section] = text.split('\n## The layers of subjects\n');
  return section
    .split('\n## ')[0]
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => [...line.split('|')[2].matchAll(/`([a-z-]+)`/g)].map(([, subject]) => subject))
    .reverse();
}

describe('the subjects of the use cases', () => {
  const sources = productOf('libs/use-cases/src');
  const arrows = arrowsIn('libs/use-cases/src', sources, 'folders');

  it('form no circle, over what lies flat neither: what two need of each other belongs to a third, or to the kernel', () =>
    expect(shortestCircle(arrowsIn('libs/use-cases/src', sources, 'files, too'))).toBeNull());

  it('get no further arrows unseen: whoever adds one knowingly raises this number', () =>
    expect(betweenFolders(arrows)).toBeLessThanOrEqual(94));

  it('stand in the layers that the README tells, each of which imports from lower ones only', () => {
    const rows = layers();
    const layerOf = new Map(rows.flatMap((row, layer) => row.map((subject) => [subject, layer])));
    expect(rows.flat().sort()).toEqual([...arrows.keys()].sort());
    const upwards = [...arrows].flatMap(([from, to]) =>
      [...to].filter((one) => layerOf.get(one)! >= layerOf.get(from)!).map((one) => `${from} → ${one}`),
    );
    expect(upwards).toEqual([]);
  });
});

describe('the subjects of the other rooms', () => {
  it.each([
    ['config', 0],
    ['workflows', 11],
    ['libs/domain/src', 39],
    ['libs/persistence/src', 62],
    ['libs/intake/src', 26],
    ['libs/documents/src', 7],
    ['libs/identity/src', 1],
    ['libs/notifications/src', 1],
    ['apps/api/src', 90],
    ['apps/worker/src', 3],
    ['apps/cli/src', 10],
  ])('form no circle in %s, over what lies flat neither, and get no arrow more than %i unseen', (room, most) => {
    const sources = productOf(room);
    expect(shortestCircle(arrowsIn(room, sources, 'files, too'))).toBeNull();
    expect(betweenFolders(arrowsIn(room, sources, 'folders'))).toBeLessThanOrEqual(most);
  });
});

describe('the features of the web', () => {
  const arrows = arrowsIn('apps/web/src/features', productOf('apps/web/src/features'), 'folders');

  it('form no circle: what two show belongs to the components', () => expect(shortestCircle(arrows)).toBeNull());

  it('get no further arrows unseen', () => expect(betweenFolders(arrows)).toBeLessThanOrEqual(20));

  it('are used by no component, and what every page stands in is used by no feature', () => {
    const parts = arrowsIn('apps/web/src', productOf('apps/web/src'), 'folders');
    expect([...parts.get('components')!].sort()).toEqual(['api', 'i18n']);
    expect([...parts.get('features')!].sort()).toEqual(['api', 'components', 'i18n']);
    expect(shortestCircle(parts)).toBeNull();
  });
});

describe('a circle of subjects', () => {
  const made = [
    { path: 'room/a/one.ts', text: "import type { B } from '../b';\nexport type A = B;" },
    { path: 'room/b/index.ts', text: "export * from '../c/two';" },
    { path: 'room/c/two.ts', text: "import { k } from '../kernel';\nimport { a } from '../a/one';\nk(a);" },
    { path: 'room/kernel.ts', text: "import { d } from './d/three';\nexport const k = d;" },
    { path: 'room/d/three.ts', text: "import { k } from '../kernel';\nimport { x } from '../../elsewhere';\nk(x);" },
  ];

  it('is told by the shortest way back, also by a type and by what is passed on', () => {
    const arrows = arrowsIn('room', made, 'folders');
    expect(betweenFolders(arrows)).toBe(3);
    expect(shortestCircle(arrows)).toBe('a → b → c → a');
  });

  it('is seen where it leads over a file that lies flat', () => {
    expect(shortestCircle(arrowsIn('room', made, 'files, too'))).toBe('kernel.ts → d → kernel.ts');
    expect(shortestCircle(arrowsIn('room', made.slice(3, 4), 'files, too'))).toBeNull();
  });
});
