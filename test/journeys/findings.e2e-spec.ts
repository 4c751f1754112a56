import { Body, Finding, OfficeHolder } from '@app/persistence';
import {
  perform,
  recordFinding,
  recordInterview,
  reportOnCase,
  reviewCase,
  rungsOfPlan,
  type Actor,
  type FindingInput,
  storeFiles,
} from '@app/use-cases';
import { aTalk } from '../setup/a-talk';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { signOff } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）`);

const FILE = { fileName: '现场照片.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('a picture') };

/** Ladders that begin with what somebody found and can prove, and go on as every other case and document. */
describe('a finding', () => {
  let house: TestHouse;
  let plan: PlanByHand;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2018-03-01');
    await house.startWorker();
  });
  afterAll(() => house.close());

  const idOf = async (name: string) => (await plan.em().findOneOrFail(Body, { name })).id;
  const record = async (
    kind: FindingInput['kind'],
    body: string,
    more: Partial<FindingInput> & { by?: Actor } = {},
  ) => {
    const { by = plan.office, ...facts } = more;
    const about = { planId: plan.id, kind, bodyId: await idOf(body), clauseNumber: 1 };
    const found = await perform(house.duban, recordFinding, by, {
      ...about,
      text: '现场查实的问题',
      evidence: await storeFiles(house.duban.settings, [FILE]),
      ...facts,
    });
    await plan.settle();
    return found;
  };
  const drafts = () =>
    plan
      .em()
      .execute<{ id: number; kind: string; addressee: string; number: string | null; bases: { article: string }[] }[]>(
        `select d.id, d.kind, b.name as addressee, d.number, d.facts -> 'bases' as bases
       from official_document d join body b on b.id = d.addressee_id where d.plan_id = ? order by d.id`,
        [plan.id],
      );
  const cases = (kind: string) =>
    plan.em().execute<{ id: number; state: string; cause: string; limitOn: string | null; outcome: string | null }[]>(
      `select id, state, cause, limit_on::text as "limitOn", outcome from case_file
          where plan_id = ? and kind = ? order by id`,
      [plan.id, kind],
    );
  const suggested = () =>
    plan.em().execute<{ on: string; area: string; told: string }[]>(
      `select e.happened_on::text as "on", e.data ->> 'area' as area, b.name as told
         from event e join notification n on starts_with(n.key, e.key || '/') join body b on b.id = n.body_id
        where e.plan_id = ? and e.kind = 'restriction-suggested' order by e.id`,
      [plan.id],
    );
  const sign = async (documentId: number) => {
    const { number } = await signOff(house.duban, plan.office, documentId);
    await plan.settle();
    return number;
  };

  it('of a prominent problem opens an interview, which waits for a signature and goes its usual way', async () => {
    expect(await record('prominent-problem', '县林业局')).toMatchObject({ ladder: 'C', act: 'interview-notification' });
    const [draft] = await drafts();
    expect(draft).toMatchObject({ kind: 'interview-notification', addressee: '县林业局', number: null });
    expect(await sign(draft.id)).toMatch(/约〔2018〕1号$/);
    const [file] = await cases('interview');
    expect(file).toMatchObject({ state: 'running', cause: 'finding' });
    await plan.goTo('2018-03-08');
    const held = await perform(house.duban, recordInterview, plan.office, aTalk(file.id));
    expect(held.limitOn).toBe('2018-04-08'); // thirty days end on Saturday, 7 April; Sunday the 8th is worked
  });

  it('of declining farmland warns a town, by the clause of the plan that says so, and nobody else', async () => {
    await expect(record('farmland-decline', '县林业局')).rejects.toMatchObject({ code: 'finding-wrong-body' });
    expect(await record('farmland-decline', '三排镇')).toMatchObject({ ladder: 'E', act: 'early-warning' });
    const draft = (await drafts()).at(-1)!;
    expect(draft).toMatchObject({ kind: 'early-warning', addressee: '三排镇', bases: [{ article: '第八条' }] });
    expect(await sign(draft.id)).toMatch(/警〔2018〕1号$/);
    const [file] = await cases('warning');
    expect(file).toMatchObject({ state: 'running', limitOn: '2018-04-08' }); // twenty working days; a Sunday that is worked
  });

  it('that a town answered in time ends when the county office accepts what it reports', async () => {
    await record('farmland-decline', '大坪镇');
    await sign((await drafts()).at(-1)!.id);
    const { id } = (await cases('warning')).at(-1)!;
    const town = await plan.actor('大坪镇');
    await perform(house.duban, reportOnCase, town, { caseId: id, text: '已退出占用的地块' });
    await expect(
      perform(house.duban, reviewCase, town, { caseId: id, decision: 'accept', reason: null }),
    ).rejects.toMatchObject({ code: 'not-permitted' });
    await perform(house.duban, reviewCase, plan.office, { caseId: id, decision: 'accept', reason: null });
    await plan.settle();
    expect((await cases('warning')).at(-1)).toMatchObject({ state: 'closed', outcome: 'accepted' });
  });

  it('of falsified data proposes a referral and keeps the evidence; it drafts no paper and computes no sanction', async () => {
    const before = (await drafts()).length;
    const { findingId, ladder } = await record('falsified-data', '县林业局');
    expect(ladder).toBe('D');
    expect((await drafts()).length).toBe(before);
    const [event] = await plan
      .em()
      .execute<{ key: string }[]>(`select key from event where plan_id = ? and kind = 'referral-proposed'`, [plan.id]);
    expect(event.key).toBe(`plan-${plan.id}/finding-${findingId}/referral`);
    const { evidence } = await plan.em().findOneOrFail(Finding, findingId);
    expect(evidence).toMatchObject([{ fileName: FILE.fileName, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it('is recorded by those who run the plan, with evidence, and never about themselves', async () => {
    const department = await plan.actor('县科农局');
    await expect(record('complaints', '县林业局', { by: department })).rejects.toMatchObject({ code: 'not-permitted' });
    await expect(record('complaints', '县政府办')).rejects.toMatchObject({ code: 'not-permitted' });
    await expect(record('complaints', '县林业局', { evidence: [] })).rejects.toMatchObject({
      code: 'evidence-missing',
    });
    await expect(record('complaints', '县林业局', { text: ' ' })).rejects.toMatchObject({ code: 'text-missing' });
  });

  it('leads to no interview of nobody: a vacant post is filled first', async () => {
    const body = await idOf('县林业局');
    await plan.em().nativeUpdate(OfficeHolder, { body }, { to: '2018-03-07' });
    await expect(record('complaints', '县林业局')).rejects.toMatchObject({ code: 'addressee-vacant' });
    await expect(record('dereliction', '县林业局')).resolves.toMatchObject({ ladder: 'D' });
  });

  it('that nobody answered asks the county office to consider a restriction of the town, and creates none', async () => {
    await plan.goTo('2018-04-08');
    expect(await suggested()).toEqual([]);
    await plan.goTo('2018-04-09');
    expect(await suggested()).toEqual([{ on: '2018-04-09', area: '三排镇', told: '县政府办' }]);
    expect((await cases('warning'))[0]).toMatchObject({ state: 'closed', outcome: 'unanswered' });
    expect(await plan.em().execute('select 1 from restriction where plan_id = ?', [plan.id])).toEqual([]);
  });

  it('stands in the table of rungs under its own letter, every document on law in force', async () => {
    const { rungs, notInForce } = await rungsOfPlan(plan.em(), plan.id, house.duban.settings);
    expect(rungs.map(({ ladder, rung }) => `${ladder} ${rung}`)).toEqual([
      'C interview-notification',
      'C referral-proposal',
      'D referral-proposal',
      'E early-warning',
      'E restriction-proposal',
    ]);
    expect(notInForce).toEqual([]);
  });
});
