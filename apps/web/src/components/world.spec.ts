import type { Session } from '../api/types';
import { inWorld, landingOf, usualWorld, worldAt, type PlanInWorld } from './world';

const REAL: PlanInWorld = { id: 1, state: 'running', clock: 'real' };
const REHEARSED: PlanInWorld = { id: 2, state: 'running', clock: 'rehearsal' };
const IMPORTED: PlanInWorld = { id: 3, state: 'imported', clock: 'real' };

const at = (address: string, plans = [REAL, REHEARSED]) => {
  const { pathname, search } = new URL(address, 'http://here');
  return worldAt({ planId: Number(/^\/plans\/(\d+)/.exec(pathname)?.[1]) || null, pathname, search }, plans);
};

describe('the world of an address', () => {
  it.each([
    ['/plans/1/documents', 'real'],
    ['/plans/2/documents', 'sandbox'],
    ['/inbox', 'real'],
    ['/inbox?world=sandbox', 'sandbox'],
    ['/inbox?plan=2', 'sandbox'],
    ['/inbox?plan=1', 'real'],
    ['/bodies/7?world=sandbox', 'sandbox'],
    ['/bodies?world=nonsense', 'real'],
    ['/plans?world=sandbox', null],
  ])('%s: %s', (address, world) => expect(at(address)).toBe(world));

  it('is the sandbox where nothing but rehearsals runs, on pages that show the work of a world', () => {
    expect(usualWorld([REHEARSED, IMPORTED])).toBe('sandbox');
    expect(usualWorld([IMPORTED])).toBe('real');
    expect(['/inbox', '/bodies', '/plans', '/account'].map((path) => at(path, [REHEARSED]))).toEqual([
      'sandbox',
      'sandbox',
      null,
      null,
    ]);
  });

  it('is kept by what leads on', () => {
    expect(inWorld('/bodies', 'sandbox', [REAL, REHEARSED])).toBe('/bodies?world=sandbox');
    expect(inWorld('/bodies', 'real', [REAL, REHEARSED])).toBe('/bodies');
    expect(inWorld('/bodies', 'sandbox', [REHEARSED])).toBe('/bodies');
  });
});

describe('where somebody begins', () => {
  const person = (role: string, demo: boolean) => ({ role, demo, passwordDue: false }) as Session;

  it.each([
    ['owner', true, [REAL, REHEARSED], '/workbench?world=sandbox'],
    ['owner', false, [REAL, REHEARSED], '/workbench'],
    ['owner', false, [REHEARSED], '/workbench?world=sandbox'],
    ['owner', true, [REAL], '/workbench'],
    ['owner', true, [], '/workbench'],
    ['reader', true, [REHEARSED], '/plans/2/statistics'],
    ['reader', false, [REAL, REHEARSED], '/plans/1/statistics'],
    ['reader', false, [IMPORTED], '/plans'],
    ['administrator', true, [REHEARSED], '/accounts'],
  ] as const)('%s, demo %s, %j: %s', (role, demo, plans, page) =>
    expect(landingOf(person(role, demo), plans)).toBe(page),
  );
});
