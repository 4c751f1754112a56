import { loadCalendar, loadEscalationPolicy } from '@app/config';
import { presentLimits } from './present-limits';

const escalation = loadEscalationPolicy();
const settings = { calendar: loadCalendar(), escalation, escalations: [escalation] };
const draft = { draftedOn: '2019-01-28', waitingSince: '2019-01-28', issuedOn: null, policyVersion: null };

describe('the dates of a document', () => {
  it('are counted from the day of the draft until it is signed, from the signature then', () => {
    const limitRule = { kind: 'working-days', n: 10 };
    const notice = { kind: 'supervision-notice' as const, state: 'issued' as const, ...draft };
    const [before] = presentLimits(
      { ...notice, facts: { replyBy: '2019-02-15', limitRule, issuedOn: null } },
      settings,
    );
    expect(before).toMatchObject({ what: 'reply', why: { from: '2019-01-28', rule: 'working-days' } });
    const signed = { replyBy: '2019-02-19', limitRule, issuedOn: '2019-01-30' };
    const [after] = presentLimits({ ...notice, facts: signed }, settings);
    expect(after).toMatchObject({ on: '2019-02-19', why: { from: '2019-01-30', zh: expect.stringContaining('春节') } });
  });

  it('leave the time of a talk out, and explain nothing where an old document does not tell its rule', () => {
    const facts = { heldOn: '2019-02-18T09:30', issuedOn: null };
    expect(presentLimits({ kind: 'interview-notification', state: 'withdrawn', ...draft, facts }, settings)).toEqual([
      { what: 'talk', on: '2019-02-18', why: null },
    ]);
  });

  it('say by when a draft is reviewed, revised or signed, from the day it came there', () => {
    const until = (state: 'draft' | 'returned' | 'reviewed') =>
      presentLimits({ kind: 'interview-notification', state, ...draft, facts: {} }, settings);
    const friday = { waitingSince: '2019-01-25' };
    expect(until('draft')).toMatchObject([{ what: 'review', on: '2019-01-30', why: { rule: 'working-days' } }]);
    expect(until('reviewed')).toMatchObject([{ what: 'signature', on: '2019-01-30' }]);
    expect(until('returned')).toMatchObject([{ what: 'revision', on: '2019-01-31' }]);
    const [late] = presentLimits({ kind: 'early-warning', state: 'draft', ...draft, ...friday, facts: {} }, settings);
    expect(late.on).toBe('2019-01-29');
  });
});
