import ICAL from 'ical.js';
import { renderFeed } from './render-feed';

const entry = {
  ...{ obligationId: 12, planId: 3, clauseNumber: 14, title: '开展土壤调查', dueOn: '2018-12-31', cancelled: false },
  ...{ sequence: 0, changedAt: '2018-10-08T01:07:00Z' },
};
const events = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    summary: event.getFirstPropertyValue('summary'),
    start: String(event.getFirstPropertyValue('dtstart')),
    end: String(event.getFirstPropertyValue('dtend')),
    isDate: (event.getFirstPropertyValue('dtstart') as ICAL.Time).isDate,
    url: event.getFirstPropertyValue('url'),
  }));
};

describe('a calendar', () => {
  const zone = process.env.TZ;
  afterEach(() => void (process.env.TZ = zone));

  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])('has the same days in %s', (timeZone) => {
    process.env.TZ = timeZone;
    const text = renderFeed('县林业局', [entry], 'https://duban.county.test');
    expect(text).toContain('DTSTART;VALUE=DATE:20181231');
    expect(events(text)).toEqual([
      {
        ...{ uid: 'obligation-12@duban', sequence: 0, status: 'CONFIRMED', summary: '第14条 开展土壤调查' },
        ...{
          start: '2018-12-31',
          end: '2019-01-01',
          isDate: true,
          url: 'https://duban.county.test/plans/3/clauses/14',
        },
      },
    ]);
  });

  it('keeps the number of what is moved or cancelled, and says so by sequence and status', () => {
    const [moved] = events(renderFeed('', [{ ...entry, dueOn: '2019-01-31', sequence: 1 }], null));
    expect(moved).toMatchObject({ uid: 'obligation-12@duban', sequence: 1, start: '2019-01-31', url: null });
    const [dropped] = events(renderFeed('', [{ ...entry, cancelled: true, sequence: 2 }], null));
    expect(dropped).toMatchObject({ uid: 'obligation-12@duban', sequence: 2, status: 'CANCELLED' });
  });

  it('lets nothing into the file: line breaks, colons and commas in titles', () => {
    const title = '调查\r\nEND:VEVENT\r\nATTENDEE:mailto:x@example.org, 一;二';
    const [only, ...others] = events(renderFeed('县\r\n局', [{ ...entry, title }], null));
    expect(others).toEqual([]);
    expect(only.summary).toBe('第14条 调查 END:VEVENT ATTENDEE:mailto:x@example.org, 一;二');
  });
});
