import { join } from 'node:path';
import { repoRoot } from '@app/config';
import { Event, Notification, Obligation, Outbox, Process } from '@app/persistence';
import { confirmPlan, importPlan, perform, receivePlan } from '@app/use-cases';
import { clauseWorkflowId } from '@app/workflows';
import { sweepMorning, type Swept } from '../../apps/worker/src/morning/sweep';
import { actorOf } from '../setup/actor';
import { AS_WRITTEN } from '../setup/as-written';
import { TestHouse } from '../setup/house';
import { byLength } from '../setup/length';
import { manyClauses, planText } from '../setup/plan-text';
import { asOwner } from '../setup/servers';

/** How many clauses are due on the long morning, more than one transaction takes; DUBAN_MORNING: as many, e.g. 100000. */
const MANY = Number(process.env.DUBAN_MORNING ?? byLength({ short: 600, long: 1_200 }));

const CLAUSES = 40;

/** A Tuesday, between two reminders of 28 June, ten o'clock in Shanghai. */
const DAY = '2030-06-04';
const MORNING = new Date(`${DAY}T02:00:00Z`);

let house: TestHouse;
let planId: number;

const em = () => house.duban.orm.em.fork();
const processOf = (number: number) => em().findOneOrFail(Process, { workflowId: clauseWorkflowId(planId, number) });
const written = async () => ({
  events: await em().count(Event, { planId, kind: 'reminded' }),
  lines: await em().count(Notification, { plan: planId, kind: 'reminder' }),
});

/** What is open in the plan: a reminder for each, and a line for each of its owners. */
async function owed(): Promise<{ events: number; lines: number }> {
  const [counts] = await em().execute<{ events: number; lines: number }[]>(
    `select count(distinct o.id)::int as events, count(*)::int as lines
     from obligation o join obligation_owner w on w.obligation_id = o.id where o.plan_id = ? and o.state = 'open'`,
    [planId],
  );
  return counts;
}

/** A plan of which nothing is left but the dates of its clauses, whose reminders are due. */
async function confirmed(): Promise<number> {
  const coordinator = await actorOf(house.duban, '县国土环保局', 'coordinator');
  const text = planText(manyClauses(CLAUSES, '2030年6月28日前完成清单。（县林业局、县教育局负责）'));
  const document = await receivePlan(house.duban, coordinator, { fileName: 'plan.txt', bytes: Buffer.from(text) });
  const { planId: id } = await perform(house.duban, importPlan, coordinator, document);
  await perform(house.duban, confirmPlan, coordinator, { planId: id, ...AS_WRITTEN });
  await em().execute(
    `update obligation set state = 'not-applicable', closed_on = due_on where plan_id = ? and kind <> 'milestone'`,
    [id],
  );
  await em().execute(`update process set words_on = null where plan_id <> ?`, [id]);
  await em().execute(`update process set words_on = ? where plan_id = ? and kind = 'clause'`, [DAY, id]);
  return id;
}

beforeAll(async () => {
  house = await TestHouse.open({ DUBAN_WORKING_HOURS: join(repoRoot, 'config/calendars/working-hours.json') });
});
afterAll(() => house?.close());

beforeEach(async () => {
  planId = await confirmed();
});

it('says nothing before the working day, and in it everything once, whoever sweeps and however often', async () => {
  const night = new Date(MORNING.getTime() - 9 * 3_600_000);
  const restsUntil = Date.parse(`${DAY}T00:30:00Z`); // 08:30 in the county
  expect(await sweepMorning(house.duban, night)).toEqual({ words: 0, acts: 0, clauses: 0, left: [], restsUntil });
  const [before, all] = [await processOf(1), await owed()];
  const both = await Promise.all([sweepMorning(house.duban, MORNING), sweepMorning(house.duban, MORNING)]);
  expect(both[0].words + both[1].words).toBe(all.events);
  expect(await sweepMorning(house.duban, MORNING)).toMatchObject({ words: 0, clauses: 0 });
  expect(await written()).toEqual(all);
  const { wakeOn, wordsOn, asked, answered } = await processOf(1);
  expect({ wakeOn, asked, answered }).toEqual({ wakeOn: before.wakeOn, asked: 1, answered: 1 });
  expect(wordsOn! > DAY).toBe(true); // the next reminder
});

