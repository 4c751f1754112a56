import fc from 'fast-check';
import { loadCalendar } from '@app/config';
import { addDays } from '../calendar';
import { caseOutcome, planReminder, type CaseCourse } from './case-course';
import { rectificationPlanDue } from './limits';
import {
  afterItemMove,
  afterPlanMove,
  ITEM_LIFECYCLE,
  othersTurn,
  PLAN_LIFECYCLE,
  requireItemsAccepted,
  requireSoundItems,
  type ItemMove,
  type ItemState,
  type PlanMove,
  type PlanState,
} from './rectification-plan';

const PLAN_STATES = Object.keys(PLAN_LIFECYCLE) as PlanState[];
const ITEM_STATES = Object.keys(ITEM_LIFECYCLE) as ItemState[];
const calendar = loadCalendar();
const order = { bodyId: 1, limitOn: '2019-05-31', today: '2019-03-04' };
const anItem = (facts = {}) => ({ bodyId: 1, acceptorId: 9, limitOn: '2019-05-31', ...facts });

function refusal(act: () => unknown) {
  try {
    act();
  } catch (error) {
    const { code, sentence, details } = error as { code: string; sentence: { zh: string }; details: object };
    return { code, zh: sentence.zh, details };
  }
  return null;
}

describe('a rectification plan', () => {
  it('is accepted item by item by another body than the one that carries it out or is under the order', () => {
    expect(refusal(() => requireSoundItems([anItem()], order))).toBeNull();
    for (const item of [
      anItem({ acceptorId: 1 }),
      anItem({ bodyId: 5, acceptorId: 5 }),
      anItem({ bodyId: 5, acceptorId: 1 }),
    ]) {
      expect(refusal(() => requireSoundItems([anItem(), item], order))).toMatchObject({
        code: 'acceptor-not-independent',
        zh: '第2项的验收单位不能是实施单位或被整改单位（谁验收、谁负责），请另选验收单位。',
      });
    }
  });

  it('has items, each until the limit of the order and no day longer', () => {
    expect(refusal(() => requireSoundItems([], order))?.code).toBe('items-missing');
    const until = (limitOn: string) => refusal(() => requireSoundItems([anItem({ limitOn })], order))?.code ?? 'fine';
    expect([until('2019-05-31'), until('2019-06-01')]).toEqual(['fine', 'item-limit-outside']);
    expect([until('2019-03-04'), until('2019-03-03')]).toEqual(['fine', 'item-limit-outside']);
  });

  it('no item is independent of a law: whoever accepts is neither of the two, whatever the bodies', () => {
    const body = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(body, body, body, (bodyId, acceptorId, under) => {
        const refused = refusal(() => requireSoundItems([anItem({ bodyId, acceptorId })], { ...order, bodyId: under }));
        expect(refused !== null).toBe(acceptorId === bodyId || acceptorId === under);
      }),
    );
  });

  it('lets the case be reported when it is agreed and nothing is open, and names what is', () => {
    const items = (...states: ItemState[]) => states.map((state, at) => ({ nth: at + 1, state }));
    const code = (plan: PlanState | null, ...states: ItemState[]) =>
      refusal(() => requireItemsAccepted(plan, items(...states)))?.code ?? 'fine';
    expect(code(null)).toBe('fine'); // none was asked for
    expect(code('awaited')).toBe('plan-not-agreed');
    expect(code('returned', 'open')).toBe('plan-not-agreed');
    expect(code('agreed', 'accepted', 'accepted')).toBe('fine');
    const open = refusal(() => requireItemsAccepted('agreed', items('accepted', 'reported', 'open')));
    expect(open).toMatchObject({ code: 'items-open', details: { open: [2, 3] } });
    expect(open?.zh).toContain('第2、3项');
  });

  it('walks through its table and nothing else, and what is agreed or accepted stays so', () => {
    const planMoves: PlanMove[] = ['file', 'return', 'agree'];
    const itemMoves: ItemMove[] = ['report', 'accept', 'return'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...planMoves)), fc.array(fc.constantFrom(...itemMoves)), (moves, acts) => {
        let plan: PlanState = 'awaited';
        for (const move of moves) {
          const before = plan;
          if (refusal(() => (plan = afterPlanMove(plan, move)))) expect(PLAN_LIFECYCLE[before][move]).toBeUndefined();
          else expect(before).not.toBe('agreed');
        }
        let item = 'open' as ItemState;
        for (const act of acts) {
          const before = item;
          if (refusal(() => (item = afterItemMove(item, act)))) expect(ITEM_LIFECYCLE[before][act]).toBeUndefined();
          else expect(before).not.toBe('accepted');
          if (before !== 'reported' && item === 'accepted') expect(before).toBe('accepted'); // never without a report
        }
      }),
    );
  });
});

