import { versionOn } from '@app/domain/escalation';
import { CaseFile, Clause, Matter, OfficialDocument, Outbox, Process } from '@app/persistence';
import { confirmPlan, importPlan, perform, receivePlan } from '@app/use-cases';
import { clauseWorkflowId } from '@app/workflows';
import type { DueStep } from '@app/workflows/activities';
import { ClauseEffects } from '../../apps/worker/src/activities/clause.activities';
import { draftInWriting } from '../../apps/worker/src/activities/draft-in-writing';
import { sweepMorning } from '../../apps/worker/src/morning/sweep';
import { install } from '../../libs/tracing/src/spans';
import { actorOf } from '../setup/actor';
import { AS_WRITTEN } from '../setup/as-written';
import { TestHouse } from '../setup/house';
import { manyClauses, ordinal, planText } from '../setup/plan-text';
import { asOwner } from '../setup/servers';

const CLAUSES = 6;
const TEXT = planText(manyClauses(CLAUSES, '2017年年底前完成清单。（县林业局、县教育局负责）'), '某县清单工作方案');

/** Rungs that put something in writing, of a plan in which everything is late. */
let house: TestHouse;

const em = () => house.duban.orm.em.fork();

const DAY = '2018-02-01';

/** A plan of last year. @returns its number */
async function confirmed(text = TEXT): Promise<number> {
  const coordinator = await actorOf(house.duban, '县国土环保局', 'coordinator');
  const file = { fileName: 'plan.txt', bytes: Buffer.from(text) };
  const received = await receivePlan(house.duban, coordinator, file);
  const { planId } = await perform(house.duban, importPlan, coordinator, received);
  await perform(house.duban, confirmPlan, coordinator, { planId, ...AS_WRITTEN });
  const { version } = versionOn(house.duban.settings.escalations, DAY);
  await em().execute(`update plan set started_on = '2017-12-01', policy_version = ? where id = ?`, [version, planId]);
  return planId;
}

/** The same on the day on which its notices are due. @returns the rungs, too, as its workflows were told of them */
async function seenAsDue(text = TEXT): Promise<{ planId: number; steps: DueStep[] }> {
  const planId = await confirmed(text);
  await em().execute(`update plan set clock = 'rehearsal', today = ? where id = ?`, [DAY, planId]);
  const steps: DueStep[] = [];
  for (const { id } of await em().find(Clause, { plan: planId }, { orderBy: { number: 1 } })) {
    const { answer } = await effects().speakUp(id);
    steps.push(...answer!.filter(({ act }) => act === 'supervision-notice'));
  }
  return { planId, steps };
}

/** How many statements some work sends to the database. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let statements = 0;
  const span = { rename() {}, tell() {}, within: <T>(inside: () => T) => inside(), end() {} };
  install({
    open: (_, { kind }) => ((statements += kind === 'client' ? 1 : 0), span),
    current: () => `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    note() {},
    past() {},
  });
  await work().finally(() => install(null));
  return statements;
}

const effects = () => new ClauseEffects(house.duban);
const matters = (planId: number) => em().count(Matter, { document: { plan: planId, kind: 'supervision-notice' } });

/** The papers of a plan, without the numbers that its rows happen to have. */
async function papersOf(planId: number): Promise<unknown[]> {
  const papers = await em().find(OfficialDocument, { plan: planId }, { orderBy: { key: 1 }, populate: ['clause'] });
  return papers.map(({ key, title, facts, state, clause }) => {
    const text = JSON.stringify({ key, title, facts, state, clause: (clause as Clause | null)?.number });
    return JSON.parse(text.replaceAll(`plan-${planId}/`, '')) as unknown;
  });
}

beforeAll(async () => {
  house = await TestHouse.open();
});
afterAll(() => house?.close());

it('stand in the same papers together as one by one, in whatever order they are seen', async () => {
  const [one, other] = [await seenAsDue(), await seenAsDue()];
  expect(await draftInWriting(house.duban, one.steps)).toEqual([]);
  for (const step of other.steps.toReversed()) await draftInWriting(house.duban, [step]);
  const papers = await papersOf(one.planId);
  expect(papers).toHaveLength(2); // one for each body
  expect(papers).toEqual(await papersOf(other.planId));
  expect(await draftInWriting(house.duban, [...one.steps, ...other.steps])).toEqual([]); // attempted again
  expect([await matters(one.planId), await matters(other.planId)]).toEqual([CLAUSES * 2, CLAUSES * 2]);
});

