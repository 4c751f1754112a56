import { addDays } from '../calendar';
import {
  checkLimit,
  draftRestriction,
  dutyOn,
  overFrom,
  proposeRestriction,
  recordCheck,
  recordDecision,
  recordExtension,
  recordLifting,
  recordRefusal,
  RESTRICTION_LIFECYCLE,
  type OutsideDecision,
} from './restriction';

const decision = (facts: Partial<OutsideDecision> = {}): OutsideDecision => ({
  authority: '省生态环境厅',
  level: 'province',
  documentNumber: '粤环试〔2019〕7号',
  decidedOn: '2019-03-01',
  ...facts,
});
const proposed = () => proposeRestriction(draftRestriction({ kind: 'town', name: '三江镇' }));
const decided = (months = 6) => recordDecision(proposed(), decision(), months);

/** What is refused, with both of its sentences. */
function refusal(act: () => unknown): { code: string; zh: string; en: string } {
  try {
    act();
  } catch (error) {
    const { code, sentence } = error as { code: string; sentence: { zh: string; en: string } };
    return { code, ...sentence };
  }
  throw new Error('it was not refused');
}

describe('an approval restriction', () => {
  it.each(['department', 'party-organ', 'court', 'bank'])('cannot be drafted for a body of the kind %s', (kind) => {
    expect(refusal(() => draftRestriction({ kind, name: '县科农局' }))).toEqual({
      code: 'restriction-needs-area',
      zh: '限批的对象只能是区域（镇、流域、园区），不能是单位“县科农局”。请改选有关区域，或记为“不适用：对象不是区域”。',
      en: 'Only an area (a town, a basin, a park) can be restricted, not the body "县科农局". Choose the area concerned, or record that it does not apply.',
    });
  });

  it.each(['town', 'basin', 'park'])('is drafted for a %s, and restricts nothing', (kind) => {
    expect(draftRestriction({ kind, name: '某地' })).toMatchObject({ state: 'drafted', until: null });
  });

  it.each(['county', 'city'] as const)('cannot be decided at the level of a %s', (level) => {
    const act = () => recordDecision(proposed(), decision({ level, authority: '市局' }), 6);
    expect(refusal(act)).toEqual({
      code: 'restriction-authority',
      zh: '“市局”无权决定限批：限批须由省级以上主管部门决定，县里只能建议和登记。请登记有权机关的决定。',
      en: '"市局" cannot decide this: only an authority of the province or above can; the county proposes and records. Record its decision.',
    });
  });

  it.each([3, 12])('may last %i months, counted from the day of the decision', (months) => {
    expect(decided(months).until).toBe(months === 3 ? '2019-06-01' : '2020-03-01');
  });
  it.each([2, 13, NaN])('may not last %p months', (months) => {
    expect(refusal(() => decided(months)).code).toBe('restriction-period');
  });

  it('is not ended by the clock, however long nobody acts', () => {
    const restriction = decided(3);
    for (const days of [0, 1, 40, 4000]) {
      const today = addDays('2019-06-01', days);
      dutyOn(restriction, today);
      expect(restriction.state).toBe('decided');
    }
    expect(dutyOn(restriction, '2030-01-01')).toBe('check');
    expect(Object.values(RESTRICTION_LIFECYCLE).flatMap(Object.keys)).not.toContain('expire');
  });

  it('is not lifted without a decision, nor without the check', () => {
    expect(refusal(() => recordLifting(decided(), null))).toEqual({
      code: 'restriction-needs-lifting',
      zh: '限批不因期满自动解除：请先登记有权机关的解除决定。',
      en: 'A restriction does not end because its period has: record the lifting decision of the competent authority.',
    });
    expect(refusal(() => recordLifting(decided(), decision())).code).toBe('restriction-unchecked');
  });

  it('is checked on site within one month of its expiry, neither before nor on its last day', () => {
    const restriction = decided(3);
    expect(checkLimit(restriction)).toBe('2019-07-01');
    expect([dutyOn(restriction, '2019-06-01'), dutyOn(restriction, '2019-06-02')]).toEqual([null, 'check']);
    expect([overFrom(restriction), overFrom(proposed())]).toEqual(['2019-06-02', null]);
    expect(refusal(() => recordCheck(restriction, '2019-06-01', true)).code).toBe('restriction-not-expired');
  });

  it('is lifted by a decision after a check that found all done', () => {
    const checked = recordCheck(decided(3), '2019-06-20', true);
    expect(dutyOn(checked, '2019-06-21')).toBe('propose-lifting');
    expect(recordLifting(checked, decision({ decidedOn: '2019-07-10' })).state).toBe('lifted');
  });

  it('goes on once, at most six months, where the check found something open', () => {
    const checked = recordCheck(decided(3), '2019-06-20', false);
    expect(dutyOn(checked, '2019-06-21')).toBe('propose-extension');
    expect(refusal(() => recordExtension(checked, decision(), 7)).code).toBe('restriction-period');
    const extended = recordExtension(checked, decision(), 6);
    expect(extended).toMatchObject({ state: 'decided', until: '2019-12-01', checked: null });
    const again = recordCheck(extended, '2019-12-20', false);
    expect(refusal(() => recordExtension(again, decision(), 1)).code).toBe('restriction-extended');
  });

  it('that was refused or only proposed cannot be lifted', () => {
    for (const state of [recordRefusal(proposed()), proposed()]) {
      expect(refusal(() => recordLifting(state, decision())).code).toBe('move-not-allowed');
    }
  });
});
