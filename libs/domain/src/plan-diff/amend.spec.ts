import * as fc from 'fast-check';
import type { ObligationDraft } from '../clause';
import { amendObligations, type RunningObligation } from './amend-obligations';
import { amendReading, changeKey } from './amend-reading';
import { diffPlans } from './diff-plans';
import { planOf, sketch } from './plan-versions.fixture';

const plans = fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 9 }).map((ns) => ns.map(sketch));
const LAST = 20;

describe('the amended reading', () => {
  it('is the later version where everything is applied, and the running one where nothing is', () => {
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        const [current, later] = [planOf(one), planOf(other)];
        const difference = diffPlans(current, later);
        const all = new Set(difference.clauses.map(changeKey));
        const texts = amendReading(current, difference, all, LAST).clauses.map(({ text }) => text);
        expect(texts.sort()).toEqual(later.clauses.map(({ text }) => text).sort());
        expect(amendReading(current, difference, new Set(), LAST)).toBe(current);
      }),
    );
  });

  it('gives every clause a number of its own, and lets those that stay keep theirs', () => {
    fc.assert(
      fc.property(plans, plans, fc.infiniteStream(fc.boolean()), (one, other, dice) => {
        const current = planOf(one);
        const difference = diffPlans(current, planOf(other));
        const applied = new Set(difference.clauses.map(changeKey).filter(() => dice.next().value as boolean));
        const { clauses } = amendReading(current, difference, applied, LAST);
        const numbers = clauses.map(({ number }) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
        const added = difference.clauses.filter((d) => d.kind === 'added' && applied.has(changeKey(d))).length;
        expect(numbers.filter((number) => number > LAST)).toHaveLength(added);
      }),
    );
  });
});

describe('the obligations of an amended clause', () => {
  const draft = (dueOn: string, facts: Partial<ObligationDraft> = {}): ObligationDraft =>
    ({
      key: `milestone-${dueOn}-1`,
      kind: 'milestone',
      ladder: 'duty',
      title: '清空堆场',
      sourcePhrase: null,
      dueOn,
      dueFrom: null,
      dueRule: null,
      hardness: 'firm',
      segment: 1,
      owners: ['县甲局'],
      ...facts,
    }) as ObligationDraft;
  const running = (from: ObligationDraft, facts: Partial<RunningObligation> = {}): RunningObligation => ({
    id: 1,
    key: from.key,
    kind: from.kind,
    dueOn: from.dueOn,
    state: 'open',
    reported: false,
    ...facts,
  });
  const [old, moved] = [draft('2018-12-31'), draft('2019-12-31')];

  it('move with their date, and stay where it stays', () => {
    expect(amendObligations([running(old)], [old], [moved], '2018-07-01')).toEqual({
      keep: [{ id: 1, draft: moved, moved: true }],
      close: [],
      add: [],
    });
    expect(amendObligations([running(old)], [old], [old], '2018-07-01').keep).toEqual([
      { id: 1, draft: old, moved: false },
    ]);
  });

  it.each([
    ['accepted', { state: 'accepted' as const }],
    ['reported on', { state: 'submitted' as const, reported: true }],
    ['half signed', { reported: true }],
  ])('that were %s are left alone, whether the demand moved or is gone', (_, facts) => {
    const nothing = { keep: [], close: [], add: [] };
    expect(amendObligations([running(old, facts)], [old], [moved], '2018-07-01')).toEqual(nothing);
    expect(amendObligations([running(old, facts)], [old], [], '2018-07-01')).toEqual(nothing);
  });

  it('close where the demand is gone, and begin where it is new, never in retrospect', () => {
    const report = draft('2018-08-10', { key: 'report-2018-H1', kind: 'progress-report' });
    expect(amendObligations([running(old)], [old], [report], '2018-07-01')).toEqual({
      keep: [],
      close: [1],
      add: [report],
    });
    expect(amendObligations([], [], [old], '2018-12-31').add).toEqual([old]);
    expect(amendObligations([], [], [old], '2019-01-01').add).toEqual([]);
  });

  describe('and what others owe the lead for them', () => {
    const owedTo = (lead: ObligationDraft, body: string): ObligationDraft => ({
      ...draft(lead.dueOn, { kind: 'contribution', owners: [body] }),
      key: `${lead.key}/contribution-${body}`,
      parentKey: lead.key,
    });
    const before = [old, owedTo(old, '县乙局'), owedTo(old, '县丙局')];
    const rows = before.map((one, i) => running(one, { id: i + 1 }));

    it('stay with the lead, body by body; their dates are not read from the text', () => {
      const after = [moved, owedTo(moved, '县丙局'), owedTo(moved, '县乙局')];
      const { keep, close, add } = amendObligations(rows, before, after, '2018-07-01');
      expect(keep.map(({ id, moved: own, draft: { owners } }) => [id, own, owners[0]])).toEqual([
        [1, true, '县甲局'],
        [3, false, '县丙局'],
        [2, false, '县乙局'],
      ]);
      expect([close, add]).toEqual([[], []]);
    });

    it('end where the body has no part any more, and hang on the running lead where one is new', () => {
      const after = [moved, owedTo(moved, '县丁局')];
      const { keep, close, add } = amendObligations(rows, before, after, '2018-07-01');
      expect(keep.map(({ id }) => id)).toEqual([1]);
      expect(close).toEqual([2, 3]);
      expect(add).toMatchObject([{ parentKey: old.key, key: `${old.key}/contribution-县丁局` }]);
    });

    it('are found again after the lead was moved once', () => {
      const again = draft('2020-12-31');
      const once = rows.map((row) => ({ ...row, dueOn: '2019-12-31' }));
      const drafts = (lead: ObligationDraft) => [lead, owedTo(lead, '县丙局')];
      const { keep, close } = amendObligations(once, drafts(moved), drafts(again), '2018-07-01');
      expect(keep.map(({ id, moved: own }) => [id, own])).toEqual([
        [1, true],
        [3, false],
      ]);
      expect(close).toEqual([2]);
    });
  });

  it('are found again after they were moved once', () => {
    const again = draft('2020-12-31');
    const once = running(old, { dueOn: '2019-12-31' });
    expect(amendObligations([once], [moved], [again], '2018-07-01').keep).toEqual([
      { id: 1, draft: again, moved: true },
    ]);
  });
});
