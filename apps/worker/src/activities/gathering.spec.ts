import fc from 'fast-check';
import { Gathering } from './gathering';

/** Lets everything go on that waits for nothing but promises. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a gathering', () => {
  it('writes together what came while it wrote, and not more at once than it may', async () => {
    const written: number[][] = [];
    const gathering = new Gathering<number>(3, async (all) => {
      written.push([...all]);
      await turn();
      return [];
    });
    await Promise.all([1, 2, 3, 4, 5, 6].map((one) => gathering.ask(one)));
    expect(written).toEqual([[1], [2, 3, 4], [5, 6]]);
    await gathering.ask(7);
    expect(written.at(-1)).toEqual([7]);
  });

  it('keeps everybody from what cannot be written but whoever asked for it', async () => {
    const anyOf = fc.uniqueArray(fc.nat({ max: 40 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(anyOf, fc.func(fc.boolean()), fc.func(fc.boolean()), async (all, broken, held) => {
        const kept: number[] = [];
        const gathering = new Gathering<number>(8, async (some) => {
          await turn();
          const left = some.length > 1 ? some.filter((one) => held(one)) : [];
          const now = some.filter((one) => !left.includes(one));
          if (now.some((one) => broken(one))) throw new Error('broken');
          kept.push(...now); // as a transaction: all of them or none
          return left;
        });
        const ends = await Promise.allSettled(all.map((one) => gathering.ask(one)));
        const expected = all.map((one) => (broken(one) ? 'rejected' : 'fulfilled'));
        expect(ends.map(({ status }) => status)).toEqual(expected);
        expect(kept.toSorted()).toEqual(all.filter((one) => !broken(one)).toSorted());
      }),
    );
  });
});
