import { posix } from 'node:path';
import ts from 'typescript';
import { isTest, sourcesIn, type Source } from './sources';

const ROOM = 'libs/use-cases/src';

/**
 * An arrow for each two folders of a room of which one imports from the other, as `a → b`. What lies flat in the room is its
 * kernel, which everybody may use.
 */
function arrowsIn(room: string, sources: readonly Source[]): Set<string> {
  const subjects = new Set(
    sources.flatMap(({ path }) => {
      const [subject, ...rest] = posix.relative(room, path).split('/');
      return rest.length > 0 ? [subject] : [];
    }),
  );
  const subjectOf = (path: string): string | undefined => {
    const [subject] = posix.relative(room, path).split('/');
    return subjects.has(subject) ? subject : undefined;
  };
  const arrows = new Set<string>();
  for (const { path, text } of sources) {
    const from = subjectOf(path);
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      const to = fileName.startsWith('.') ? subjectOf(posix.join(posix.dirname(path), fileName)) : undefined;
      if (from !== undefined && to !== undefined && from !== to) arrows.add(`${from} → ${to}`);
    }
  }
  return arrows;
}

const bothWays = (arrows: ReadonlySet<string>): string[] =>
  [...arrows].filter((arrow) => {
    const [from, to] = arrow.split(' → ');
    return from < to && arrows.has(`${to} → ${from}`);
  });

describe('the subjects of the use cases', () => {
  const sources = sourcesIn(ROOM).filter(({ path }) => !isTest(path) && !path.includes('/testing/'));
  const arrows = arrowsIn(ROOM, sources);

  it('import from one another in one direction: what two need of each other belongs to a third, or to the kernel', () =>
    expect(bothWays(arrows)).toEqual([]));

  it('get no further arrows unseen: whoever adds one knowingly raises this number', () =>
    expect(arrows.size).toBeLessThanOrEqual(109));

  it('are seen where they point both ways, by a type and by what is passed on as well', () => {
    const made = [
      { path: 'room/a/one.ts', text: "import type { B } from '../b';\nexport type A = B;" },
      { path: 'room/b/index.ts', text: "export * from '../a/one';" },
      { path: 'room/kernel.ts', text: "import { b } from './b';\nb();" },
      { path: 'room/c/two.ts', text: "import { k } from '../kernel';\nimport { a } from '../a/one';\nk(a);" },
    ];
    const found = arrowsIn('room', made);
    expect([...found].sort()).toEqual(['a → b', 'b → a', 'c → a']);
    expect(bothWays(found)).toEqual(['a → b']);
  });
});
