import fc from 'fast-check';
import { Gathering } from './gathering';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Until a moment later, or until nothing is left that waits. */
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
/** Longer than anybody waits. */
const LONG = 60_000;
const AWAY = Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' });

/** How each of them has ended by now; null: it waits. */
function ends(all: readonly Promise<void>[]): (string | null)[] {
  const seen: (string | null)[] = all.map(() => null);
  all.forEach((one, nth) =>
    one.then(
      () => (seen[nth] = 'kept'),
      ({ message }: Error) => (seen[nth] = message),
    ),
  );
  return seen;
}

it('writes together what came while it wrote, and not more at once than it may', async () => {
  const written: number[][] = [];
  const gathering = new Gathering<number>(3, async (all) => {
    written.push([...all]);
    return [];
  });
  await Promise.all([1, 2, 3, 4, 5, 6].map((one) => gathering.ask(one)));
  expect(written).toEqual([[1], [2, 3, 4], [5, 6]]);
  await gathering.ask(7);
  expect(written.at(-1)).toEqual([7]);
});

it('keeps everybody from what cannot be written but whoever asked for it, and nobody waits for what is held', async () => {
  const anyOf = fc.uniqueArray(fc.nat({ max: 40 }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(anyOf, fc.func(fc.boolean()), fc.func(fc.boolean()), async (all, broken, held) => {
      const kept: number[] = [];
      let free = false;
      const gathering = new Gathering<number>(8, async (some) => {
        const left = free ? [] : some.filter((one) => held(one));
        const now = some.filter((one) => !left.includes(one));
        if (now.some((one) => broken(one))) throw new Error('broken');
        kept.push(...now); // as a transaction: all of them or none
        return left;
      });
      const seen = ends(all.map((one) => gathering.ask(one)));
      await pass(1_000);
      const end = (one: number) => (broken(one) ? 'broken' : 'kept');
      expect(seen).toEqual(all.map((one) => (held(one) ? null : end(one))));
      free = true;
      await pass(1_000);
      expect(seen).toEqual(all.map(end));
      expect(kept.toSorted()).toEqual(all.filter((one) => !broken(one)).toSorted());
    }),
  );
});

it('a transaction that never comes back ends the wait of those who are with it, and no other', async () => {
  let hangs = true;
  const gathering = new Gathering<number>(8, () => (hangs ? new Promise<never>(() => undefined) : Promise.resolve([])));
  const seen = ends([gathering.ask(1)]);
  await pass(20_000);
  const behind = ends([gathering.ask(2), gathering.ask(3)]);
  hangs = false;
  expect([...seen, ...behind]).toEqual([null, null, null]);
  await pass(10_000);
  expect([...seen, ...behind]).toEqual(['the database does not answer', 'kept', 'kept']);
});

it('while the database is away all are told at the first attempt', async () => {
  let attempts = 0;
  const gathering = new Gathering<number>(8, async () => {
    attempts += 1;
    await Promise.resolve();
    throw AWAY;
  });
  const seen = ends(Array.from({ length: 9 }, (_, nth) => gathering.ask(nth)));
  await pass(0);
  expect(seen).toEqual(seen.map(() => AWAY.message));
  expect(attempts).toBe(2); // the first that came, and the eight that came meanwhile
});

it('what somebody has in hand for too long is told to whoever asked, and not looked at any more', async () => {
  let attempts = 0;
  const gathering = new Gathering<number>(8, async (all) => {
    attempts += 1;
    return all;
  });
  const seen = ends([gathering.ask(1)]);
  await pass(20_000);
  expect(seen).toEqual([null]);
  await pass(LONG);
  expect(seen).toEqual(['somebody else has had it in hand for too long']);
  const before = attempts;
  await pass(LONG);
  expect(attempts).toBe(before);
});
