import { basesOn } from '@app/domain/escalation/legal-basis';
import { ANY_PLAN } from '@app/domain/escalation/plan-basis';
import type { Rung } from '@app/domain/escalation/policy';
import type { FollowingRung } from '@app/domain/escalation/rung-terms';
import { RUNG_ACTS } from '@app/domain/vocabulary';
import { loadPolicies } from './load-policies';

describe('the policies in force', () => {
  const { escalation, reporting, schemes, legalBases: listed } = loadPolicies();
  const [scheme] = schemes;
  const legalBases = [...listed, ...Object.values(ANY_PLAN)];
  const ladders: Rung[][] = Object.values(escalation.ladders);
  const acts = (ladder: 'duty' | 'report' | 'soft') => escalation.ladders[ladder].map(({ act, when }) => [act, when]);

  it('have the ladder of a dated duty', () => {
    expect(acts('duty')).toEqual([
      ['remind', { calendarDaysBefore: 90 }],
      ['remind', { calendarDaysBefore: 30 }],
      ['remind', { calendarDaysBefore: 7 }],
      ['urge', { workingDaysAfter: 1 }],
      ['supervision-notice', { workingDaysAfter: 20 }],
      ['rectification-order', { workingDaysAfter: 40 }],
    ]);
  });

  it('ask for one late report in a slip, and climb where reports stay out in a row', () => {
    const row = { reports: 2, months: 6 };
    expect(escalation.ladders.report.map(({ act, when, row }) => [act, when, row])).toEqual([
      ['remind', { workingDaysBefore: 5 }, undefined],
      ['urging-slip', { workingDaysAfter: 1 }, undefined],
      ['supervision-notice', { workingDaysAfter: 20 }, row],
      ['rectification-order', { workingDaysAfter: 40 }, row],
    ]);
    expect(escalation.lateReportsClimb).toBe(true);
  });

  it('punish no missed 力争', () => {
    expect(acts('soft')).toEqual([
      ['remind', { calendarDaysBefore: 30 }],
      ['remind', { calendarDaysBefore: 7 }],
      ['urge', { workingDaysAfter: 1 }],
    ]);
  });

  it('let every demand end before the next rung', () => {
    for (const ladder of ladders) {
      ladder.forEach(({ when, newLimitWorkingDays = 0 }, i) => {
        const next = ladder[i + 1]?.when.workingDaysAfter;
        if (next !== undefined) expect((when.workingDaysAfter ?? 0) + newLimitWorkingDays).toBeLessThan(next);
      });
    }
  });

  it('have what follows a year that was not passed, and what is not met', () => {
    const rungs = (some: FollowingRung[]) => some.map(({ entry, act, about }) => [entry, act, about]);
    expect(escalation.assessment.poorWhenLastBelow).toBe(70);
    expect(rungs(escalation.assessment.rungs)).toEqual([
      ['assessment-failed', 'rectification-order', []],
      ['assessment-failed', 'restriction-proposal', ['town']],
    ]);
    expect(rungs(escalation.followUp)).toEqual([
      ['rectification-fell-short', 'interview-notification', []],
      ['interview-unmet', 'referral-proposal', []],
      ['warning-unanswered', 'restriction-proposal', ['town']],
    ]);
  });

  it('let the county office sign all that leaves as a document', () => {
    for (const rung of ladders.flat()) {
      expect(rung.signer).toBe(RUNG_ACTS[rung.act].drafts ? 'county-office' : null);
    }
  });

  it.each(['2017-06-29', '2018-12-31', '2021-02-01', '2026-08-14', '2026-08-15'])(
    'leave no document without a legal basis on %s',
    (date) => {
      const { assessment, followUp, findings, restriction } = escalation;
      const rungs = [...ladders.flat(), ...assessment.rungs, ...followUp, ...findings];
      const documents = rungs.filter(({ document }) => document !== null);
      for (const { basis } of [...documents, restriction]) {
        expect(basesOn(date, basis, legalBases)).not.toEqual([]);
      }
    },
  );

  it('cite the supervision regulation from its first day, and the laws up to their last', () => {
    const titles = (date: string, ...ids: string[]) => basesOn(date, ids, legalBases).map(({ id }) => id);
    expect(titles('2021-01-31', 'plan:accountability', 'supervision-regulation-12-7')).toEqual(['plan:accountability']);
    expect(titles('2021-02-01', 'supervision-regulation-12-7')).toHaveLength(1);
    expect(titles('2018-12-31', 'soil-law-5')).toEqual([]);
    expect(titles('2026-08-14', 'soil-law-5', 'environment-law-44', 'eco-code-158')).toEqual([
      'soil-law-5',
      'environment-law-44',
    ]);
    expect(titles('2026-08-15', 'soil-law-5', 'environment-law-44', 'eco-code-158')).toEqual(['eco-code-158']);
  });

  it('set rhythm and scale', () => {
    expect(reporting).toMatchObject({ default: 'half-yearly', dueWorkingDaysAfterPeriod: 10, standingEveryYears: 1 });
    expect(reporting.phrases).toEqual([{ words: ['定期'], rhythm: 'quarterly' }]);
    expect(scheme).toMatchObject({ firstYear: 2018, cycle: { draftOn: '03-01' }, fewItems: 3 });
    expect(scheme.grades.map(({ label, from }) => [label, from])).toEqual([
      ['优秀', 90],
      ['良好', 80],
      ['合格', 60],
      ['不合格', 0],
    ]);
  });

  it('are read once', () => {
    expect(loadPolicies().escalation).toBe(escalation);
  });
});
