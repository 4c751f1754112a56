import { changeOf } from './change-of';

const lights = (red: number, green: number) => ({ red, yellow: 0, blue: 0, green, grey: 0 });

describe('the change of the lights', () => {
  const today = '2018-03-31';

  it('is against the end of last month, and not against an earlier one', () => {
    const trend = [
      { on: '2018-01-31', lights: lights(9, 0) },
      { on: '2018-02-28', lights: lights(3, 6) },
      { on: '2018-03-31', lights: lights(5, 4) },
    ];
    expect(changeOf({ trend, lights: lights(5, 4), today })).toMatchObject({ red: 2, green: -2 });
  });

  it('is not told where only this month was kept', () => {
    expect(changeOf({ trend: [{ on: today, lights: lights(5, 4) }], lights: lights(5, 4), today })).toBeNull();
    expect(changeOf({ trend: [], lights: lights(5, 4), today })).toBeNull();
  });
});
