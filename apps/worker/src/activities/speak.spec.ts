import type { Rung } from '@app/domain/escalation';
import { EVENT_KIND_IDS, lineWords, RUNG_ACTS, SPOKEN_ACTS } from '@app/domain/vocabulary';
import type { ClauseInView } from './clause-in-view';
import { wordsOf } from './speak';

describe('what a rung says', () => {
  const obligation = { id: 1, key: 'c1/a', title: '完成推广', round: 1, extensions: 0, dueOn: '2027-06-30' };

  it.each(SPOKEN_ACTS)('%s is said of the obligation, under the event of its act and a line that has words', (act) => {
    const fired = new Set<string>();
    const clause = { number: 3, today: '2027-07-26', obligations: [{ ...obligation, fired }] };
    const step = { obligationId: 1, rung: { id: `rung-${act}`, act } as Rung };
    const [word] = wordsOf(clause as unknown as ClauseInView, [step as never]);
    expect(EVENT_KIND_IDS).toContain(word.event);
    expect(word.event).toBe(RUNG_ACTS[act].event);
    expect(lineWords(word.notice)).toBeDefined();
    expect(word.title).toContain('第3条“完成推广”');
    expect(fired).toEqual(new Set([`rung-${act}`]));
  });
});
