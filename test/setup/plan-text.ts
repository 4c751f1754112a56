import type { PlanBases } from '@app/domain/plan-text';

/**
 * The text of a plan as a county issues it, with the clauses a test needs.
 *
 * @param clauses from the first chapter on, e.g. `一、查清底数\n\n（一）摸清林地。2018年年底前完成取样。（县林业局负责）`
 */
export function planText(clauses: string, title = '某县土壤污染防治工作方案'): string {
  return `某县人民政府办公室

某府办〔2017〕1号

某县人民政府办公室
2017年6月29日

${title}

${clauses}
`;
}

/** What a plan would cite that has such clauses: a test about papers need not write them out. */
const OWN_BASES: PlanBases = {
  supervision: { clause: 1, article: '第四十七条', restricts: false },
  accountability: { clause: 1, article: '第四十九条', restricts: true },
  'early-warning': { clause: 1, article: '第八条', restricts: true },
};

/** The clauses a plan cites; of a plan that has none at all, those of `OWN_BASES`. */
export const orOwnBases = (found: PlanBases | null | undefined): PlanBases =>
  found && Object.values(found).some((basis) => basis !== null) ? found : OWN_BASES;

const NUMERALS = '一二三四五六七八九';

/** （二十一） of 21, below a hundred. */
export function ordinal(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `（${tens > 1 ? NUMERALS[tens - 1] : ''}${tens ? '十' : ''}${ones ? NUMERALS[ones - 1] : ''}）`;
}

/** One chapter with so many clauses (less than a hundred), all with the same words. */
export const manyClauses = (count: number, words: string): string =>
  ['一、任务', ...Array.from({ length: count }, (_, nth) => `${ordinal(nth + 1)}第${nth + 1}件事。${words}`)].join(
    '\n\n',
  );
