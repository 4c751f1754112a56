import { absurdDates, auditPlace, migrateDatabase, Obligation, Plan, unanswered, verifyRecord } from '@app/persistence';
import { perform, reviewReport, submitReport } from '@app/use-cases';
import { actorOf } from '../../setup/actor';
import { TestHouse } from '../../setup/house';
import { tamper } from '../../setup/servers';
import { restoreOldState } from './restore';

/** A running plan on the real clock, a rehearsal and open cases, as a version without seals and roles left them. */
describe('a database of the version before seals and roles', () => {
  let house: TestHouse;
  let applied: string[];

  beforeAll(async () => {
    const database = await restoreOldState();
    ({ applied } = await migrateDatabase({ owner: database.ownerUrl, programs: database.url }));
    house = await TestHouse.open({}, () => Promise.resolve(database));
  });
  afterAll(() => house?.close());

  const em = () => house.duban.orm.em.fork();
  const verify = () => verifyRecord(em(), auditPlace({ DUBAN_STATE_DIR: house.stateDir }), null);

  it('is brought up to date with what was open in it', async () => {
    expect(applied).toEqual(expect.arrayContaining(['20261130-authority-entries', '20261130-row-seals']));
    const [counts] = await em().execute<Record<string, number>[]>(
      `select (select count(*)::int from plan where clock = 'real' and state = 'running') as real,
         (select count(*)::int from plan where clock = 'rehearsal') as rehearsed,
         (select count(*)::int from case_file where state in ('running', 'reported', 'drafting')) as cases,
         (select count(*)::int from office_holder h where not exists (
            select 1 from authority_entry e where e.holder_id = h.id and e.state = 'confirmed')) as unconfirmed`,
    );
    expect(counts).toEqual({ real: 1, rehearsed: 1, cases: expect.any(Number), unconfirmed: 0 });
    expect(counts.cases).toBeGreaterThan(0);
    expect(await absurdDates(em())).toEqual([]);
  });

  it('is covered by seals from that day on, and the programs own nothing in it', async () => {
    const report = await verify();
    expect([report.plans.flatMap(({ faults }) => faults), report.rows.faults, report.heads.faults]).toEqual([
      [],
      [],
      [],
    ]);
    expect(report.rows.coveredSince).toMatch(/^\d{4}-\d\d-\d\d/);
    for (const sql of ['delete from event', 'alter table event disable trigger all', 'drop table plan'])
      await expect(em().execute(sql)).rejects.toThrow(/permission denied|must be owner/);
    const late = `(select min(id) from obligation where state = 'open')`;
    await tamper(house.ownerUrl, `update obligation set due_on = due_on + 1 where id = ${late}`);
    expect((await verify()).rows.faults).toMatchObject([{ table: 'obligation' }]);
    await tamper(house.ownerUrl, `update obligation set due_on = due_on - 1 where id = ${late}`);
    expect((await verify()).rows.faults).toEqual([]);
  });

  it('lets a clause go on: its owner reports, another body accepts, and its workflow answers', async () => {
    await house.startWorker();
    const plan = await em().findOneOrFail(Plan, { clock: 'real', state: 'running' });
    const [{ id, owner }] = await em().execute<{ id: number; owner: string }[]>(
      `select o.id, min(b.name) as owner from obligation o join obligation_owner w on w.obligation_id = o.id
         join body b on b.id = w.body_id
        where o.plan_id = ? and o.state = 'open' and o.kind = 'milestone' and o.parent_id is null
        group by o.id having count(*) = 1 and min(b.name) <> ? order by o.id limit 1`,
      [plan.id, house.duban.settings.directory.coordinator],
    );
    const { reportId } = await perform(house.duban, submitReport, await actorOf(house.duban, owner, 'department'), {
      obligationId: id,
      text: '已完成。',
      evidence: [],
    });
    const checker = await actorOf(house.duban, house.duban.settings.directory.coordinator, 'coordinator');
    await perform(house.duban, reviewReport, checker, { reportId, decision: 'accept', reason: null });
    await house.until(async () => (await unanswered(em(), plan.id)) === 0);
    expect(await em().findOneOrFail(Obligation, id)).toMatchObject({ state: 'accepted' });
    const report = await verify();
    expect([report.rows.faults, report.plans.flatMap(({ faults }) => faults)]).toEqual([[], []]);
  });
});
