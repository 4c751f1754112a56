import {
  Clause,
  ClauseLight,
  Event,
  Notification,
  Obligation,
  OfficialDocument,
  Process,
  wake,
} from '@app/persistence';
import { versionOn } from '@app/domain/escalation';
import { ASSESSED_EVENTS } from '@app/domain/vocabulary';
import {
  confirmPlan,
  importPlan,
  perform,
  receivePlan,
  submitReport,
  urgeOwners,
  withdrawReport,
} from '@app/use-cases';
import { clauseWorkflowId, GENERATION } from '@app/workflows';
import { ClauseEffects } from '../../apps/worker/src/activities/clause.activities';
import { agendaNow, clauseInView, type ClauseInView } from '../../apps/worker/src/activities/clause-in-view';
import type { Word } from '../../apps/worker/src/activities/speak';
import { writeLook } from '../../apps/worker/src/activities/write-look';
import { actorOf } from '../setup/actor';
import { TestHouse } from '../setup/house';
import { planText } from '../setup/plan-text';
import { AS_WRITTEN } from '../setup/as-written';

const PLAN = planText(
  `一、任务

（一）清空堆场。2017年年底前清空堆场。（县林业局、县教育局负责）`,
  '某县堆场清理工作方案',
);

let house: TestHouse;
let clause: ClauseInView;
let workflowId: string;
let word: Word;

const em = () => house.duban.orm.em.fork();
const process = () => em().findOneOrFail(Process, { workflowId });
const read = () => clauseInView(em(), clause.id);
const write = (seen: ClauseInView, words = [word]) =>
  writeLook(em(), seen, { words, dates: { wakeOn: '2018-01-02', wordsOn: null } });
/** Everything a look may write. */
const written = async () => ({
  events: await em().count(Event, { key: word.key }),
  lines: await em().count(Notification, { title: word.title }),
  lights: [
    (await em().findOneOrFail(Clause, clause.id)).light,
    (await em().findOneOrFail(Obligation, word.obligationId)).light,
    (await em().findOneOrFail(ClauseLight, { clause: clause.id })).light,
  ],
  answered: (await process()).answered,
});

beforeAll(async () => {
  house = await TestHouse.open();
});
afterAll(() => house?.close());

beforeEach(async () => {
  const coordinator = await actorOf(house.duban, '县国土环保局', 'coordinator');
  const file = { fileName: 'plan.txt', bytes: Buffer.from(PLAN) };
  const document = await receivePlan(house.duban, coordinator, file);
  const { planId } = await perform(house.duban, importPlan, coordinator, document);
  await perform(house.duban, confirmPlan, coordinator, { planId, ...AS_WRITTEN });
  workflowId = clauseWorkflowId(planId, 1);
  const { id } = await em().findOneOrFail(Clause, { plan: planId });
  clause = await clauseInView(em(), id);
  const owed = await em().findOneOrFail(Obligation, { clause: id }, { orderBy: { id: 'asc' } });
  const { id: obligationId, round, extensions, dueOn } = owed;
  const key = `${workflowId}/word`;
  const said = { event: 'urged', rung: 'u', notice: 'urging', title: `催办：第1条（${workflowId}）` } as const;
  word = { obligationId, round, extensions, dueOn, key, ...said };
  await em().execute(`update obligation set light = 'green' where id = ?`, [obligationId]);
  await em().execute(`update clause set light = 'green' where id = ?`, [id]);
  await em().execute(`update clause_light set light = 'green' where clause_id = ?`, [id]);
});

it('finds nothing to do at night, whatever woke it, and wants to be woken when the working day begins', async () => {
  const { settings } = house.duban;
  const { obligationId: id, key } = word;
  const owed = {
    id,
    key,
    title: '清空堆场',
    ladder: 'report',
    state: 'open',
    round: 1,
    climbFrom: 1,
    extensions: 0,
  } as const;
  const ahead = { ...(await read()), obligations: [{ ...owed, dueOn: '2027-06-30', fired: new Set<string>() }] };
  const seen = { ...ahead, today: agendaNow(ahead, settings, null).next! };
  expect(agendaNow(seen, settings, null).due).not.toEqual([]);
  expect(agendaNow(seen, settings, '2027-07-01')).toMatchObject({ due: [], next: '2027-07-01' });
  expect(agendaNow({ ...seen, obligations: [] }, settings, '2027-07-01').next).toBeNull();
});