describe('whose turn it is', () => {
  const running = (facts: Partial<CaseCourse> = {}): CaseCourse => ({
    state: 'running',
    outcome: null,
    limitOn: '2019-05-31',
    returns: 0,
    closingProposed: false,
    othersTurn: false,
    ...facts,
  });

  it('nobody falls short while a checker or an acceptor has to act, and everybody does who owes something', () => {
    const someItems = fc.array(fc.constantFrom(...ITEM_STATES), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(null, ...PLAN_STATES), someItems, (plan, items) => {
        const turn = othersTurn(plan, items);
        const { outcome } = caseOutcome(running({ othersTurn: turn }), '2019-06-03', calendar, 'fell-short');
        expect(outcome).toBe(turn ? null : 'fell-short');
        expect(othersTurn(plan, items, true)).toBe(true); // a later limit was asked for
        if (plan === 'agreed' && items.includes('open')) expect(turn).toBe(false);
        if (plan === 'awaited' || plan === 'returned' || plan === null) expect(turn).toBe(false);
      }),
    );
  });

  it('a plan is late the day after its date; the limit of the case is waited for by nobody', () => {
    const awaited = { state: 'awaited' as const, dueOn: '2019-04-03' };
    expect(planReminder(running(), awaited, '2019-04-03', calendar)).toEqual({ answer: null, next: '2019-04-04' });
    expect(planReminder(running(), awaited, '2019-04-04', calendar)).toEqual({ answer: 'due', next: null });
    expect(planReminder(running(), awaited, '2019-06-01', calendar).answer).toBe('spared');
    expect(planReminder(running(), { ...awaited, state: 'filed' }, '2019-04-10', calendar)).toEqual({
      answer: null,
      next: '2019-06-01',
    });
    expect(planReminder(running(), { ...awaited, state: 'returned' }, '2019-04-10', calendar).answer).toBe('due');
    expect(planReminder(running(), { ...awaited, state: 'agreed' }, '2019-04-10', calendar).answer).toBe('spared');
    expect(planReminder(running(), null, '2019-04-10', calendar).answer).toBe('spared');
    expect(planReminder(running({ state: 'reported' }), awaited, '2019-04-10', calendar).answer).toBe('spared');
    expect(planReminder(running({ closingProposed: true }), awaited, '2019-04-10', calendar)).toEqual({
      answer: null,
      next: null,
    });
  });
});

describe('the date of a rectification plan', () => {
  const policy = (planWorkingDays?: number) => ({
    receiptWorkingDays: 2,
    rectification: { limitMonths: 3, planWorkingDays, extensions: 1, basis: [] },
  });
  const limit = { on: '2019-06-04', from: '2019-03-04', rule: { kind: 'months' as const, n: 3 } };
  const due = (receivedOn: string | null, n?: number) =>
    rectificationPlanDue({ issuedOn: '2019-03-04', receivedOn, limit }, policy(n), calendar);

  it('is the twentieth working day after the receipt, over the holiday of Tomb-Sweeping Day', () => {
    // Received on Tuesday 5 March; 20 working days are four weeks, and 5 April is a holiday after them.
    expect(due('2019-03-05', 20)).toMatchObject({ on: '2019-04-02', from: '2019-03-05' });
    expect(due('2019-03-05', 24)).toMatchObject({ on: '2019-04-09' });
  });

  it('is counted from the last day for the receipt where nobody confirms it, and by no later receipt', () => {
    expect(due(null, 20)).toMatchObject({ on: '2019-04-03', from: '2019-03-06' });
    expect(due('2019-03-15', 20)).toEqual(due(null, 20));
  });

  it('is never after the limit of the order, and not there where the policy asks for no plan', () => {
    expect(due(null, 100)).toEqual(limit);
    expect(due(null)).toBeNull();
    expect(addDays(due(null, 20)!.on, 0) < limit.on).toBe(true);
  });
});
