import { addDays, addWorkingDays, endOfYear, isWorkingDay, type IsoDate } from '@app/domain/calendar';
import type { EntityManager } from '@app/persistence';
import { stillAsked, unanswered, wake } from '@app/persistence';
import {
  applyCalendar,
  confirmPlan,
  forecastPlan,
  importPlan,
  inTransaction,
  installArrangement,
  openDuban,
  perform,
  previewCalendar,
  receivePlan,
  shanghaiDate,
  type Actor,
  type Duban,
} from '@app/use-cases';
import { TestHouse } from '../setup/house';
import { LONG_NEW_YEAR, NEXT_YEAR, PLAN, THIS_YEAR } from './long-new-year';
import { AS_WRITTEN } from '../setup/as-written';

const office: Actor = {
  accountId: null,
  name: '某人',
  post: '主任',
  role: 'county-office',
  bodyId: null,
  body: null,
  standing: 'head',
};

let house: TestHouse;
let planId: number;

beforeAll(async () => {
  house = await TestHouse.open();
  await house.startWorker();
  const file = { fileName: '工作方案.txt', bytes: Buffer.from(PLAN) };
  const received = await receivePlan(house.duban, office, file);
  planId = (await perform(house.duban, importPlan, office, received)).planId;
  await perform(house.duban, confirmPlan, office, { planId, ...AS_WRITTEN });
  await house.until(async () => (await unanswered(em(), planId)) === 0);
});
afterAll(() => house?.close());

const em = (): EntityManager => house.duban.orm.em.fork() as EntityManager;

/** The report on the second half of this year, due some working days after New Year. */
const reports = () =>
  em().execute<{ id: number; dueOn: IsoDate }[]>(
    `select id, due_on::text as "dueOn" from obligation where key like ? order by id`,
    [`%/report-${THIS_YEAR}-H2`],
  );
const everything = async () => ({
  dates: await em().execute('select id, due_on::text from obligation order by id'),
  events: await em().execute('select key from event order by key'),
  years: await em().execute('select year, hash from calendar_year order by id'),
  outbox: await em().execute('select workflow_id, asked from process order by workflow_id'),
});

/** The date of a report by the calendar that some house has in force. */
const dueIn = (duban: Duban) =>
  inTransaction(duban, async (_, { calendar }) => addWorkingDays(calendar, endOfYear(THIS_YEAR), 10));

