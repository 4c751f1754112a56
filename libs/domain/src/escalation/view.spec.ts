import { addDays } from '../calendar';
import { inView } from './view';

const TODAY = '2018-11-20';
const dueIn = (...days: number[]) => days.map((n) => ({ dueOn: addDays(TODAY, n), state: 'open' as const }));

describe('what a look at the ladders of a clause takes into account', () => {
  it('is every date that is near, however many fall on one day or come week after week', () => {
    const sameDay = dueIn(...Array<number>(40).fill(41));
    expect(inView(sameDay, TODAY)).toHaveLength(40);
    const weekly = dueIn(...Array.from({ length: 50 }, (_, nth) => 7 * (nth + 1)));
    expect(inView([...sameDay, ...weekly], TODAY)).toHaveLength(90);
  });

  it('is of what lies further ahead the next few', () => {
    const far = dueIn(400, ...Array.from({ length: 20 }, (_, nth) => 401 + nth));
    expect(inView(far, TODAY)).toEqual(far.slice(0, 17));
  });

  it('is nothing that is closed, and nothing that has climbed every rung', () => {
    const [old, late, near] = dueIn(-401, -400, 1);
    const closed = { ...near, state: 'accepted' as const };
    expect(inView([old, late, closed, near], TODAY)).toEqual([late, near]);
  });
});
