import { DEDUCTION_IDS, DEDUCTIONS, type DeductionKind } from '../../vocabulary';
import { sources } from '../score';
import { amount, oneOf } from './checks';
import { defineRule, said } from './rule';

interface Settings {
  event: DeductionKind;
  /** Points for each, as a positive number. */
  each: number;
}

/** So many points off for each event of a kind, up to the weight of the item. */
export const perEvent = defineRule<Settings>({
  words: { zh: '按事项扣分', en: 'points off for each event' },
  settings: { event: oneOf(...DEDUCTION_IDS), each: amount(0, 100) },
  beyondTotal: 'deduction',
  example: { weight: 10, event: 'urged', each: 0.5 },
  sentence: ({ event, each }, full) => ({
    zh: `${DEDUCTIONS[event].words.zh}每次扣${each}分${upTo(full).zh}。`,
    en: `${DEDUCTIONS[event].words.en}: each takes off ${each}${upTo(full).en}.`,
  }),
  score({ event: kind, each }, { facts, full }) {
    const events = facts.events.filter((event) => event.kind === kind);
    if (events.length === 0) return { points: 0, lines: [] };
    const { words } = DEDUCTIONS[kind];
    const taken = Math.min(each * events.length, full);
    const limit = upTo(full);
    return {
      points: -taken,
      lines: [
        {
          rule: kind,
          points: -taken,
          reason: {
            zh: `${words.zh}${events.length}次，每次扣${each}分${limit.zh}，共扣${said(taken)}分。`,
            en: `${words.en}: ${events.length}. Each takes off ${each}${limit.en}: ${said(taken)} points.`,
          },
          facts: [],
          ...sources(
            events.map(({ id }) => id),
            events.flatMap(({ obligation }) => (obligation === null ? [] : [obligation])),
          ),
          evidence: [],
        },
      ],
    };
  },
});

const upTo = (full: number) =>
  full === Infinity ? { zh: '', en: '' } : { zh: `（最多扣${full}分）`, en: `, at most ${full}` };
