import { loadOfferedSchemes } from '@app/config';
import { todosOfAssessment, type AssessmentInView } from './todos-of-assessment';

const [scheme] = loadOfferedSchemes();
const offices = { coordinator: '县国土环保局', coordinatorId: 1, countyOfficeId: 2, organizationId: 3 };

const aYear = (facts: Partial<AssessmentInView> = {}): AssessmentInView => ({
  ...{ id: 5, planId: 1, year: 2018, today: '2019-02-01', state: 'open', stage: 'self-assessment' },
  ...{ openedOn: '2019-01-02', selfAssessmentBy: '2019-01-31', verifyBy: '2019-02-25', draftOn: '2019-03-20' },
  ...{ draftedOn: null, presented: false, reviewed: false, scheme, unfiled: [], unreceived: [], objections: null },
  ...{ headlines: [], seats: [], resultBy: '2019-06-30', publishBy: null, publisher: null },
  ...facts,
});
const waits = (facts: Partial<AssessmentInView>) =>
  todosOfAssessment(aYear(facts), offices).map(({ act, role, bodyId, decides, dueOn }) => [
    act,
    role ?? bodyId,
    decides,
    dueOn,
  ]);

describe('what waits in a year', () => {
  it('its headline figures, for who gives and who checks them, whatever stage it is in', () => {
    const headlines: AssessmentInView['headlines'] = [
      { act: 'file-headline', bodyId: 7, count: 2, dataBy: '2019-01-31' },
      { act: 'check-headline', bodyId: 9, count: 1, dataBy: '2019-01-31' },
    ];
    const expected = [
      ['file-headline', 7, false, '2019-01-31'],
      ['check-headline', 9, false, '2019-01-31'],
    ];
    expect(waits({ headlines })).toEqual(expected);
    expect(waits({ headlines, stage: null, scheme: null })).toEqual(expected);
    const byOffices = ([2, 3] as const).map((bodyId) => ({ ...headlines[1], bodyId })); // whoever decides there
    expect(waits({ headlines: byOffices }).map(([, , decides]) => decides)).toEqual([true, true]);
  });

  it('a self-assessment for each body that is assessed and has filed none, until its day', () => {
    const unfiled = [
      { id: 7, speakerId: 7, name: '县林业局', kind: 'department' },
      { id: 8, speakerId: 8, name: '某银行', kind: 'bank' }, // not assessed
      { id: 3, speakerId: 3, name: '县委组织部', kind: 'party-organ' }, // assesses
    ];
    expect(waits({ unfiled })).toEqual([['file-self-assessment', 7, true, '2019-01-31']]);
    const ended = { id: 6, speakerId: 7, name: '县农业局', kind: 'department' }; // its heir files both
    expect(waits({ unfiled: [ended, ...unfiled] })).toEqual([['file-self-assessment', 7, true, '2019-01-31']]);
  });

  it('verification and points by hand for whoever has something to do, the organization department by its role', () => {
    const to = (act: string, dueOn: string) => [
      [act, 11, false, dueOn],
      [act, 'organization', false, dueOn],
    ];
    expect(waits({ stage: 'verification', seats: [11, 3] })).toEqual(to('verify-points', '2019-02-25'));
    expect(waits({ stage: 'scoring', seats: [11, 3] })).toEqual(to('give-points', '2019-03-20'));
    expect(waits({ stage: 'scoring', seats: [] })).toEqual([]);
  });

  it('receipt for who has not confirmed, and the objections together for who decides', () => {
    const objections = { count: 2, filedOn: '2019-04-01', decideBy: '2019-05-06' };
    expect(waits({ stage: 'objection', state: 'draft', unreceived: [7], objections })).toEqual([
      ['receive-score', 7, false, null],
      ['decide-score-objection', 'organization', true, '2019-05-06'],
    ]);
  });

  it('three persons in their order, the last of whom decides', () => {
    const signOff = (facts: Partial<AssessmentInView>) => waits({ stage: 'sign-off', state: 'draft', ...facts });
    const by = '2019-06-30'; // by then the scheme has the result
    expect(signOff({})).toEqual([['present-assessment', 'organization', false, by]]);
    expect(signOff({ presented: true })).toEqual([['review-assessment', 'organization', false, by]]);
    expect(signOff({ presented: true, reviewed: true })).toEqual([['sign-assessment', 'organization', true, by]]);
  });

  it('a frozen year of no announced scheme for its publication as well', () => {
    const frozen = { stage: null, state: 'frozen', publishBy: '2019-07-12', publisher: '部长房拟山' } as const;
    expect(waits(frozen)).toEqual([['publish-assessment', 'organization', true, '2019-07-12']]);
    expect(todosOfAssessment(aYear(frozen), offices)[0].title).toBe('2018年度考核：公布结果（部长房拟山）');
  });

  it('a frozen year for its publication, and for nothing else', () => {
    const headlines: AssessmentInView['headlines'] = [
      { act: 'file-headline', bodyId: 7, count: 1, dataBy: '2019-01-31' },
    ];
    expect(waits({ stage: 'frozen', state: 'frozen', publishBy: '2019-07-12', headlines })).toEqual([
      ['publish-assessment', 'organization', true, '2019-07-12'],
    ]);
  });

  it('a year of no announced scheme waits for its signature alone, once it is drafted', () => {
    const old = { stage: null, scheme: null };
    expect(waits(old)).toEqual([]);
    expect(waits({ ...old, state: 'draft' })).toEqual([['sign-assessment', 'organization', true, '2019-06-30']]);
  });
});
