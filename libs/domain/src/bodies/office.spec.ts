import { headOn, holderOn } from './office';

const HOLDERS = [
  { name: '李甲', post: '局长', from: '2016-12-01', to: '2019-03-19' },
  { name: '王乙', post: '局长', from: '2019-04-01', to: null },
];
const AWAY = [{ name: '赵丙', post: '副局长（主持工作）', from: '2018-05-02', to: '2018-05-31' }];

describe('the head of a body', () => {
  it.each([
    ['2016-11-30', null],
    ['2016-12-01', '李甲'],
    ['2018-05-01', '李甲'],
    ['2018-05-02', '赵丙'],
    ['2018-05-31', '赵丙'],
    ['2018-06-01', '李甲'],
    ['2019-03-19', '李甲'],
    ['2019-03-20', null],
    ['2019-04-01', '王乙'],
  ])('on %s is %s', (date, name) => {
    expect(headOn(HOLDERS, AWAY, date)?.name ?? null).toBe(name);
  });

  it('answers also for the days a substitute stood in', () => {
    expect(holderOn(HOLDERS, '2018-05-10')?.name).toBe('李甲');
  });
});
