import { shortest } from './shortest.mjs';

/** Additions of working days per second: a million of 20 days, the same with reasons, and counting between two dates. */
export function benchCalendar({ addWorkingDays, explainDate, workingDaysBetween }, calendar, say) {
  const row = (what, times, work) => {
    const ms = shortest(3, () => {
      for (let n = 0; n < times; n += 1) work();
    });
    const perSecond = Math.round(times / (ms / 1000)).toLocaleString('en');
    say(`${what}: ${times.toLocaleString('en')} in ${ms.toFixed(0)} ms, ${perSecond} per second`);
  };
  row('adding 20 working days', 1_000_000, () => addWorkingDays(calendar, '2018-01-02', 20));
  row('adding 20 working days with the reasons', 20_000, () =>
    explainDate(calendar, '2018-01-02', { kind: 'working-days', n: 20 }),
  );
  row('working days between two dates', 1_000_000, () => workingDaysBetween(calendar, '2018-01-02', '2020-12-31'));
}
