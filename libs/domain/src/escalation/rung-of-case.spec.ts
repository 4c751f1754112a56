import { loadEscalationPolicy } from '@app/config';
import { rungOfCase } from './rung-of-case';

const policy = loadEscalationPolicy();
const LATE = 'plan-1/clause-2/milestone-2018-12-31-1/r2x1';

describe('the rung that a case or a document stands on', () => {
  it('is that of its key on the ladder of its obligation', () => {
    const key = `${LATE}/rectification-order/县乙局`;
    const order = rungOfCase(policy, { kind: 'rectification', key, ladder: 'duty' });
    expect(order).toBe(policy.ladders.duty.at(-1));
    const notice = { kind: 'supervision-notice' as const, key: `${LATE}/supervision-notice/县乙局` };
    expect(rungOfCase(policy, { ...notice, ladder: 'report' })).toBe(policy.ladders.report[2]);
  });

  it('is that of the year, of what follows an order, or of what a person found', () => {
    const key = 'plan-1/assessment-2018/县乙局';
    expect(rungOfCase(policy, { kind: 'rectification', key, ladder: null })).toBe(policy.assessment.rungs[0]);
    const interview = { kind: 'interview' as const, key: `${key}/interview`, ladder: null };
    expect(rungOfCase(policy, interview)).toBe(policy.followUp[0]);
    expect(rungOfCase(policy, { ...interview, finding: 'complaints' })).toBe(policy.findings[0]);
    const warning = { kind: 'warning' as const, key: 'plan-1/finding-3/warning', ladder: null };
    for (const finding of ['farmland-decline' as const, null])
      expect(rungOfCase(policy, { ...warning, finding })).toBe(policy.findings[2]);
  });

  it('is the one that stands in the place of a rung of before', () => {
    const key = `${LATE}/urge/县乙局`;
    expect(rungOfCase(policy, { kind: 'supervision-notice', key, ladder: 'report' }).basis).toEqual([
      'plan:supervision',
    ]);
  });

  it('that the ladders know no more leaves nothing to issue it on, and every relief ends it', () => {
    const key = `${LATE}/an-order-of-old/县乙局`;
    expect(rungOfCase(policy, { kind: 'rectification', key, ladder: 'duty' })).toEqual({
      basis: [],
      exit: ['accepted', 'caught-up', 'not-applicable', 'date-moved'],
      vacancy: 'to-body',
    });
  });
});
