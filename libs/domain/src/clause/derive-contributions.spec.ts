import { buildCalendar } from '../calendar';
import type { ParsedClause, RoleKind } from '../plan-text/parsed-plan';
import { deriveContributions } from './derive-contributions';
import type { ObligationDraft } from './obligation';

const calendar = buildCalendar([]);
const policy = { contributions: { forKinds: ['milestone' as const], workingDaysBefore: 10 } };

const role = (kind: RoleKind, body: string, fields: object = {}) =>
  ({ role: kind, body, segment: 1, openList: false, inProse: false, ...fields }) as ParsedClause['roles'][number];
const owed = (fields: Partial<ObligationDraft> = {}) =>
  ({
    key: 'm1',
    kind: 'milestone',
    title: '建成',
    dueOn: '2019-12-31',
    segment: 1,
    owners: ['甲局'],
    ...fields,
  }) as ObligationDraft;
const derive = (roles: ParsedClause['roles'], drafts = [owed()], issuedOn = '2017-06-29') =>
  deriveContributions({ roles }, drafts, policy, { issuedOn, calendar });

describe('what the other bodies owe the lead', () => {
  it('is an execution report of the executor, and a contribution of each participant and cooperator', () => {
    const drafts = derive([
      role('lead', '甲局'),
      role('executor', '乙局'),
      role('participant', '丙局'),
      role('cooperator', '丁局'),
    ]);
    expect(drafts.map(({ kind, owners, parentKey }) => [kind, owners, parentKey])).toEqual([
      ['execution-report', ['乙局'], 'm1'],
      ['contribution', ['丙局'], 'm1'],
      ['contribution', ['丁局'], 'm1'],
    ]);
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(3);
  });

  it('is due ten working days before the lead, never on a rest day', () => {
    expect(derive([role('participant', '丙局')])[0]).toMatchObject({ dueOn: '2019-12-17', hardness: 'soft' });
    expect(derive([role('participant', '丙局')], [owed({ dueOn: '2020-02-01' })])[0].dueOn).toBe('2020-01-20');
  });

  it('is due with the lead where the plan came too late for that', () => {
    expect(derive([role('participant', '丙局')], [owed()], '2019-12-17')[0].dueOn).toBe('2019-12-31');
    expect(derive([role('participant', '丙局')], [owed()], '2019-12-16')[0].dueOn).toBe('2019-12-17');
  });

  it('is due with the lead where the plan began to be watched too late for that', () => {
    const roles = [role('participant', '丙局')];
    const begun = (startedOn: string) =>
      deriveContributions({ roles }, [owed()], policy, { issuedOn: '2017-06-29', startedOn, calendar })[0].dueOn;
    expect(['2019-12-16', '2019-12-17', '2019-12-30', '2020-03-02'].map(begun)).toEqual([
      '2019-12-17',
      '2019-12-31',
      '2019-12-31',
      '2019-12-17', // its lead's date has passed as well: as written, unless it is counted from today
    ]);
  });

  it('asks nobody twice, no open list, not the lead itself, and nobody of another tail', () => {
    const drafts = derive([
      role('participant', '甲局'),
      role('executor', '乙局'),
      role('participant', '乙局'),
      role('participant', '', { openList: true }),
      role('participant', '丙局', { inProse: true }),
      role('participant', '丁局', { segment: 2 }),
    ]);
    expect(drafts.map(({ owners }) => owners)).toEqual([['乙局']]);
  });

  it('is asked for milestones, not for every report: policy bounds the burden', () => {
    expect(
      derive([role('participant', '丙局')], [owed({ kind: 'progress-report' }), owed({ kind: 'standing' })]),
    ).toEqual([]);
  });
});
