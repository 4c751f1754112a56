import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * The zone of a process is fixed when it starts, so each zone gets a process of its own:
 * the calendar is compiled into a temporary folder and asked for the same dates everywhere.
 */
const QUESTIONS = `
  const calendar = require('./calendar');
  const table = calendar.buildCalendar([
    { year: 2019, notice: null, holidays: { '2018-12-31': '元旦', '2019-01-01': '元旦' }, makeUpDays: { '2018-12-29': '元旦' } },
  ]);
  const hours = { stretches: [{ from: '08:30', to: '12:00' }, { from: '14:30', to: '17:30' }] };
  const covered = (date) => (date < '2019-01-01' ? '2019-01-02' : date);
  const answers = [];
  for (let i = 0, date = '2018-01-01'; i < 800; i++, date = calendar.addDays(date, 1)) {
    answers.push([
      date,
      calendar.isWorkingDay(table, date),
      calendar.addWorkingDays(table, date, 5),
      calendar.addMonths(date, 1),
      calendar.endOfMonth(date),
      calendar.chineseDate(date),
      calendar.workingDaysBetween(table, '2018-01-01', date),
      JSON.stringify(calendar.explainDate(table, covered(date), { kind: 'days', n: i % 40 })),
      calendar.resume(table, calendar.suspend(table, { dueOn: calendar.addDays(covered(date), 9), from: covered(date), countedIn: 'days' }), '2021-01-04').result,
      calendar.endOfQuarter(date),
      calendar.occurrences(date, 5, '2022-01-01').join(),
      calendar.nextWorkingInstant(table, hours, calendar.instantAt({ date, minute: i })),
      // Half an hour before midnight, half an hour after it, and in the morning, in the county.
      ...['T15:30:00Z', 'T16:30:00Z', 'T00:30:00Z'].map((utc) => JSON.stringify(calendar.localTime(Date.parse(date + utc)))),
    ].join(' '));
  }
  process.stdout.write(JSON.stringify({ offset: new Date(2018, 0, 1).getTimezoneOffset(), answers }));
`;

describe('the zone of the machine', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duban-calendar-'));
    mkdirSync(join(folder, 'calendar'));
    const sources = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
    for (const file of ['../errors.ts', ...sources]) {
      const source = readFileSync(join(__dirname, file), 'utf8');
      const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
      writeFileSync(join(folder, 'calendar', file.replace(/\.ts$/, '.js')), outputText);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('changes no date', () => {
    const ask = (zone: string): { offset: number; answers: string[] } =>
      JSON.parse(
        execFileSync(process.execPath, ['-e', QUESTIONS], {
          cwd: folder,
          env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
          encoding: 'utf8',
        }),
      );
    const [home, ...others] = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Auckland'].map(ask);
    expect([home, ...others].map(({ offset }) => offset)).toEqual([-480, 0, 300, -780]); // the zones did take effect
    for (const { answers } of others) expect(answers).toEqual(home.answers);
    expect(home.answers).toHaveLength(800);
    const localTimes = [
      '{"date":"2018-01-01","minute":1410}',
      '{"date":"2018-01-02","minute":30}',
      '{"date":"2018-01-01","minute":510}',
    ];
    expect(home.answers[0]).toContain(localTimes.join(' '));
  });
});
