import { Repeated } from './repeated';

it('takes for news what was not said within the while', () => {
  const repeated = new Repeated(1_000);
  expect([0, 500, 999, 1_000, 1_500].map((now) => repeated.isNews('a', now))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(repeated.isNews('b', 1_500)).toBe(true);
});

it('forgets rather than grow', () => {
  const repeated = new Repeated(1_000);
  for (let nth = 0; nth <= 10_000; nth += 1) repeated.isNews(`${nth}`, 0);
  expect(repeated.isNews('10000', 1)).toBe(false);
  expect(repeated.isNews('0', 1)).toBe(true);
});