it('take no more statements for the papers of many bodies than for those of a few', async () => {
  const bodies = ['县林业局', '县教育局', '县科农局', '县住建局', '县财政局', '县水利局', '县人社局', '县粮食局'];
  const of = (some: readonly string[]) =>
    some.map((body, nth) => `${ordinal(nth + 1)}第${nth + 1}件事。2017年年底前完成清单。（${body}负责）`).join('\n\n');
  const counts: number[] = [];
  for (const some of [bodies.slice(0, 2), bodies]) {
    const { planId, steps } = await seenAsDue(planText(`一、任务\n\n${of(some)}`, '某县清单工作方案'));
    for (const part of [steps.slice(0, some.length / 2), steps]) {
      counts.push(await statementsOf(() => draftInWriting(house.duban, part)));
    }
    expect(await matters(planId)).toBe(some.length);
  }
  const [begun, more, begunOfMany, moreOfMany] = counts;
  process.stderr.write(`✔ statements of a round that begins 1 and 4 papers: ${begun} and ${begunOfMany}\n`);
  expect(begunOfMany).toBe(begun);
  expect(moreOfMany).toBe(more);
});

it('are written once where one is asked for again in the same round', async () => {
  const { planId, steps } = await seenAsDue();
  const again = steps.map((step) => ({ ...step })); // by a second attempt, whose first one nobody waits for any more
  expect(await draftInWriting(house.duban, [...steps, ...again])).toEqual([]);
  expect(await matters(planId)).toBe(CLAUSES * 2);
});

it('do not wait for one whose obligation somebody has in hand', async () => {
  const { planId, steps } = await seenAsDue();
  const worker = effects();
  let held: Promise<void> | undefined;
  await asOwner(house.ownerUrl, async (client) => {
    await client.query('begin');
    await client.query('select 1 from obligation where id = $1 for update', [steps[0].obligationId]);
    held = worker.draftSupervisionNotice(steps[0]); // the others gather behind it
    await Promise.all(steps.slice(1).map((step) => worker.draftSupervisionNotice(step)));
    expect(await matters(planId)).toBe((CLAUSES - 1) * 2);
    await client.query('commit');
  });
  await held;
  expect(await matters(planId)).toBe(CLAUSES * 2);
});

it('do not wait for one whose paper somebody has in hand, or begins', async () => {
  const [drafted, begun, free] = [await seenAsDue(), await seenAsDue(), await seenAsDue()];
  await draftInWriting(house.duban, drafted.steps.slice(0, 1)); // its papers are there
  const worker = effects();
  const ask = ({ steps }: { steps: DueStep[] }) => steps.map((step) => worker.draftSupervisionNotice(step));
  let held: Promise<void>[] = [];
  await asOwner(house.ownerUrl, async (client) => {
    await client.query('begin');
    await client.query('select 1 from official_document where plan_id = $1 for update', [drafted.planId]);
    const collection = `plan-${begun.planId}/supervision-notice/`;
    await client.query(
      `select pg_advisory_xact_lock(hashtextextended($1 || id, 0)) from body where name = '县林业局'`,
      [collection],
    );
    held = [...ask(drafted), ...ask(begun)];
    await Promise.all(ask(free));
    expect(await Promise.all([drafted, begun, free].map(({ planId }) => matters(planId)))).toEqual([2, 0, CLAUSES * 2]);
    await client.query('commit');
  });
  await Promise.all(held);
  expect(await matters(drafted.planId)).toBe(CLAUSES * 2);
  expect(await matters(begun.planId)).toBe(CLAUSES * 2);
});

/** Ten o'clock in the county, on the day of the notices. */
const TEN = new Date(`${DAY}T02:00:00Z`);

/** At ten o'clock; the timers of the machine go on. */
async function atTen<T>(work: () => Promise<T>): Promise<T> {
  const others = [
    'setTimeout',
    'setInterval',
    'setImmediate',
    'clearTimeout',
    'clearInterval',
    'clearImmediate',
  ] as const;
  jest.useFakeTimers({ now: TEN, doNotFake: [...others, 'nextTick', 'performance', 'hrtime'] });
  return work().finally(() => jest.useRealTimers());
}

/** Each workflow of a plan looks. */
async function look(planId: number) {
  const clauses = await em().find(Clause, { plan: planId });
  const worker = effects();
  return Promise.all(clauses.map(({ id }) => worker.speakUp(id)));
}
const lookedAt = (planId: number) => atTen(() => look(planId));

it('on the real clock are climbed by the look that finds them due, which answers with the next date', async () => {
  const planId = await confirmed();
  for (const { answer, wakeAt } of await lookedAt(planId)) {
    expect(answer).toBeNull();
    expect(wakeAt! > DAY).toBe(true);
  }
  expect(await matters(planId)).toBe(CLAUSES * 2);
  const rested = await em().find(Process, { planId, kind: 'clause', wakeOn: { $gt: DAY } });
  expect(rested).toHaveLength(CLAUSES);
});

