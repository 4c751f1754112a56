import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unanswered, type EntityManager } from '@app/persistence';
import {
  confirmPlan,
  importPlan,
  installArrangement,
  perform,
  previewCalendar,
  receivePlan,
  type Actor,
  type CalendarApplied,
  type CalendarPreview,
} from '@app/use-cases';
import { buildCode, cleanEnv, duban, MAIN, openFolder, removeFolder } from '../launcher/processes';
import { TestHouse } from '../setup/house';
import { itInFull } from '../setup/length';
import { LONG_NEW_YEAR, NEXT_YEAR, PLAN } from './long-new-year';
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
let state: string;
let file: string;

beforeAll(async () => {
  buildCode();
  house = await TestHouse.open();
  await house.startWorker();
  state = openFolder();
  file = join(state, 'new-year.json');
  writeFileSync(file, JSON.stringify(LONG_NEW_YEAR));
  const plan = { fileName: '工作方案.txt', bytes: Buffer.from(PLAN) };
  const received = await receivePlan(house.duban, office, plan);
  planId = (await perform(house.duban, importPlan, office, received)).planId;
  await perform(house.duban, confirmPlan, office, { planId, ...AS_WRITTEN });
  await answered();
});
afterAll(async () => {
  await house?.close();
  if (state) removeFolder(state);
});

const em = (): EntityManager => house.duban.orm.em.fork() as EntityManager;
const answered = () => house.until(async () => (await unanswered(em(), planId)) === 0);

/** Everything an arrangement could touch. Its number grows with each attempt, so keys are compared without it. */
const everything = async (inside: EntityManager = em()) => ({
  dates: await inside.execute('select id, due_on::text, due_from::text, due_rule from obligation order by id'),
  answers: await inside.execute('select id, acknowledge_by::text, object_by::text from assignment order by id'),
  events: await inside.execute(
    `select regexp_replace(key, 'calendar-[0-9]+$', 'calendar') as key, kind, happened_on::text, data
       from event order by 1`,
  ),
  years: await inside.execute('select year, hash, from_version, to_version from calendar_year order by id'),
  asked: await inside.execute('select workflow_id, asked from process order by workflow_id'),
});

/** The command on this house. What it says is Chinese for people, or JSON. */
const command = (...args: string[]) => duban(['calendar', ...args, '--state', state], house.env);
const year = ['--year', String(NEXT_YEAR), '--file'];

