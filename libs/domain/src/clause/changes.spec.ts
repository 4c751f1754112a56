import { requireExtendable, requireGrantable } from './changes';

const policy = { changes: { extensions: 2, decideWorkingDays: 5 } };
const owed = { dueOn: '2019-12-31', extensions: 0 };
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('an extension', () => {
  it('is asked for on the last day, and not on the day after', () => {
    expect(() => requireExtendable(owed, '2020-03-31', '2019-12-31', policy)).not.toThrow();
    expect(() => requireExtendable(owed, '2020-03-31', '2020-01-01', policy)).toThrow(code('asked-too-late'));
  });

  it('names a date after the present one', () => {
    expect(() => requireExtendable(owed, '2020-01-01', '2019-12-01', policy)).not.toThrow();
    expect(() => requireExtendable(owed, '2019-12-31', '2019-12-01', policy)).toThrow(code('extension-not-later'));
  });

  it('is given as often as policy says, and not once more', () => {
    expect(() => requireExtendable({ ...owed, extensions: 1 }, '2020-03-31', '2019-12-01', policy)).not.toThrow();
    expect(() => requireExtendable({ ...owed, extensions: 2 }, '2020-03-31', '2019-12-01', policy)).toThrow(
      code('extensions-used-up'),
    );
  });

  it('is not granted when its date has come meanwhile', () => {
    expect(() => requireGrantable(owed, '2020-03-31', '2020-03-30')).not.toThrow();
    expect(() => requireGrantable(owed, '2020-03-31', '2020-03-31')).toThrow(code('extension-date-passed'));
  });
});
