import { addWorkingDays, instantAt } from '@app/domain/calendar';
import { setContacts } from '@app/identity';
import { SmtpSettings } from '@app/config';
import { escalateUnread, notify, openChannels, recordDigests, writeDigests } from '@app/notifications';
import { Account, Body, Event, Mail, Notification, Obligation, Plan, type EntityManager } from '@app/persistence';
import { waitingOf } from '@app/use-cases';
import { DailyDigestTask } from '../../apps/worker/src/tasks/daily-digest.task';
import { SHORT_PLAN, runPlan, startApi, type Agent, type TestApi } from '../api/support';
import { until } from '../setup/until';

/** What becomes of a line that nobody opens, and what digests say of what waits. */
describe('lines that are read, and lines that are not', () => {
  let api: TestApi;
  let owner: Agent;
  let planId: number;
  let forestry: Body;
  let milestone: Obligation;
  const TOLD = '2018-11-05';
  const em = () => api.em();
  const later = (n: number) => addWorkingDays(api.duban.settings.calendar, TOLD, n);

  beforeAll(async () => {
    api = await startApi();
    owner = await api.signedIn('县林业局');
    planId = await runPlan(api, await api.signedIn('县国土环保局'), SHORT_PLAN, '2018-03-01');
    await em().nativeUpdate(Plan, { id: planId }, { clock: 'real', today: null });
    forestry = await em().findOneOrFail(Body, { name: '县林业局' });
    milestone = await em().findOneOrFail(Obligation, { plan: planId, kind: 'milestone' }, { orderBy: { id: 1 } });
  });
  afterAll(() => api?.stop());

  let nth = 0;
  const urge = () =>
    em().transactional((tx) =>
      notify(tx, {
        ...{ key: `urging/${(nth += 1)}`, planId, bodyIds: [forestry.id], kind: 'urging', on: TOLD },
        ...{ title: `催办 ${nth}`, clauseId: milestone.clause.id, obligationId: milestone.id },
      }),
    );
  const escalate = (today: string) => {
    const { calendar, messages, directory } = api.duban.settings;
    const scene = { rule: messages.unread, calendar, today, superior: directory.countyOffice };
    return em().transactional((tx) => escalateUnread(tx as EntityManager, scene));
  };
  const told = async () => {
    const own = { kind: 'urging-unread', id: { $gt: before } } as const;
    const rows = await em().find(Notification, own, { orderBy: { id: 1 }, populate: ['body'] });
    return rows.map(({ body, on }) => `${on} ${body.name}`);
  };
  /** The last line of the tests before. */
  let before = 0;
  const start = async () => {
    await em().nativeUpdate(Notification, { kind: 'urging' }, { readAt: new Date() });
    const [last] = await em().find(Notification, {}, { orderBy: { id: -1 }, limit: 1 });
    before = last?.id ?? 0;
    await urge();
  };

  it('go to the head, then to the county office, and end in one record, however often it is looked at', async () => {
    await start();
    for (let day = 1; day <= 20; day += 1) for (const _ of [1, 2]) await escalate(later(day));
    expect(await told()).toEqual([`${later(3)} 县林业局`, `${later(7)} 县政府办`]);
    const records = await em().find(Event, { kind: 'urging-not-read' });
    expect(records.map(({ on, data }) => [on, data])).toEqual([
      [later(12), { lineId: expect.any(Number), told: TOLD, steps: 2 }],
    ]);
  });

  it('are passed on by one of several workers alone', async () => {
    await start();
    const counts = await Promise.all([1, 2, 3].map(() => escalate(later(3))));
    expect(await told()).toHaveLength(1);
    expect(counts.length).toBe(3);
  });

  it('are read when somebody of the body opens the item, and of nobody else', async () => {
    const clauseNumber = 1;
    await start();
    const reader = await api.signedIn('县科农局');
    await reader.post('/api/inbox/opened').send({ planId, clauseNumber }).expect(204);
    expect((await escalate(later(3))).steps).toBe(1);
    await start();
    await owner.post('/api/inbox/opened').send({ planId, clauseNumber }).expect(204);
    expect((await em().findOneOrFail(Notification, { kind: 'urging', id: { $gt: before } })).readAt).not.toBeNull();
    for (const day of [3, 7, 12]) expect(await escalate(later(day))).toEqual({ steps: 0, recorded: 0 });
  });

  it('are not passed on while the clause is suspended, nor in a rehearsal', async () => {
    await start();
    await em().nativeUpdate(Obligation, { id: milestone.id }, { state: 'suspended' });
    expect(await escalate(later(3))).toEqual({ steps: 0, recorded: 0 });
    await em().nativeUpdate(Obligation, { id: milestone.id }, { state: 'open' });
    await em().nativeUpdate(Plan, { id: planId }, { clock: 'rehearsal', today: TOLD });
    expect(await escalate(later(3))).toEqual({ steps: 0, recorded: 0 });
    await em().nativeUpdate(Plan, { id: planId }, { clock: 'real', today: null });
    expect((await escalate(later(3))).steps).toBe(1);
  });

  describe('what waits for a decision', () => {
    let coordinator: Account;
    const digest = (today: string, lines: number[]) => {
      const { settings } = api.duban;
      const now = instantAt({ date: today, minute: 9 * 60 });
      return em().transactional((tx) =>
        writeDigests(
          tx as EntityManager,
          {
            ...{ rules: settings.messages, calendar: settings.calendar, hours: settings.workingHours, now, today },
            ...{ channels: ['smtp'], coordinator: settings.directory.coordinator, superior: '县政府办' },
            waitingOf: (accountId) => waitingOf(tx as EntityManager, settings, accountId, today),
          },
          lines,
        ),
      );
    };
    const ofCoordinator = (on: string) => em().findOne(Mail, { account: coordinator.id, on, kind: 'digest' });

    beforeAll(async () => {
      coordinator = await em().findOneOrFail(Account, { username: '县国土环保局' });
      const contacts = [{ channel: 'smtp' as const, address: 'c@county.test', digests: true }];
      await em().transactional((tx) =>
        setContacts(tx as EntityManager, { id: coordinator.id }, contacts, { accountId: null, name: '测试' }),
      );
      await owner.post(`/api/obligations/${milestone.id}/reports`).field('text', '详查已完成。').expect(201);
    });

    it('is part of a digest, apart from the news, with a page for each', async () => {
      const today = '2018-11-20'; // a Tuesday
      await em().transactional((tx) =>
        notify(tx, {
          ...{
            key: 'news',
            planId,
            bodyIds: [coordinator.body!.id],
            kind: 'reminder',
            on: today,
            title: '提醒：年度评估',
          },
        }),
      );
      const { lines } = await em().transactional((tx) => recordDigests(tx, planId, today, 20));
      expect(await digest(today, lines)).toBe(1);
      const mail = await ofCoordinator(today);
      expect(mail!.subject).toMatch(/^督办提醒：(今日|待阅) \d+ 项，待您审核或裁定 1 项$/);
      expect(mail!.lines!.filter((line) => line.waiting)).toEqual([
        {
          title: expect.stringContaining('土壤'),
          path: `/plans/${planId}/clauses/1`,
          en: expect.stringMatching(/ · clause 1$/),
          waiting: true,
        },
      ]);
    });

    it('alone is said on the first working day of a week, and by no other digest', async () => {
      expect(await digest('2018-11-21', [])).toBe(0);
      expect(await digest('2018-11-26', [])).toBe(1);
      expect((await ofCoordinator('2018-11-26'))!.subject).toBe('督办提醒：待您审核或裁定 1 项');
    });

    it('is read while no line is held: who opens one does not wait for the digests', async () => {
      const today = '2018-11-27'; // a Tuesday
      const line = { key: 'held', planId, bodyIds: [coordinator.body!.id], kind: 'reminder' as const, on: today };
      await em().transactional((tx) => notify(tx, { ...line, title: '提醒：季度小结' }));
      const smtp = { host: '127.0.0.1', port: 9, security: 'none' as const, from: 'duban@county.test' }; // not asked
      const task = new DailyDigestTask(api.duban, openChannels({ smtp: Object.assign(new SmtpSettings(), smtp) }));
      let run!: Promise<number>;
      await em().transactional(async (tx) => {
        // What is read of what waits for a person stands still here, and with it the task.
        await tx.execute('lock table todo in access exclusive mode');
        run = task.run(new Date(instantAt({ date: today, minute: 9 * 60 + 1 })));
        const waits = `select 1 from pg_locks where not granted and relation = 'todo'::regclass`;
        await until(async () => (await tx.execute<unknown[]>(waits)).length > 0);
        await em().transactional(async (other) => {
          await other.execute(`set local lock_timeout = '2s'`);
          await other.execute(`update notification set read_at = now() where key like 'held/%'`);
        });
      });
      expect(await run).toBe(1);
      expect((await ofCoordinator(today))!.lines!.some((line) => line.waiting)).toBe(true);
    });

    it('quotes nobody: neither what a body objects nor what was found', async () => {
      const [{ id, number, heading }] = await em().execute<{ id: number; number: number; heading: string }[]>(
        `select a.id, c.number, c.heading from assignment a join clause c on c.id = a.clause_id
          where a.plan_id = ? and a.body_id = ? order by a.id limit 1`,
        [planId, forestry.id],
      );
      const reason = '县畜牧局：养殖污染，本应由其牵头';
      await owner.post(`/api/assignments/${id}/objection`).send({ reason }).expect(201);
      const waiting = await waitingOf(em(), api.duban.settings, coordinator.id, '2018-11-26');
      expect(waiting.map(({ title }) => title)).toContain(`裁定异议：县林业局 第${number}条“${heading}”`);
      expect(JSON.stringify(waiting)).not.toMatch(/畜牧|养殖|牵头/);
    });

    it('names nothing of a referral', async () => {
      const waiting = await waitingOf(em(), api.duban.settings, coordinator.id, '2018-11-26');
      expect(JSON.stringify(waiting)).not.toMatch(/移送/);
    });
  });

  it('count in what is asked of each body, what was merged both ways', async () => {
    const office = await api.signedIn('县政府办');
    const { body } = await office.get('/api/deliveries/burden?month=2018-11').expect(200);
    expect(body.months).toEqual(['2018-06', '2018-07', '2018-08', '2018-09', '2018-10', '2018-11']);
    const coordinators = body.bodies.find(({ body: name }: { body: string }) => name === '县国土环保局');
    expect(coordinators).toMatchObject({ digests: 2, messages: 3 });
    await owner.get('/api/deliveries/burden').expect(403);
    await office.get('/api/deliveries/burden?month=2018-13').expect(400);
    const rules = (await office.get('/api/deliveries/rules').expect(200)).body as {
      rule: string;
      bodies: { body: string; names: string[] }[];
    }[];
    const others = rules.find(({ rule }) => rule === 'others')!;
    expect(others.bodies.find(({ body: name }) => name === '县国土环保局')!.names).toHaveLength(1);
    expect(others.bodies.find(({ body: name }) => name === '县林业局')!.names).toEqual([]);
    await owner.get('/api/deliveries/rules').expect(403);
  });
});