describe('a new arrangement of holidays on a running plan', () => {
  let other: Duban;
  let before: Awaited<ReturnType<typeof reports>>;

  beforeAll(async () => {
    // A house that was opened before and is never told: it stands for any other running process.
    const clientUrl = house.duban.orm.config.get('clientUrl')!;
    other = await openDuban({ DATABASE_URL: clientUrl, DUBAN_STATE_DIR: house.stateDir }, 'county');
    before = await reports();
  });
  afterAll(() => other?.orm.close(true));

  it('is previewed: every date that would move, with its reason, and nothing is changed', async () => {
    const untouched = await everything();
    const preview = await perform(house.duban, previewCalendar, office, { arrangement: LONG_NEW_YEAR });
    expect(preview.days.length).toBeGreaterThanOrEqual(5);
    const dates = preview.moves.filter(({ what }) => what === 'obligation');
    expect(dates.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    for (const { before: old, after, why } of dates) {
      expect(after > old).toBe(true);
      expect(why.zh).toContain('长元旦');
    }
    const rungs = preview.moves.filter(({ what }) => what === 'rung');
    expect(rungs.length).toBeGreaterThan(0);
    for (const { after } of rungs) expect(LONG_NEW_YEAR.holidays[after]).toBeUndefined();
    expect(await everything()).toEqual(untouched);
  });

  it('is for the county office', async () => {
    const reader: Actor = { ...office, role: 'reader' };
    const refused = expect.objectContaining({ code: 'not-permitted' });
    await expect(perform(house.duban, previewCalendar, reader, { arrangement: LONG_NEW_YEAR })).rejects.toEqual(
      refused,
    );
    await expect(applyCalendar(house.duban, reader, LONG_NEW_YEAR)).rejects.toEqual(refused);
  });

  it('leaves nothing behind when it is broken off in the middle', async () => {
    const untouched = await everything();
    const aborted = house.duban.orm.em.fork().transactional(async (transaction) => {
      const done = await installArrangement(transaction as EntityManager, house.duban, office, LONG_NEW_YEAR);
      expect(done.changed).toBe(true);
      throw new Error('the power is gone');
    });
    await expect(aborted).rejects.toThrow('the power is gone');
    expect(await everything()).toEqual(untouched);
    expect(await dueIn(house.duban)).toBe(before[0].dueOn);
  });

  it('moves the dates, writes the reason into each history and wakes the workflows, as it was previewed', async () => {
    const preview = await perform(house.duban, previewCalendar, office, { arrangement: LONG_NEW_YEAR });
    const applied = await applyCalendar(house.duban, office, LONG_NEW_YEAR);
    expect(applied).toMatchObject({ changed: true, moves: preview.moves });
    const [report] = await reports();
    expect(report.dueOn > before[0].dueOn).toBe(true);
    expect(report.dueOn).toBe(await dueIn(house.duban));

    const [event] = await em().execute<{ kind: string; actor: string; data: Record<string, unknown> }[]>(
      `select kind, actor, data from event where obligation_id = ? and kind = 'date-moved'`,
      [report.id],
    );
    expect(event).toMatchObject({
      actor: office.name,
      data: {
        before: before[0].dueOn,
        dueOn: report.dueOn,
        year: NEXT_YEAR,
        reason: expect.stringContaining('长元旦'),
      },
    });
    const [steps] = await em().execute<{ data: { steps: object[]; reason: string } }[]>(
      `select e.data from event e join obligation o on o.id = e.obligation_id where e.kind = 'steps-moved' limit 1`,
    );
    // A step that moves although its date stays has its entry, too: the last reminder before a date right after it.
    expect(steps.data.steps).toContainEqual({
      step: expect.any(String),
      before: expect.stringMatching(/^\d{4}-/),
      after: expect.stringMatching(/^\d{4}-/),
    });
    expect(applied.woken).toEqual(expect.arrayContaining([`plan-${planId}/clause-1`, `plan-${planId}/clause-2`]));
    await house.until(async () => (await stillAsked(em(), applied.woken)) === 0);
  });

  it('is known to a worker and to any other process without a restart', async () => {
    expect(await dueIn(other)).toBe((await reports())[0].dueOn);
    // The worker answered under the new calendar: the next date each clause waits for is no day that now rests.
    const waits = await em().execute<{ on: IsoDate }[]>(
      `select day::text as on from process, unnest(array[wake_on, words_on]) as day where kind = 'clause' and day is not null`,
    );
    expect(waits.length).toBeGreaterThanOrEqual(2);
    await inTransaction(other, async (_, { calendar }) => {
      for (const { on } of waits) expect(isWorkingDay(calendar, on)).toBe(true);
    });
  });

  it('changes nothing when it is applied again', async () => {
    const untouched = await everything();
    expect(await applyCalendar(house.duban, office, LONG_NEW_YEAR)).toMatchObject({
      changed: false,
      moves: [],
      woken: [],
    });
    expect(await applyCalendar(other, office, LONG_NEW_YEAR)).toMatchObject({ changed: false });
    expect(await everything()).toEqual(untouched);
  });

  it('moves dates by the holidays of the county as well, and takes them back with an empty list', async () => {
    const before = (await everything()).dates;
    const days = { [`${NEXT_YEAR}-01-12`]: '盘王节', [`${NEXT_YEAR}-01-13`]: '盘王节' };
    const local = { year: null, notice: null, holidays: days, makeUpDays: {} };
    expect(await applyCalendar(house.duban, office, local)).toMatchObject({ changed: true });
    expect((await everything()).dates).not.toEqual(before);
    expect(await applyCalendar(house.duban, office, { ...local, holidays: {} })).toMatchObject({ changed: true });
    expect((await everything()).dates).toEqual(before);
  });

  it('never touches what has come: a report that was due yesterday stays due yesterday', async () => {
    const yesterday = addDays(shanghaiDate(new Date()), -1);
    const [{ id }] = await reports();
    await em().execute('update obligation set due_on = ? where id = ?', [yesterday, id]);
    await applyCalendar(house.duban, office, { ...LONG_NEW_YEAR, holidays: {} });
    const [past, ahead] = await reports();
    expect(past.dueOn).toBe(yesterday);
    expect(ahead.dueOn).toBe(await dueIn(house.duban));
    const history = await em().execute<{ key: string }[]>(
      `select key from event where obligation_id = ? and kind = 'date-moved'`,
      [ahead.id],
    );
    expect(history).toHaveLength(4); // moved out and back, by each arrangement: all stay written
  });
});

describe('one date from which nothing can be counted', () => {
  const FAR = '2150-06-30';
  const bad = async () => (await reports()).at(-1)!.id;
  beforeAll(async () => {
    // As it could be written before dates were bounded.
    await em().execute('update obligation set due_on = ?, due_from = null, due_rule = null where id = ?', [
      FAR,
      await bad(),
    ]);
    await inTransaction(house.duban, async (em) => wake(em, [`plan-${planId}/clause-1`, `plan-${planId}/clause-2`]));
    await house.until(async () => (await unanswered(em(), planId)) === 0);
  });

  it('is shown once to those who can correct it, and the clauses have their next dates', async () => {
    const lines = await em().execute<{ title: string; body: string }[]>(
      `select n.title, b.name as body from notification n join body b on b.id = n.body_id where n.kind = 'date-set-aside'`,
    );
    const { coordinator, countyOffice } = house.duban.settings.directory;
    expect(lines.map(({ body }) => body).sort()).toEqual([coordinator, countyOffice].sort());
    for (const { title } of lines) expect(title).toContain(FAR);
    const waits = await em().execute<{ on: IsoDate }[]>(
      `select day::text as on from process, unnest(array[wake_on, words_on]) as day where kind = 'clause' and day is not null`,
    );
    for (const { on } of waits) expect(on < FAR).toBe(true);
  });

  it('neither keeps other dates from moving, nor a plan from being foretold', async () => {
    const preview = await perform(house.duban, previewCalendar, office, {
      arrangement: { ...LONG_NEW_YEAR, holidays: { ...LONG_NEW_YEAR.holidays, [`${NEXT_YEAR}-07-12`]: '县庆' } },
    });
    expect(preview.aside).toEqual([expect.objectContaining({ dueOn: FAR, planId })]);
    expect(preview.moves.length).toBeGreaterThan(0);
    const question = { until: addDays(shanghaiDate(new Date()), 400), assume: 'nobody' as const };
    const foretold = await forecastPlan(em(), house.duban.settings, planId, question, new Date());
    expect(foretold!.rows.length).toBeGreaterThan(0);
    expect(foretold!.aside).toEqual([expect.objectContaining({ dueOn: FAR })]);
  });
});
