import type { IsoDate } from '../calendar';
import { DubanError } from '../errors';
import { A_CASE } from './case';
import { afterMoveIn, type Lifecycle } from './lifecycle';

/**
 * 整改方案: awaited from the body under an order · filed: lies with the county office · returned: not good enough, lies
 * with the body again · agreed: its items are carried out.
 */
export type PlanState = 'awaited' | 'filed' | 'returned' | 'agreed';
export type PlanMove = 'file' | 'return' | 'agree';

export const PLAN_LIFECYCLE: Lifecycle<PlanState, PlanMove> = {
  awaited: { file: 'filed' },
  filed: { return: 'returned', agree: 'agreed' },
  returned: { file: 'filed' },
  agreed: {},
};

/** 整改事项: open: lies with the implementing body · reported: lies with the acceptor · accepted: done. */
export type ItemState = 'open' | 'reported' | 'accepted';
export type ItemMove = 'report' | 'accept' | 'return';

export const ITEM_LIFECYCLE: Lifecycle<ItemState, ItemMove> = {
  open: { report: 'reported' },
  reported: { accept: 'accepted', return: 'open' },
  accepted: {},
};

/** @throws DubanError `move-not-allowed` when the table has no such move. */
export const afterPlanMove = (state: PlanState, move: PlanMove): PlanState =>
  afterMoveIn(PLAN_LIFECYCLE, state, move, A_CASE);

/** @throws DubanError `move-not-allowed` when the table has no such move. */
export const afterItemMove = (state: ItemState, move: ItemMove): ItemState =>
  afterMoveIn(ITEM_LIFECYCLE, state, move, A_CASE);

/** Whether the plan lies with the body under the order. */
export const planLiesWithBody = (state: PlanState): boolean => state === 'awaited' || state === 'returned';

/**
 * Whether somebody other than the body under the order has to act next: the plan is filed and nobody has decided on it,
 * everything that is not accepted yet waits for its acceptor, or a later limit was asked for.
 *
 * @param plan null where none was asked for
 */
export function othersTurn(plan: PlanState | null, items: readonly ItemState[], extensionPending = false): boolean {
  if (extensionPending) return true;
  if (plan !== 'agreed') return plan === 'filed';
  return items.includes('reported') && !items.includes('open');
}

/** One item of a rectification plan as it is filed: the fields of 生态环境法典 art. 29. Bodies are named by their ids. */
export interface PlannedItem {
  bodyId: number;
  limitOn: IsoDate;
  acceptorId: number;
}

/**
 * Whether the items of a plan can be carried out and accepted as written: each within the limit of the case, and accepted by
 * a body that neither carries it out nor is under the order (谁验收、谁负责).
 *
 * @throws DubanError `items-missing`, `item-limit-outside`, `acceptor-not-independent`
 */
export function requireSoundItems(
  items: readonly PlannedItem[],
  order: { bodyId: number; limitOn: IsoDate; today: IsoDate },
): void {
  if (items.length === 0) throw itemsMissing();
  items.forEach(({ bodyId, limitOn, acceptorId }, at) => {
    if (limitOn < order.today || limitOn > order.limitOn) throw limitOutside(at + 1, limitOn, order);
    if (acceptorId === bodyId || acceptorId === order.bodyId) throw acceptorNotIndependent(at + 1);
  });
}

/**
 * Whether a case with a plan can be reported as done: the plan is agreed and every item accepted.
 *
 * @param plan null where none was asked for
 * @param items in the order of the plan
 * @throws DubanError `plan-not-agreed`, `items-open` which names those that are
 */
export function requireItemsAccepted(
  plan: PlanState | null,
  items: readonly { nth: number; state: ItemState }[],
): void {
  if (plan === null) return;
  if (plan !== 'agreed') throw planNotAgreed(plan);
  const open = items.filter(({ state }) => state !== 'accepted').map(({ nth }) => nth);
  if (open.length > 0) throw itemsOpen(open);
}

const itemsMissing = () =>
  new DubanError('items-missing', {
    zh: '整改方案至少应有一个整改事项，请逐项填写实施单位、目标、时限、措施和验收单位。',
    en: 'A rectification plan has at least one item. Give for each the implementing body, goal, limit, measures and acceptor.',
  });

const limitOutside = (nth: number, limitOn: IsoDate, order: { limitOn: IsoDate; today: IsoDate }) =>
  new DubanError(
    'item-limit-outside',
    {
      zh: `第${nth}项的时限${limitOn}不在今日（${order.today}）至整改时限（${order.limitOn}）之间，请改写；确需更长时间的，先申请延期。`,
      en: `The limit of item ${nth}, ${limitOn}, does not lie between today (${order.today}) and the limit of the order (${order.limitOn}). Change it, or ask for an extension first.`,
    },
    { nth },
  );

const acceptorNotIndependent = (nth: number) =>
  new DubanError(
    'acceptor-not-independent',
    {
      zh: `第${nth}项的验收单位不能是实施单位或被整改单位（谁验收、谁负责），请另选验收单位。`,
      en: `Item ${nth} cannot be accepted by the body that carries it out or is under the order. Choose another acceptor.`,
    },
    { nth },
  );

const planNotAgreed = (state: PlanState) =>
  new DubanError(
    'plan-not-agreed',
    state === 'filed'
      ? {
          zh: '整改方案尚在审核，请待审核同意、各事项验收后再报送整改情况。',
          en: 'The rectification plan is being checked. Report when it is agreed and its items are accepted.',
        }
      : {
          zh: '尚未报送整改方案（或方案已被退回），请先报送整改方案。',
          en: 'There is no rectification plan yet, or it was sent back. File the plan first.',
        },
    { state },
  );

const itemsOpen = (open: number[]) =>
  new DubanError(
    'items-open',
    {
      zh: `第${open.join('、')}项整改事项尚未验收，请待全部事项验收后再报送整改情况。`,
      en: `Not accepted yet: item ${open.join(', ')}. Report on the case when all of them are.`,
    },
    { open },
  );
