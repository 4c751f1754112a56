import { momentText } from './moment';

it('is told in the time of the county, wherever the browser is', () => {
  expect(momentText('2026-11-30T00:05:09.123Z')).toBe('2026-11-30 08:05:09');
  expect(momentText('2026-11-29T16:00:00Z')).toBe('2026-11-30 00:00:00');
});
