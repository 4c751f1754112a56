import { addDays } from '@app/domain/calendar';
import { TODO_ACTS } from '@app/domain/vocabulary';
import { Account, Body } from '@app/persistence';
import type { AgendaView, InboxTask, InboxView, KindCount } from '@app/persistence/read-models';
import {
  acceptProposals,
  confirmPlan,
  importPlan,
  perform,
  receivePlan,
  shanghaiDate,
  waitingOf,
} from '@app/use-cases';
import { SHORT_PLAN, startApi, type Agent, type TestApi } from './support';
import { AS_WRITTEN } from '../setup/as-written';

const FORESTRY = '县林业局';
const PEOPLE = [FORESTRY, '县政府办', '县国土环保局', '县委组织部', '县住建局', '香坪镇'];
const WORLDS = ['real', 'sandbox'] as const;

/** A Monday. */
const REHEARSED = '2018-12-03';
/** More than the API gives at once. */
const MANY = 120;

/** To-dos by kind, behind more late ones than one answer holds. */
describe('to-dos by kind', () => {
  let api: TestApi;
  let planId: number;
  let rehearsedId: number;
  const browser = {} as Record<string, Agent>;
  const today = shanghaiDate(new Date());

  beforeAll(async () => {
    api = await startApi();
    planId = await runPlan(api);
    rehearsedId = await runPlan(api, { from: REHEARSED, until: '2019-12-31', seed: 1, profile: 'nobody', pace: 0 });
    for (const name of PEOPLE) browser[name] = await api.signedIn(name);
    for (const [plan, from] of [
      [planId, today],
      [rehearsedId, REHEARSED],
    ] as const) {
      const late = [...Array(MANY).keys()].map((n) => addDays(from, -1 - n));
      await wait(plan, 'submit-report', late);
      await wait(plan, 'review-item', [addDays(from, 7)]); // in the sandbox the Monday of the next week
      await wait(plan, 'review-plan', [addDays(from, 8)]);
      // Their dates follow from the policy.
      await wait(plan, 'receive-document', [null, null], [addDays(from, -60), from]);
      await wait(plan, 'file-plan', [null]);
    }
    const office = await api.em().findOneOrFail(Body, { name: '县政府办' });
    await browser['县政府办']
      .post(`/api/bodies/${office.id}/substitutions`)
      .send({ name: '莫仿文', post: '秘书股股长', from: today, to: addDays(today, 1), reason: '主任外出' })
      .expect(201);
  });
  afterAll(() => api?.stop());

  /** The forestry bureau has this to do, once for each date. */
  async function wait(plan: number, act: string, due: (string | null)[], from: (string | null)[] = []): Promise<void> {
    await api.em().execute(
      `insert into todo (subject, open_key, act, plan_id, body_id, decides, due_on, due_from, since, title, obligation_id)
       select 'test-' || n, p.id || '/' || ?::text || '/' || n, ?, p.id, b.id, false, (?::jsonb ->> n)::date, (?::jsonb ->> n)::date,
              date '2018-01-01', ?::text || ' ' || n, (select min(o.id) from obligation o where o.plan_id = p.id)
         from plan p, body b, generate_series(0, ?::int - 1) n where p.id = ? and b.name = '${FORESTRY}'`,
      [act, act, JSON.stringify(due), JSON.stringify(from), act, due.length, plan],
    );
  }

  const ask = async <T>(who: string, path: string, query: object): Promise<T> =>
    (await browser[who].get(`/api/${path}`).query(query).expect(200)).body as T;
  const page = (who: string, query: object) => ask<InboxView>(who, 'inbox', query);

  /** All that somebody has to do, page by page. */
  async function all(who: string, query: object, limit: number): Promise<InboxTask[]> {
    const tasks: InboxTask[] = [];
    for (;;) {
      const next = await page(who, { ...query, after: tasks.length, limit });
      if (next.tasks.length === 0) return tasks;
      tasks.push(...next.tasks);
    }
  }

  const counted = (tasks: readonly InboxTask[]): KindCount[] =>
    TODO_ACTS.map((kind) => ({ kind, total: tasks.filter((task) => task.kind === kind).length })).filter(
      ({ total }) => total > 0,
    );

  it.each(PEOPLE)('%s: are as many as are counted, the same ones, and none behind the last', async (who) => {
    for (const world of WORLDS) {
      const whole = await all(who, { world }, 100);
      expect((await page(who, { world, limit: 1 })).kinds).toEqual(counted(whole));
      expect(await ask(who, 'inbox/count', { world })).toEqual({ total: whole.length });
      const present = TODO_ACTS.filter((act) => whole.some(({ kind }) => kind === act));
      const absent = TODO_ACTS.find((act) => !present.includes(act))!;
      for (const kind of [...present, absent]) {
        const ofKind = whole.filter((task) => task.kind === kind);
        expect(await all(who, { world, kind }, 50)).toEqual(ofKind);
        const behind = await page(who, { world, kind, after: ofKind.length + 1, limit: 3 });
        expect(behind).toMatchObject({ tasks: [], total: ofKind.length, kinds: counted(whole) });
      }
    }
  });

  it.each(PEOPLE)(
    '%s: this week and what comes next are those of the whole list, by the date of each plan',
    async (who) => {
      const plans = await ask<{ id: number; today: string }[]>(who, 'plans', {});
      const todayOf = (id: number | null) => plans.find((plan) => plan.id === id)?.today ?? today;
      for (const world of WORLDS) {
        const whole = await all(who, { world }, 100);
        const within = (days: number) => (task: InboxTask) =>
          task.dueOn === null || task.dueOn <= addDays(todayOf(task.planId), days);
        const week = whole.filter(within(7));
        const rest = whole.filter((task) => !week.includes(task));
        const month = rest.filter(within(30));
        const agenda = await ask<AgendaView>(who, 'inbox/agenda', { world });
        expect(agenda).toMatchObject({ total: whole.length, week: week.length });
        const totals = TODO_ACTS.map((kind) => {
          const cards = agenda.cards.filter((card) => card.kind === kind);
          return { kind, total: cards.reduce((sum, card) => sum + card.total, 0) };
        });
        expect(totals.filter(({ total }) => total > 0)).toEqual(counted(week));
        for (const { task, kind, total } of agenda.cards) {
          const ofKind = week.filter((one) => one.kind === kind);
          if (total > 1) expect([task, total]).toEqual([ofKind[0], ofKind.length]);
          else expect(ofKind).toContainEqual(task);
        }
        const next = month.length > 0 ? month : rest;
        expect(agenda.next).toEqual({
          ...{ within: month.length > 0 ? 'month' : 'later', total: next.length, tasks: next.slice(0, 8) },
        });
      }
    },
  );

  it.each(WORLDS)(
    'of this week stand behind a hundred late ones (%s): due in seven days, not in eight',
    async (world) => {
      const from = world === 'real' ? today : REHEARSED;
      const { cards, next } = await ask<AgendaView>(FORESTRY, 'inbox/agenda', { world });
      const card = (kind: string) => cards.filter((one) => one.kind === kind);
      expect(card('review-item')).toMatchObject([{ total: 1, light: 'blue', task: { dueOn: addDays(from, 7) } }]);
      expect(card('review-plan')).toEqual([]);
      expect(next.tasks).toContainEqual(expect.objectContaining({ kind: 'review-plan', dueOn: addDays(from, 8) }));
      const [late] = card('submit-report');
      expect(late.total).toBeGreaterThanOrEqual(MANY);
      expect(late).toMatchObject({ severalPlans: false, light: 'red' });
    },
  );

  it('of no such kind are refused', async () => {
    for (const kind of ['acknowledge', 'toString', '']) {
      const { body } = await browser[FORESTRY].get('/api/inbox').query({ kind }).expect(400);
      expect(body.detail).toContain('kind');
    }
    await browser[FORESTRY].get('/api/inbox?kind=submit-report&kind=review-item').expect(400);
  });

  it('that wait for a decision are in a message, however many reports the body owes', async () => {
    await wait(planId, 'sign-report', [today]);
    const person = await api.em().findOneOrFail(Account, { username: FORESTRY });
    await api.em().execute(
      `insert into todo (subject, open_key, act, plan_id, body_id, decides, due_on, since, title)
       select 'test-more', 'more/' || n, 'submit-report', ?, b.id, false, ?::date, date '2018-01-01', 'more ' || n
         from body b, generate_series(1, 200) n where b.name = '${FORESTRY}'`,
      [planId, addDays(today, -1)],
    );
    const waiting = await waitingOf(api.em(), api.duban.settings, person.id, today);
    expect(waiting.map(({ kind }) => kind)).toContain('sign-report');
  });
});

async function runPlan(
  { duban, actor }: TestApi,
  rehearsal?: Parameters<typeof confirmPlan>[2]['rehearsal'],
): Promise<number> {
  const office = await actor('县政府办', 'county-office');
  const file = { fileName: 'plan.txt', bytes: Buffer.from(SHORT_PLAN) };
  const { planId } = await perform(duban, importPlan, office, await receivePlan(duban, office, file));
  await perform(duban, acceptProposals, office, { planId, strictly: true });
  await perform(duban, confirmPlan, office, { planId, ...AS_WRITTEN, rehearsal });
  return planId;
}
