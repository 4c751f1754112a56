import fc from 'fast-check';
import { inHalves } from './in-halves';

const some = fc.uniqueArray(fc.nat({ max: 40 }), { minLength: 1, maxLength: 20 });

it('everybody is done for but those who fail by themselves, in order', async () => {
  await fc.assert(
    fc.asyncProperty(some, fc.func(fc.boolean()), async (all, broken) => {
      const [done, failed]: number[][] = [[], []];
      const work = async (part: readonly number[]) => {
        if (part.some((one) => broken(one))) throw new Error('broken');
        done.push(...part);
        return true;
      };
      expect(await inHalves(all, work, (one) => void failed.push(one))).toBe(true);
      expect(done).toEqual(all.filter((one) => !broken(one)));
      expect(failed).toEqual(all.filter((one) => broken(one)));
    }),
  );
});

it('nothing is tried in parts once the database is away, or nothing more is to be done', async () => {
  await fc.assert(
    fc.asyncProperty(some, fc.nat({ max: 20 }), fc.boolean(), async (all, after, away) => {
      let attempts = 0;
      let ended = false;
      const work = async (part: readonly number[]) => {
        expect(ended).toBe(false);
        attempts += 1;
        ended = attempts > after;
        if (ended && away) throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
        if (!ended && part.length > 1) throw new Error('broken');
        return !ended;
      };
      const end = await inHalves(all, work, () => undefined).catch((error: Error) => error.message);
      expect(end).toBe(ended ? (away ? 'gone' : false) : true);
    }),
  );
});
