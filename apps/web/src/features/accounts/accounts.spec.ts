import { actsOn, isToSettle, matches } from './accounts';

const account = { username: 'linyeju', name: '林二', body: '县林业局', state: 'active' as const };

it.each([
  ['', null, true],
  ['LINYE', null, true],
  ['林二', null, true],
  ['林业', 'active', true],
  ['林业', 'closed', false],
  ['财政', null, false],
] as const)('looked for by “%s” and %s: %s', (text, state, found) => {
  expect(matches(account, text, state)).toBe(found);
});

it('offers what fits the state, and always a way on', () => {
  expect(actsOn({ state: 'active' })).not.toContain('reopen');
  expect(actsOn({ state: 'disabled' })).toContain('reopen');
  expect(actsOn({ state: 'closed' })).toEqual(['reopen']);
});

it('asks to settle what a departure has stopped, and nothing that somebody stopped', () => {
  expect(isToSettle({ state: 'disabled', leftOfficeOn: '2026-11-29' })).toBe(true);
  expect(isToSettle({ state: 'disabled', leftOfficeOn: null })).toBe(false);
  expect(isToSettle({ state: 'active', leftOfficeOn: '2026-11-29' })).toBe(false);
});
