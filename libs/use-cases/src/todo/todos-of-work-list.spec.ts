import { todosOfWorkList, type WorkListInView } from './todos-of-work-list';

const offices = { coordinator: '县国土环保局', coordinatorId: 1, countyOfficeId: 2, organizationId: 3 };
const aList: WorkListInView = {
  ...{ id: 4, planId: 1, year: 2019, today: '2018-12-31', state: 'proposed', inTime: false },
  ...{ proposedOn: '2018-11-20', returnedOn: null, objections: [] },
};
const waits = (objections: WorkListInView['objections'], facts: Partial<WorkListInView> = {}) =>
  todosOfWorkList({ ...aList, objections, ...facts }, offices).map(({ act, role, bodyId, decides, dueOn, since }) => [
    ...[act, role ?? bodyId, decides, dueOn, since],
  ]);

describe('what waits in a work list', () => {
  it('its decision, by a post of the county office that decides, before the year', () => {
    expect(waits([])).toEqual([['decide-work-list', 'county-office', true, '2018-12-31', '2018-11-20']]);
  });

  it('and first the answers, by whoever proposed, or by the county office where that objects itself', () => {
    const objections = [
      { body: '县林业局', filedOn: '2018-11-22' },
      { body: '县财政局', filedOn: '2018-11-21' },
    ];
    const answer = ['answer-work-list-objection', 'coordinator', false, '2018-12-31', '2018-11-21'];
    expect(waits(objections)).toEqual([answer]);
    expect(waits([...objections, { body: '县国土环保局', filedOn: '2018-11-23' }])).toEqual([
      answer,
      ['answer-work-list-objection', 'county-office', true, '2018-12-31', '2018-11-23'],
    ]);
  });

  it('a list sent back is proposed again, as long as it can still be shown to the bodies', () => {
    const returned = { state: 'returned', returnedOn: '2018-11-30', inTime: true } as const;
    expect(waits([], returned)).toEqual([['propose-work-list', 'coordinator', false, '2018-12-31', '2018-11-30']]);
    expect(waits([], { ...returned, inTime: false })).toEqual([]);
  });

  it('nothing once the year has begun, when nobody can decide it any more', () => {
    expect(waits([], { today: '2019-01-01' })).toEqual([]);
    expect(waits([{ body: '县林业局', filedOn: '2018-11-22' }], { today: '2019-01-01' })).toEqual([]);
  });
});
