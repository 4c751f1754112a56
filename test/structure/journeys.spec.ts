import { JOURNEYS } from '../web/journeys';
import { sourcesIn } from './sources';

/** In which spec somebody arrives at the end of which journeys. */
function arrivals(): { journey: string; spec: string }[] {
  return sourcesIn('test/journeys').flatMap(({ path, text }) =>
    [...text.matchAll(/\.arrived\(([^)]*)\)|journey\(\s*'(\w+)'/g)].flatMap(([, several = '', one]) =>
      (one ? [one] : [...several.matchAll(/'(\w+)'/g)].map(([, journey]) => journey)).map((journey) => ({
        journey,
        spec: path.replace(/^test\/journeys\/(.*)\.e2e-spec\.ts$/, '$1'),
      })),
    ),
  );
}

describe('the journeys of the seven kinds of user', () => {
  it('are twenty-eight and those that came later', () => {
    const numbers = Object.keys(JOURNEYS).filter((journey) => /^\d+$/.test(journey));
    expect(numbers).toEqual(Array.from({ length: 28 }, (_, nth) => String(nth + 1)));
  });

  it('are each walked to the end, and counted, in the spec that is named for it', () => {
    const named = Object.entries(JOURNEYS).map(([journey, { spec }]) => ({ journey, spec }));
    const inOrder = (all: { journey: string; spec: string }[]) =>
      all.map(({ journey, spec }) => `${journey} ${spec}`).toSorted();
    expect(inOrder(arrivals())).toEqual(inOrder(named));
  });
});
