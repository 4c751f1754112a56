import type { PlanBases } from '@app/domain/escalation';

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
