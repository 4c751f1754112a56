/**
 * On a rest day no reminder goes out, and the burst would wait for Monday. So an arrangement of holidays is installed by
 * which every day around today is worked, as the make-up days of the State Council's notices are.
 */
const DAY = 86_400_000;
const DAYS_AROUND = 60;

export async function abolishRestDays(em) {
  const days = Array.from({ length: 2 * DAYS_AROUND + 1 }, (_, nth) => Date.now() + (nth - DAYS_AROUND) * DAY);
  const byYear = Map.groupBy(
    days.map((day) => new Date(day).toISOString().slice(0, 10)),
    (day) => Number(day.slice(0, 4)),
  );
  for (const [year, worked] of byYear) {
    const makeUpDays = Object.fromEntries(worked.map((day) => [day, 'bench']));
    await em.execute(
      `insert into calendar_year (year, hash, holidays, make_up_days, from_version, to_version, applied_by)
       values (?, 'bench', '{}', ?::jsonb, 'bench', 'bench', 'bench')`,
      [year, JSON.stringify(makeUpDays)],
    );
  }
}
