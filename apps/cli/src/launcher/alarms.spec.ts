import { remedyOf } from './alarms';

describe('what helps against an alarm', () => {
  const said = (kind: Parameters<typeof remedyOf>[0]['kind'], subject: string) =>
    Object.values(remedyOf({ kind, subject }, '/logs')).join('\n');

  it('about messages is the command that says why, and not the workflows', () => {
    expect(said('message-undelivered', 'smtp')).toMatch(/duban message undelivered.*--channel smtp/);
    expect(said('message-undelivered', 'channels')).toContain('DUBAN_CHANNELS');
    expect(said('message-undelivered', 'smtp')).not.toContain('temporal rebuild');
  });

  it('about holidays is the command that enters them', () =>
    expect(said('holidays-missing', '2027')).toContain('duban calendar apply --year 2027'));

  it('about a process that stands still is to wake it', () =>
    expect(said('wake-overdue', 'clause-1')).toContain('duban temporal rebuild'));
});