it('says a word to everybody who answers for the obligation, lights its light, and has answered', async () => {
  expect(await write(await read())).toBe(true);
  expect(await written()).toEqual({ events: 1, lines: 2, lights: ['red', 'red', 'red'], answered: clause.asked });
});

it('says it once, whoever attempts it again', async () => {
  const seen = await read();
  expect([await write(seen), await write(seen)]).toEqual([true, true]);
  expect(await written()).toMatchObject({ events: 1, lines: 2 });
});

it('leaves unanswered what it was asked after it had read', async () => {
  const seen = await read();
  await em().transactional((inside) => wake(inside, [workflowId]));
  expect(await write(seen)).toBe(true);
  expect(await process()).toMatchObject({ answered: seen.asked, asked: seen.asked + 1 });
});

describe('writes nothing at all', () => {
  const changes: [string, string][] = [
    ['once the obligation was reported', `update obligation set state = 'submitted' where id = ?`],
    ['once its report was sent back', 'update obligation set round = round + 1 where id = ?'],
    ['once its date has moved', 'update obligation set due_on = due_on + 1 where id = ?'],
    ['once it was extended', 'update obligation set extensions = extensions + 1 where id = ?'],
  ];

  it.each(changes)('%s', async (_, change) => {
    const seen = await read();
    const before = await written();
    await em().execute(change, [word.obligationId]);
    expect(await write(seen)).toBe(false);
    expect(await written()).toEqual(before);
  });

  it('once a new arrangement of holidays was installed', async () => {
    const seen = await read();
    const before = await written();
    await em().execute(
      `insert into calendar_year (year, hash, holidays, make_up_days, from_version, to_version, applied_by)
       values (2018, '', '{}', '{}', '', '', '')`,
    );
    expect([await write(seen), await write(seen, [])]).toEqual([false, false]);
    expect(await written()).toEqual(before);
    expect(await write(await read())).toBe(true);
  });
});

describe('waits for a change that is on its way', () => {
  /** What became of the word, when a report was under way as it was to be said. */
  async function beside(end: 'commit' | 'rollback'): Promise<boolean> {
    const seen = await read();
    const other = em();
    await other.begin();
    await other.execute(`update obligation set state = 'submitted' where id = ?`, [word.obligationId]);
    const writing = write(seen);
    const waits = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%with look as%'`;
    await house.until(async () => (await em().execute(waits)).length > 0);
    await other[end]();
    return writing;
  }

  it('and is silent when it comes', async () => {
    expect(await beside('commit')).toBe(false);
    expect(await written()).toMatchObject({ events: 0, lines: 0 });
  });

  it('and speaks when it does not', async () => {
    expect(await beside('rollback')).toBe(true);
    expect(await written()).toMatchObject({ events: 1, lines: 2 });
  });
});

it('in a rehearsal its workflow hears of the generation of the code, so that none from before is left', async () => {
  expect(await new ClauseEffects(house.duban).speakUp(clause.id)).not.toHaveProperty('generation');
  await em().execute(`update plan set clock = 'rehearsal', today = '2017-07-03' where id = ?`, [clause.plan.id]);
  expect(await new ClauseEffects(house.duban).speakUp(clause.id)).toMatchObject({ generation: GENERATION });
});

describe('a rung that was seen as due', () => {
  const effects = () => new ClauseEffects(house.duban);
  const drafts = () => em().count(OfficialDocument, { clause: clause.id });

  /** The notice for a date that was let pass, as the workflow has just been told of it. */
  async function seenAsDue() {
    await em().execute(
      `update plan set clock = 'rehearsal', started_on = '2017-12-01', today = '2018-02-01', policy_version = ? where id = ?`,
      [versionOn(house.duban.settings.escalations, '2018-02-01').version, clause.plan.id],
    );
    const { answer } = await effects().speakUp(clause.id);
    const step = answer!.find(({ act, obligationId }) => obligationId === word.obligationId && act !== 'remind');
    return step!;
  }

  it('is climbed once, however often it is attempted', async () => {
    const step = await seenAsDue();
    await effects().draftSupervisionNotice(step);
    const made = await drafts();
    expect(made).toBeGreaterThan(0);
    await effects().draftSupervisionNotice(step);
    expect(await drafts()).toBe(made);
  });

  it.each([
    ['reported', `state = 'submitted'`],
    ['extended', `due_on = '2018-12-31', extensions = extensions + 1`],
    ['given another date', `due_on = '2018-12-31'`],
  ])('is not climbed once its obligation was %s', async (_, change) => {
    const step = await seenAsDue();
    await em().execute(`update obligation set ${change} where id = ?`, [word.obligationId]);
    await effects().draftSupervisionNotice(step);
    expect(await drafts()).toBe(0);
  });
});

