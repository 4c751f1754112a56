import type { IsoDate } from '../calendar';
import { PLAN_BASIS_KINDS, type PlanBases, type PlanBasis, type PlanBasisKind } from '../plan-text/plan-basis';
import type { LegalBasis } from './provision';

/** How drafts and policies of an earlier version name them, when there was one plan only. */
const FORMER_IDS: Readonly<Record<string, PlanBasisKind>> = {
  'plan-clause-8': 'early-warning',
  'plan-clause-47': 'supervision',
  'plan-clause-49': 'accountability',
};

/** Which clause of the plan an id stands for; null for a provision of the list. */
export function planBasisKind(id: string): PlanBasisKind | null {
  const kind = PLAN_BASIS_KINDS.find((one) => id === planBasisId(one));
  return kind ?? FORMER_IDS[id] ?? null;
}

export function planBasisId(kind: PlanBasisKind): string {
  return `plan:${kind}`;
}

/** The clause of the plan that a paper is about: a late task rests on what the plan itself says about it. */
export const ITEM_BASIS = 'plan:item';

/** The same once it is known which clause that is. */
export const itemBasisId = (clause: number): string => `${ITEM_BASIS}-${clause}`;

/** The number of the clause in an id such as `plan:item-9`; null for every other basis. */
export function clauseOfItemBasis(id: string): number | null {
  const found = /^plan:item-(\d+)$/.exec(id);
  return found ? Number(found[1]) : null;
}

/** What stands in the place of a clause where no plan is meant, e.g. where the ladders are shown by themselves. */
export const ANY_PLAN: Readonly<Record<PlanBasisKind, LegalBasis>> = {
  supervision: ofAnyPlan('supervision', '督促检查条款'),
  accountability: ofAnyPlan('accountability', '考核问责条款'),
  'early-warning': ofAnyPlan('early-warning', '预警提醒条款'),
};

function ofAnyPlan(kind: PlanBasisKind, article: string): LegalBasis {
  const always = { number: null, validFrom: '0001-01-01', validTo: null, note: null };
  return { id: planBasisId(kind), title: '方案', article, ...always };
}

/** The plan that cites itself. */
export interface CitedPlan {
  title: string;
  documentNumber?: string | null;
  issuedOn?: IsoDate | null;
}

/**
 * The list of legal bases as it holds for one plan: with the clauses of the plan itself.
 *
 * @param items clauses whose tasks a paper is about
 */
export function withPlanBases(
  listed: readonly LegalBasis[],
  plan: CitedPlan,
  found: PlanBases,
  items: readonly PlanBasis[] = [],
): LegalBasis[] {
  const own = PLAN_BASIS_KINDS.flatMap((kind) => {
    const basis = found[kind];
    return basis ? [asBasis(planBasisId(kind), plan, basis)] : [];
  });
  return [...listed, ...own, ...items.map((item) => asBasis(itemBasisId(item.clause), plan, item))];
}

const asBasis = (id: string, plan: CitedPlan, { article, restricts }: PlanBasis): LegalBasis => ({
  id,
  title: inTitleMarks(plan.title),
  number: plan.documentNumber ?? null,
  article,
  validFrom: plan.issuedOn ?? '0001-01-01',
  validTo: null,
  note: null,
  restricts,
});

/**
 * Whether a restriction may be suggested: only where a clause of the plan says so. It is the clause the rung names; any
 * of the plan's where the rung names none.
 */
export function namesRestriction(ids: readonly string[], bases: readonly LegalBasis[]): boolean {
  const kinds = ids.flatMap((id) => planBasisKind(id) ?? []);
  const named = (kinds.length > 0 ? kinds : PLAN_BASIS_KINDS).map(planBasisId);
  return bases.some(({ id, restricts }) => restricts === true && named.includes(id));
}

/** A title as it is cited; title marks inside become single ones (GB/T 15834). */
function inTitleMarks(title: string): string {
  const bare = /^《(.*)》$/u.exec(title)?.[1] ?? title;
  return `《${bare.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
