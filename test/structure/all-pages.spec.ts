import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '@app/config';
import { ALL_PAGES } from '../web/all-pages';

/** The return from elsewhere shows nothing of its own: it leads on, or says why it cannot. */
const SHOWN_ELSEWHERE = ['/sign-in/return'];

describe('the pages that are walked', () => {
  it('are all pages of the application', () => {
    const routes = readFileSync(join(repoRoot, 'apps/web/src/app/routes.tsx'), 'utf8');
    const paths = [...routes.matchAll(/path: '([^']+)'/g)].map(([, path]) => path);
    const absolute = paths
      .filter((path) => path !== '*')
      .map((path) => (path.startsWith('/') ? path : `/plans/:planId/${path}`));
    const walked = new Set(ALL_PAGES.map(({ route }) => route));
    expect(absolute.filter((path) => !walked.has(path) && !SHOWN_ELSEWHERE.includes(path))).toEqual([]);
    expect([...walked].filter((route) => !absolute.includes(route))).toEqual([]);
  });
});