it('says no word again because a report was filed and taken back: the obligation stands where it stood', async () => {
  const dueOn = '2099-12-31'; // in view, whenever this runs
  await em().execute('update obligation set due_on = ? where id = ?', [dueOn, word.obligationId]);
  expect(await write(await read(), [{ ...word, dueOn }])).toBe(true);
  const owner = await actorOf(house.duban, '县林业局', 'department');
  const filed = { obligationId: word.obligationId, text: '已清空。', evidence: [] };
  const { reportId } = await perform(house.duban, submitReport, owner, filed);
  await perform(house.duban, withdrawReport, owner, { reportId });
  const owed = (await read()).obligations.find(({ id }) => id === word.obligationId)!;
  expect([owed.round, owed.climbFrom, [...owed.fired]]).toEqual([2, 1, ['u']]);
});

describe('a person urges what is late', () => {
  const urge = async (today: string) => {
    await em().execute(`update plan set today = ? where id = ?`, [today, clause.plan.id]);
    const coordinator = await actorOf(house.duban, '县国土环保局', 'coordinator');
    const outcome = await perform(house.duban, urgeOwners, coordinator, {
      planId: clause.plan.id,
      clauseIds: [clause.id],
    });
    const ofTask = ({ title }: { title: string }) => title === task;
    return { urged: outcome.urged.filter(ofTask).length, leftOut: outcome.leftOut.filter(ofTask) };
  };
  const said = async () => {
    const events = await em().find(Event, { obligationId: word.obligationId }, { orderBy: { id: 'asc' } });
    const urgings = events.filter(({ kind }) => kind.startsWith('urged'));
    const lines = await em().count(Notification, { obligationId: word.obligationId, kind: 'urging' });
    return { events: urgings.map(({ kind, data }) => [kind, data.rung ?? null]), lines };
  };
  let task: string;

  beforeEach(async () => {
    ({ title: task } = await em().findOneOrFail(Obligation, word.obligationId));
    const version = versionOn(house.duban.settings.escalations, '2018-01-02').version;
    await em().execute(
      `update plan set clock = 'rehearsal', started_on = '2017-12-01', today = '2018-01-02', policy_version = ? where id = ?`,
      [version, clause.plan.id],
    );
  });

  it('in the place of the rung of that day, which the ladder then does not say again', async () => {
    expect(await urge('2018-01-02')).toEqual({ urged: 1, leftOut: [] });
    await new ClauseEffects(house.duban).speakUp(clause.id);
    expect(await said()).toEqual({ events: [['urged', 'urge']], lines: 2 }); // a line for each of the two bodies
  });

  it('not again on the day of the rung, nor soon after it; later as a person, at the cost of no points', async () => {
    await new ClauseEffects(house.duban).speakUp(clause.id);
    expect(await said()).toEqual({ events: [['urged', 'urge']], lines: 2 });
    const lately = [expect.objectContaining({ why: 'urged-lately', from: '2018-01-09' })];
    expect(await urge('2018-01-02')).toEqual({ urged: 0, leftOut: lately });
    expect(await urge('2018-01-08')).toEqual({ urged: 0, leftOut: lately });
    expect(await urge('2018-01-09')).toEqual({ urged: 1, leftOut: [] });
    const urged = [
      ['urged', 'urge'],
      ['urged-by-hand', null],
    ];
    expect(await said()).toEqual({ events: urged, lines: 4 });
    expect(ASSESSED_EVENTS).not.toHaveProperty('urged-by-hand');
  });

  it('of what has been reported meanwhile nobody is urged', async () => {
    await em().execute(`update obligation set state = 'submitted' where id = ?`, [word.obligationId]);
    expect(await urge('2018-01-02')).toEqual({ urged: 0, leftOut: [] });
  });
});
