import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesAhead } from './files-ahead';

describe('the files a page begins with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-ahead-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are named with the page itself, and with no other', () => {
    const pages = { '/|/workbench': ['assets/a.js'], '/plans/[0-9]+': ['assets/b.js', 'assets/b.css'] };
    writeFileSync(join(folder, 'ahead.json'), JSON.stringify(pages));
    const link = filesAhead(folder);
    expect(link('/')).toBe('</assets/a.js>; rel=modulepreload');
    expect(link('/workbench')).toBe('</assets/a.js>; rel=modulepreload');
    expect(link('/plans/12')).toBe(
      '</assets/b.js>; rel=modulepreload, </assets/b.css>; rel=preload; as=style; crossorigin',
    );
    expect(['/sign-in', '/plans/12/cases', '/xplans/12', '/plans/'].map(link)).toEqual(Array(4).fill(undefined));
  });

  it('are not named where the build wrote none down', () => {
    expect(filesAhead(join(folder, 'none'))('/')).toBeUndefined();
  });
});
