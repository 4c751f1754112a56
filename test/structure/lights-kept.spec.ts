import { isTest, sourcesIn } from './sources';

/** Whatever changes the light of a clause. */
const CHANGES = /update clause set light\b/;
/** What keeps, for the trend, which light was shown from that day on. */
const KEEPS = /insert into clause_light\b/;

describe('the light of a clause', () => {
  const changing = sourcesIn('apps', 'libs').filter(({ path, text }) => !isTest(path) && CHANGES.test(text));

  it('is changed in known places only', () => {
    expect(changing.map(({ path }) => path)).toEqual([
      'apps/worker/src/activities/write-look.ts',
      'libs/use-cases/src/lights.ts',
    ]);
  });

  it.each(changing)('is kept for its day where $path changes it', ({ text }) => expect(text).toMatch(KEEPS));
});
