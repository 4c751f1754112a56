import fc from 'fast-check';
import { Places } from './visits';

it('never so many at once that a place is taken twice, everybody in turn, and nobody forgotten', async () => {
  const each = fc.array(fc.record({ rests: fc.nat({ max: 3 }), fails: fc.boolean() }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), each, async (free, all) => {
      const places = new Places(free);
      const begun: number[] = [];
      let within = 0;
      const ends = await Promise.allSettled(
        all.map(({ rests, fails }, nth) =>
          places.take(async () => {
            begun.push(nth);
            within += 1;
            expect(within).toBeLessThanOrEqual(free);
            for (let rest = 0; rest < rests; rest += 1) await Promise.resolve();
            within -= 1;
            if (fails) throw new Error('failed');
          }),
        ),
      );
      expect(begun).toEqual(all.map((_, nth) => nth));
      expect(ends.map(({ status }) => status)).toEqual(all.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')));
    }),
  );
});
