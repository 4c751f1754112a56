import { unacceptedBy } from './unaccepted-value';

it.each([
  ['22001', 'value-too-long'],
  ['22021', 'text-unsound'],
  ['23514', 'value-not-allowed'],
  ['08006', null],
  [undefined, null],
])('what PostgreSQL calls %s is %s', (code, said) => {
  expect(unacceptedBy(Object.assign(new Error(), { code }))).toBe(said);
});

it('a thing that is no error was not refused by the database', () => expect(unacceptedBy(null)).toBeNull());