describe('on a morning', () => {
  /** A plan on the real clock of which rungs of the day are due, and nothing of other plans. */
  async function due(): Promise<number> {
    const planId = await confirmed();
    await em().execute('update process set words_on = null where plan_id <> ?', [planId]);
    await em().execute(`update process set words_on = ?, answered = asked where plan_id = ? and kind = 'clause'`, [
      DAY,
      planId,
    ]);
    return planId;
  }

  /** What was done about a plan, in its order, without the numbers that its rows happen to have. */
  async function doneIn(planId: number): Promise<unknown> {
    const events = await em().execute<object[]>(
      `select c.number, replace(e.key, ?, '') as key, e.kind, e.happened_on::text from event e join clause c on c.id = e.clause_id
       where e.plan_id = ? order by c.number, e.key`,
      [`plan-${planId}/`, planId],
    );
    const cases = await em().find(CaseFile, { plan: planId }, { orderBy: { key: 1 } });
    const files = cases.map(({ key, state, cause, findings }) => ({
      ...{ key: key.replace(`plan-${planId}/`, ''), state, cause, findings },
    }));
    return { events, files, papers: await papersOf(planId) };
  }
  const dates = (planId: number) =>
    em().execute(
      `select distinct words_on::text as "wordsOn" from process where plan_id = ? and kind = 'clause' order by 1`,
      [planId],
    );

  it('are carried out by the sweep as by the looks of their workflows, which then find nothing to do', async () => {
    const looked = await confirmed();
    await lookedAt(looked);
    const rests = await dates(looked); // until the next rung
    const swept = await due();
    const { words, acts, clauses, left } = await sweepMorning(house.duban, TEN);
    expect({ clauses, left }).toEqual({ clauses: CLAUSES, left: [] });
    expect(Math.min(words, acts)).toBeGreaterThanOrEqual(CLAUSES);
    expect(await matters(swept)).toBe(CLAUSES * 2);
    expect(await doneIn(swept)).toEqual(await doneIn(looked));
    expect(await dates(swept)).toEqual(rests);
    const before = await doneIn(swept);
    await lookedAt(swept);
    expect(await sweepMorning(house.duban, TEN)).toMatchObject({ words: 0, acts: 0, clauses: 0 });
    expect(await doneIn(swept)).toEqual(before);
  });

  it('are carried out once, whoever sweeps and looks at once, and wherever a sweep ends', async () => {
    const [one, other] = [await due(), await due()];
    await em().execute(`update process set words_on = ? where plan_id = ? and kind = 'clause'`, [DAY, one]);
    let goes = 2; // the words, and no paper
    await sweepMorning(house.duban, TEN, () => (goes -= 1) >= 0);
    const sweep = () => sweepMorning(house.duban, TEN);
    await atTen(() => Promise.all([sweep(), sweep(), look(one), look(other)]));
    await sweepMorning(house.duban, TEN); // what somebody had in hand
    expect([await matters(one), await matters(other)]).toEqual([CLAUSES * 2, CLAUSES * 2]);
    expect(await doneIn(one)).toEqual(await doneIn(other));
    expect(await sweepMorning(house.duban, TEN)).toMatchObject({ words: 0, acts: 0, clauses: 0 });
  });

  it('whose paper somebody begins are left to the next sweep', async () => {
    const planId = await due();
    await asOwner(house.ownerUrl, async (client) => {
      await client.query('begin');
      await client.query(
        `select pg_advisory_xact_lock(hashtextextended($1 || id, 0)) from body where name = '县林业局'`,
        [`plan-${planId}/supervision-notice/`],
      );
      expect(await sweepMorning(house.duban, TEN)).toMatchObject({ clauses: 0, left: [] });
      expect(await matters(planId)).toBe(0);
      await client.query('commit');
    });
    expect(await dates(planId)).toEqual([{ wordsOn: DAY }]);
    expect(await sweepMorning(house.duban, TEN)).toMatchObject({ clauses: CLAUSES });
    expect(await matters(planId)).toBe(CLAUSES * 2);
  });

  it('one that nobody can write keeps no other from its own, and its workflow is asked to see to it', async () => {
    const planId = await due();
    const broken = await em().findOneOrFail(Clause, { plan: planId, number: 3 });
    const workflow = { process: clauseWorkflowId(planId, 3) };
    const before = await em().count(Outbox, workflow);
    await asOwner(house.ownerUrl, async (client) => {
      await client.query(
        `create or replace function refuse() returns trigger as $$ begin raise exception 'not this one'; end $$ language plpgsql`,
      );
      await client.query(
        `create trigger refuse before insert on matter for each row when (new.clause_id = ${broken.id}) execute function refuse()`,
      );
    });
    const { left } = await sweepMorning(house.duban, TEN);
    await asOwner(house.ownerUrl, (client) => client.query('drop trigger refuse on matter'));
    expect(left).toEqual([broken.id]);
    expect(await matters(planId)).toBe((CLAUSES - 1) * 2);
    expect(await em().count(Outbox, workflow)).toBe(before + 1);
    await sweepMorning(house.duban, TEN);
    expect(await matters(planId)).toBe(CLAUSES * 2);
  });
});