it('catches up in the afternoon, without what was reported in the meantime', async () => {
  const [reported] = await em().find(Obligation, { plan: planId, state: 'open' }, { limit: 1 });
  await em().nativeUpdate(Obligation, { id: reported.id }, { state: 'submitted' });
  const afternoon = new Date(MORNING.getTime() + 6 * 3_600_000);
  const { events } = await owed();
  expect(await sweepMorning(house.duban, afternoon)).toMatchObject({ words: events, clauses: CLAUSES });
  expect(await em().count(Event, { obligationId: reported.id, kind: 'reminded' })).toBe(0);
});

it('one clause that nobody can write keeps no other from its words, and its workflow is asked to see to it', async () => {
  const broken = clauseWorkflowId(planId, 13);
  await asOwner(house.ownerUrl, async (client) => {
    await client.query(
      `create or replace function refuse() returns trigger as $$ begin raise exception 'not this one'; end $$ language plpgsql`,
    );
    await client.query(
      `create trigger refuse before insert on event for each row when (new.key like '${broken}/%') execute function refuse()`,
    );
  });
  const { left } = await sweepMorning(house.duban, MORNING);
  await asOwner(house.ownerUrl, (client) => client.query('drop trigger refuse on event'));
  const { subjectId, asked, answered } = await processOf(13);
  expect(left).toEqual([subjectId]);
  expect({ asked, answered }).toEqual({ asked: 2, answered: 1 });
  expect(await em().count(Outbox, { process: broken })).toBe(2); // that of its start, and the one of now
  expect(await em().count(Event, { clauseId: subjectId, kind: 'reminded' })).toBe(0);
  await sweepMorning(house.duban, MORNING);
  expect(await written()).toEqual(await owed());
});

it(`${MANY} on one morning: where a sweep ended after some transaction, the next one goes on`, async () => {
  await asOwner(house.ownerUrl, (client) => client.query(CLONE, [planId, MANY - CLAUSES]));
  const begun = performance.now();
  const sweeps: Swept[] = [];
  do {
    let transactions = 0;
    sweeps.push(await sweepMorning(house.duban, MORNING, () => (transactions += 1) <= Math.ceil(MANY / 5_000)));
  } while (sweeps.at(-1)!.clauses > 0);
  const seconds = (performance.now() - begun) / 1_000;
  expect(sweeps.length).toBeGreaterThan(2);
  expect(sweeps.reduce((sum, { clauses }) => sum + clauses, 0)).toBe(MANY);
  expect(await written()).toEqual(await owed());
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
  process.stderr.write(
    `✔ ${MANY} clauses reminded in ${seconds.toFixed(1)} s by ${sweeps.length - 1} sweeps, ${megabytes} MB\n`,
  );
}, 3_600_000);

/** The first clause of a plan so many times more, with one obligation, its owners and its process. */
const CLONE = `
  with first as (select c.* from clause c where plan_id = $1::int and number = 1),
  duty as (select o.* from obligation o join first on o.clause_id = first.id where o.state = 'open' limit 1),
  numbered as materialized (
    select n + 1000 as number, nextval('clause_id_seq')::int as id, nextval('obligation_id_seq')::int as owed
    from generate_series(1, $2::int) as n),
  clauses as (
    insert into clause
    select (jsonb_populate_record(null::clause, to_jsonb(f) ||
      jsonb_build_object('id', n.id, 'number', n.number))).* from numbered n, first f returning 1),
  duties as (
    insert into obligation
    select (jsonb_populate_record(null::obligation, to_jsonb(d) || jsonb_build_object('id', n.owed, 'clause_id', n.id,
      'key', 'plan-' || $1::int || '/clause-' || n.number || '/m'))).*
    from numbered n, duty d where (select count(*) from clauses) > 0 returning 1),
  owners as (
    insert into obligation_owner (obligation_id, body_id)
    select n.owed, o.body_id from numbered n, duty d join obligation_owner o on o.obligation_id = d.id
    where (select count(*) from duties) > 0)
  insert into process (workflow_id, plan_id, kind, subject_id, asked, answered, wake_on, words_on, unanswered_since)
  select 'plan-' || $1::int || '/clause-' || n.number, $1::int, 'clause', n.id, 1, 1, p.wake_on, p.words_on, null
  from numbered n, process p where p.workflow_id = 'plan-' || $1::int || '/clause-1'`;