/** The same without anybody in the way, in a transaction that is taken back. */
async function undisturbed() {
  let result: Awaited<ReturnType<typeof everything>> | undefined;
  const back = new Error('taken back');
  await house.duban.orm.em
    .fork()
    .transactional(async (inside) => {
      await installArrangement(inside as EntityManager, house.duban, office, LONG_NEW_YEAR);
      result = await everything(inside as EntityManager);
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
  return result!;
}

/** Starts the command, waits until it stands in the middle of its transaction, and kills it there. */
async function killInTheMiddle(): Promise<void> {
  const holding = em();
  await holding.begin();
  // Whoever moves the dates comes to this row, and waits.
  await holding.execute('select 1 from obligation where plan_id = ? and due_rule is not null for update', [planId]);
  const args = [MAIN, 'calendar', 'apply', ...year, file, '--state', state];
  const child = spawn(process.execPath, args, { env: cleanEnv(house.env), stdio: 'ignore' });
  const waiting = () =>
    em().execute<{ pid: number }[]>(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
          and query like 'update obligation set due_on%'`,
    );
  const [{ pid }] = await house.until(async () => {
    const found = await waiting();
    return found.length > 0 && found;
  });
  child.kill('SIGKILL');
  await once(child, 'exit');
  await holding.rollback();
  await house.until(async () => {
    const left = await em().execute('select 1 from pg_stat_activity where pid = ?', [pid]);
    return left.length === 0;
  });
}

describe('duban calendar', () => {
  it('previews for people and for programs, and changes nothing', async () => {
    const untouched = await everything();
    const { code, stdout } = await command('preview', ...year, file);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`^${NEXT_YEAR}年放假安排：某通知\n日历版本 .+ → .+，变化 \\d+ 天，将调整 \\d+ 项日期\n`),
    );
    expect(stdout).toMatch(/方案\d+ 第1条 期限 \d{4}-\d\d-\d\d → \d{4}-\d\d-\d\d {2}.*\n {4}自.*长元旦/);
    expect(stdout).toMatch(/第1条 步骤 remind-5 /);
    const printed = JSON.parse((await command('preview', ...year, file, '--json')).stdout) as CalendarPreview;
    expect(printed).toEqual(await perform(house.duban, previewCalendar, office, { arrangement: LONG_NEW_YEAR }));
    expect(await everything()).toEqual(untouched);
  });

  it.each([
    ['without a file', ['preview', '--year', '2027'], 'calendar-unnamed'],
    ['with two things at once', ['preview', '--year', '2027', '--local', 'FILE'], 'calendar-unnamed'],
    ['for another year than the file holds', ['apply', '--year', '1990', '--file', 'FILE'], 'calendar-year-mismatch'],
    ['with a year for the holidays of the county', ['apply', '--local', 'FILE'], 'calendar-invalid'],
  ])('is refused %s', async (_, args, problem) => {
    const { code, stderr } = await command(...args.map((arg) => (arg === 'FILE' ? file : arg)));
    expect([code, stderr]).toEqual([1, expect.stringContaining(`[${problem}]`)]);
  });

  it('killed in the middle leaves nothing; repeated, it does what it would have done undisturbed', async () => {
    const untouched = await everything();
    const wanted = await undisturbed();
    expect(wanted.events.length).toBeGreaterThan(untouched.events.length);
    await killInTheMiddle();
    expect(await everything()).toEqual(untouched);

    const { code, stdout } = await command('apply', ...year, file, '--json');
    expect(code).toBe(0);
    const applied = JSON.parse(stdout) as CalendarApplied;
    expect(applied.changed).toBe(true);
    expect(applied.woken).toEqual(expect.arrayContaining([`plan-${planId}/clause-1`, `plan-${planId}/clause-2`]));
    // The command came back only when every workflow had answered.
    expect(await unanswered(em(), planId)).toBe(0);
    expect(await everything()).toEqual(wanted);
  });

  it('previews the holidays of the county on the same way', async () => {
    const untouched = await everything();
    const local = join(state, 'local.json');
    writeFileSync(local, JSON.stringify({ [`${NEXT_YEAR}-01-12`]: '盘王节', [`${NEXT_YEAR}-01-13`]: '盘王节' }));
    const { code, stdout, stderr } = await command('preview', '--local', local);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/^本县节假日\n/);
    expect(stdout).toContain('盘王节');
    expect(await everything()).toEqual(untouched);
  });

  // Each of these commands starts a worker of its own; what they do is asked without a command in `calendar-change`.
  itInFull('applied again changes nothing and says so', async () => {
    const untouched = await everything();
    const { code, stdout } = await command('apply', ...year, file);
    expect([code, stdout]).toEqual([0, `${NEXT_YEAR}年放假安排已在使用，没有需要调整的日期。\n`]);
    expect(await everything()).toEqual(untouched);
  });

  itInFull('installs the holidays of the county, and takes them back with an empty list', async () => {
    const before = await everything();
    const local = join(state, 'local.json');
    const { stdout } = await command('apply', '--local', local);
    expect(stdout).toMatch(/已启用，唤醒 \d+ 个流程，均已重新安排。\n$/);
    expect((await everything()).dates).not.toEqual(before.dates);
    writeFileSync(local, '{}');
    await command('apply', '--local', local);
    expect((await everything()).dates).toEqual(before.dates);
  });
});
