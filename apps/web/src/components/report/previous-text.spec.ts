import type { ReportView } from '../../api/types';
import { lastReturned, previousText } from './previous-text';

const report = (round: number, text: string, state: ReportView['state'] = 'accepted') =>
  ({ id: round, round, text, state }) as ReportView;
const owed = (id: number, dueOn: string, reports: ReportView[] = [], kind = 'progress-report') => ({
  id,
  kind,
  dueOn,
  reports,
});

describe('previousText', () => {
  const first = owed(1, '2018-03-31', [report(1, '一季度')]);
  const second = owed(2, '2018-06-30', [report(1, '初稿', 'returned'), report(2, '二季度')]);
  const milestone = owed(3, '2018-08-31', [report(1, '节点')], 'milestone');
  const third = owed(4, '2018-09-30');

  it('takes the newest text of the period before, of the same kind', () => {
    expect(previousText([first, second, milestone, third], third)).toBe('二季度');
  });

  it('prefers the own text that was sent back', () => {
    const again = owed(5, '2018-12-31', [report(1, '被退回的', 'returned')]);
    expect(previousText([first, second, again], again)).toBe('被退回的');
  });

  it('is what was written before the report that was just sent, and not its own text', () => {
    const sent = report(1, '四季度', 'submitted');
    const now = owed(5, '2018-12-31', [sent]);
    expect(previousText([first, second, now], now, sent)).toBe('二季度');
    const again = owed(5, '2018-12-31', [report(1, '被退回的', 'returned'), report(2, '改好的', 'submitted')]);
    expect(previousText([first, second, again], again, again.reports[1])).toBe('被退回的');
    expect(previousText([now], now, sent)).toBeNull();
  });

  it('has nothing for the first period', () => {
    expect(previousText([first, second], owed(6, '2018-01-31'))).toBeNull();
  });
});

describe('lastReturned', () => {
  it('is the newest report only when that was sent back', () => {
    expect(lastReturned({ reports: [report(1, 'a', 'returned')] })?.text).toBe('a');
    expect(lastReturned({ reports: [report(1, 'a', 'returned'), report(2, 'b', 'submitted')] })).toBeNull();
    expect(lastReturned({ reports: [] })).toBeNull();
  });
});
