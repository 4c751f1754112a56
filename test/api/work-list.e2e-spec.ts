import {
  Assessment,
  AssessmentScore,
  Body,
  Event,
  Obligation,
  OfficialDocument,
  Plan,
  Todo,
  WorkList,
  WorkListItem,
} from '@app/persistence';
import { assessedBodies, owesInYear, schemesOffered, standingOfYear, tasksToList } from '@app/use-cases';
import { AssessmentEffects } from '../../apps/worker/src/activities/assessment.activities';
import { planText } from '../setup/plan-text';
import { runPlan, startApi, type Agent, type TestApi } from './support';

const PLAN = planText(`一、查清底数

（一）开展土壤调查。2018年年底前完成农用地土壤污染状况详查。（县林业局负责）

（二）建立监测网络。2018年年底前建成土壤环境监测网络。（县科农局牵头，县经促局参与）

（三）落实资金。2018年年底前落实专项资金。（县财政局负责）

（四）加强监管。2018年年底前完成重点监管单位名录。（县国土环保局负责）

（五）推广技术。2018年年底前完成技术推广，推广率达到80%以上。（县林业局负责）`);

/** What a year asks of each body, from its proposal to the score it leads to. */
describe('the work list of a year', () => {
  let api: TestApi;
  let planId: number;
  let listId: number;
  const people: Record<string, Agent> = {};

  beforeAll(async () => {
    api = await startApi();
    for (const name of [
      '县国土环保局',
      '县政府办',
      '县政府办秘书股股长',
      '县林业局',
      '县科农局',
      '县财政局',
      '县委组织部',
    ])
      people[name] = await api.signedIn(name);
    planId = await runPlan(api, people['县国土环保局'], PLAN, '2017-11-20');
  }, 120_000);
  afterAll(() => api?.stop());

  const today = (on: string) => api.em().nativeUpdate(Plan, planId, { today: on });
  const list = async (name: string) =>
    (await people[name].get(`/api/plans/${planId}/work-lists/2018`).expect(200)).body;
  const post = async (name: string, path: string, body: object = {}) => {
    const { status, body: answer } = await people[name].post(`/api/${path}`).send(body);
    return status < 300 ? 'done' : (answer.code as string);
  };
  const propose = (name: string, tasks?: object[], year = 2018, reasons = new Map<number, string>()) => {
    const leftOut = [...reasons].map(([obligationId, reason]) => ({ obligationId, reason }));
    return post(name, `plans/${planId}/work-lists`, { year, ...(tasks && { tasks }), leftOut });
  };
  const itemOf = async (body: string) =>
    (await list('县政府办')).items.find(
      (item: { body: string; clause: number; title: string }) => item.body === body && !item.title.includes('进展'),
    );
  const object = async (name: string, body = name, text = '职责不在我局') =>
    post(name, `work-lists/${listId}/objections`, { itemId: (await itemOf(body)).id, text });
  const answer = (name: string, id: number, body: object) => post(name, `work-list-objections/${id}/answer`, body);
  const decide = (name: string, outcome: string, reason?: string) =>
    post(name, `work-lists/${listId}/decision`, { outcome, reason });
  const waiting = async () =>
    (await api.em().find(Todo, { subject: `work-list-${listId}`, openKey: { $ne: null } })).map(
      ({ act, role }) => `${act} ${role}`,
    );

  it('is proposed by the coordinating body out of what falls due, with weights, before the year', async () => {
    const { list: none, items, mayPropose } = await list('县国土环保局');
    expect([none, mayPropose, items.every(({ dueOn }: { dueOn: string }) => dueOn.startsWith('2018'))]).toEqual([
      null,
      true,
      true,
    ]);
    expect((await list('县林业局')).mayPropose).toBe(false);
    expect(await propose('县林业局')).toBe('not-permitted');
    const [first] = items;
    expect(await propose('县国土环保局', [{ obligationId: first.obligationId, weight: 0 }])).toBe('input-invalid');
    expect(await propose('县国土环保局', [{ obligationId: 2_000_000, weight: 1 }])).toBe('work-list-items-unknown');
    expect(await propose('县国土环保局', undefined, 2017)).toBe('work-list-too-late');
    // The year's reports of progress are left out; the survey is three times as much as any other task.
    const tasks = items
      .filter(({ title }: { title: string }) => !title.includes('进展'))
      .map(({ obligationId, body }: { obligationId: number; body: string }) => ({
        obligationId,
        weight: body === '县林业局' ? 3 : 1,
      }));
    // Who proposes leaves nothing out without a reason, and no body, not itself either.
    const reports = items.filter(({ title }: { title: string }) => title.includes('进展'));
    const reasons = new Map<number, string>(
      reports.map(({ obligationId }: { obligationId: number }) => [obligationId, '进展报告不另计分']),
    );
    expect(await propose('县国土环保局', tasks)).toBe('text-missing');
    const own = new Set(
      items.flatMap((one: { body: string; obligationId: number }) =>
        one.body === '县国土环保局' ? [one.obligationId] : [],
      ),
    );
    const ofOthers = tasks.filter(({ obligationId }: { obligationId: number }) => !own.has(obligationId));
    const because = new Map([...reasons, ...[...own].map((id) => [id, '任务繁重'] as [number, string])]);
    expect(await propose('县国土环保局', ofOthers, 2018, because)).toBe('work-list-body-left-out');
    expect(await propose('县国土环保局', tasks, 2018, reasons)).toBe('done');
    expect(await propose('县国土环保局', tasks, 2018, reasons)).toBe('work-list-begun');
    const leftOut = async (name: string) =>
      (await list(name)).leftOut.map(({ obligationId, reason }: { obligationId: number; reason: string }) => [
        obligationId,
        reason,
      ]);
    expect(new Map(await leftOut('县政府办'))).toEqual(reasons); // for who decides
    const theirs = reports.filter(({ body }: { body: string }) => body === '县林业局');
    expect(theirs.length).toBeGreaterThan(0);
    expect((await leftOut('县林业局')).length).toBe(theirs.length);
    const { data } = await api
      .em()
      .findOneOrFail(Event, { planId, kind: 'work-list-proposed' }, { orderBy: { id: 'asc' } });
    expect(data).toMatchObject({ leftOut: reports.length, leftOutOf: { 县林业局: theirs.length } });
    const proposed = await list('县林业局');
    listId = proposed.list.id;
    expect(proposed).toMatchObject({
      list: { state: 'proposed', round: 1, objectBy: '2017-11-23' },
      may: ['object-to-work-list'],
    });
    expect((await itemOf('县林业局')).weight).toBe(3);
    expect(await waiting()).toEqual(['decide-work-list county-office']);
  });

  it('may be sent back, and is then proposed again', async () => {
    expect(await decide('县政府办', 'returned')).toBe('text-missing');
    expect(await decide('县政府办', 'returned', '请补充权重')).toBe('done');
    expect(await waiting()).toEqual(['propose-work-list coordinator']);
    expect((await list('县国土环保局')).mayPropose).toBe(true);
    const isListed = ({ title }: { title: string }) => !title.includes('进展') && !title.includes('推广');
    const { items } = await list('县国土环保局');
    const tasks = items.filter(isListed);
    const reasons = new Map<number, string>(
      items.flatMap((one: { obligationId: number; title: string }) =>
        isListed(one) ? [] : [[one.obligationId, '不另计分']],
      ),
    );
    const weighed = tasks.map(({ obligationId, body }: { obligationId: number; body: string }) => ({
      obligationId,
      weight: body === '县林业局' ? 3 : 1,
    }));
    expect(await propose('县国土环保局', weighed, 2018, reasons)).toBe('done');
    expect(await waiting()).toEqual([]); // of the list that was sent back
    const again = await list('县国土环保局');
    listId = again.list.id;
    expect(again.list).toMatchObject({ state: 'proposed', round: 2, reason: null });
  });

  it('is objected to by the head of a body about its own task, and answered with the reason', async () => {
    await today('2017-11-22');
    expect(await object('县林业局', '县科农局')).toBe('not-permitted');
    expect(await object('县林业局', '县林业局', ' ')).toBe('text-missing');
    for (const name of ['县林业局', '县财政局', '县国土环保局']) expect(await object(name)).toBe('done');
    expect(await object('县林业局')).toBe('already-done');
    expect(await waiting()).toEqual([
      'answer-work-list-objection coordinator',
      'answer-work-list-objection county-office',
    ]);
    expect(await decide('县政府办', 'decided')).toBe('work-list-still-open');
    await today('2017-11-24');
    expect(await object('县科农局')).toBe('objected-too-late');
    expect(await decide('县政府办', 'decided')).toBe('work-list-still-open'); // nothing is answered
    const { objections } = await list('县国土环保局');
    const of = (body: string) => objections.find((one: { body: string }) => one.body === body);
    expect((await list('县林业局')).objections.map(({ body }: { body: string }) => body)).toEqual(['县林业局']);
    expect((await list('县科农局')).objections).toEqual([]);
    expect(await answer('县国土环保局', of('县国土环保局').id, { outcome: 'rejected', answer: '不采纳' })).toBe(
      'not-permitted',
    );
    expect(await answer('县政府办', of('县国土环保局').id, { outcome: 'rejected', answer: '由你局负责' })).toBe('done');
    expect(await answer('县国土环保局', of('县林业局').id, { outcome: 'upheld', weight: 3, answer: '调整权重' })).toBe(
      'upheld-for-nothing',
    );
    expect(await answer('县国土环保局', of('县林业局').id, { outcome: 'upheld', weight: 2, answer: '调整权重' })).toBe(
      'done',
    );
    expect(await answer('县国土环保局', of('县财政局').id, { outcome: 'upheld', answer: '另行安排' })).toBe('done');
    expect(await answer('县国土环保局', of('县财政局').id, { outcome: 'rejected', answer: '再答' })).toBe(
      'already-done', // says who answered it
    );
  });

  it('is decided by another person, and becomes the assignment notices with their tables', async () => {
    expect(await decide('县国土环保局', 'decided')).toBe('not-permitted');
    expect(await decide('县政府办秘书股股长', 'decided')).toBe('not-permitted');
    expect(await decide('县政府办', 'decided')).toBe('done');
    expect(await decide('县政府办', 'returned', '改')).toBe('already-done'); // it stays
    expect(await waiting()).toEqual([]);
    const papers = await api
      .em()
      .find(OfficialDocument, { plan: planId, kind: 'task-assignment' }, { populate: ['addressee'] });
    const told = papers.map(({ addressee, facts }) => {
      const { year, tasks } = facts as unknown as { year: number; tasks: { dueOn: string; weight: number }[] };
      return [
        (addressee as unknown as { name: string }).name,
        year,
        tasks.map(({ dueOn, weight }) => `${dueOn} ${weight}`),
      ];
    });
    expect(told).toEqual(
      expect.arrayContaining([
        ['县林业局', 2018, ['2018-12-31 2']],
        ['县科农局', 2018, ['2018-12-31 1']],
      ]),
    );
    expect(told.map(([name]) => name)).not.toContain('县财政局'); // its task was struck off
    expect(papers[0].title).toContain('2018年度任务');
    expect(await api.em().count(Event, { planId, kind: 'work-list-decided' })).toBe(1);
  });

  it('is what the year is assessed by: what is not on it does not count, and the draft says why', async () => {
    await today('2019-01-02');
    await api.em().execute(
      `update obligation o set submitted_on = o.due_on, closed_on = o.due_on, state = 'accepted'
         from clause c where c.id = o.clause_id and c.plan_id = ? and c.number = 1 and o.kind = 'milestone'`,
      [planId],
    );
    await new AssessmentEffects(api.duban).openAssessment(planId, 2018);
    const year = await api.em().findOneOrFail(Assessment, { plan: planId, year: 2018 });
    await new AssessmentEffects(api.duban).draftScores(year.id);
    const scores = await api.em().find(AssessmentScore, { assessment: year.id }, { populate: ['body'] });
    const names = scores.map(({ body }) => (body as unknown as { name: string }).name);
    expect(names.sort()).toEqual(['县国土环保局', '县林业局', '县科农局'].sort()); // nothing of 县财政局 counts
    const { dossier } = await api.em().findOneOrFail(Assessment, year.id);
    expect(dossier!.inputs.find(({ body }) => body === '县林业局')!.obligations).toMatchObject([{ weight: 2 }]);
    // Nobody asks for the figure of a task that is not on the list.
    expect(dossier!.inputs.find(({ body }) => body === '县林业局')!.readings).toEqual([]);
    expect(dossier!.workList).toMatchObject({ decidedOn: '2017-11-24' });
    const why = (body: string) =>
      new Set(dossier!.workList!.notCounted.filter((one) => one.body === body).map((one) => one.why));
    expect(why('县财政局')).toEqual(new Set(['struck', 'not-listed']));
    expect(why('县林业局')).toEqual(new Set(['not-listed'])); // its reports of progress
    const [shown] = (await people['县林业局'].get(`/api/plans/${planId}/assessments`).expect(200)).body;
    expect(shown).toMatchObject({ year: 2018, listDecidedOn: '2017-11-24' });
    expect(await api.em().count(WorkListItem, { list: listId, struck: true })).toBe(1);
  });

  it('a task whose date was moved over New Year counts in the year it was moved into, as on the list it came from', async () => {
    const em = api.em();
    const plan = await em.findOneOrFail(Plan, planId);
    const scheme = schemesOffered(api.duban.settings).find(({ version }) => version === 'assessment-2018.panel.1')!;
    const found = async (body: string) => {
      const rows = await em.execute<{ id: number; bodyId: number }[]>(
        `select o.id, b.id as "bodyId" from obligation o join obligation_owner w on w.obligation_id = o.id
           join body b on b.id = w.body_id where o.plan_id = ? and b.name = ? and o.kind = 'milestone' order by o.key`,
        [planId, body],
      );
      return rows[0];
    };
    const [survey, network, register] = await Promise.all(['县林业局', '县科农局', '县国土环保局'].map(found));
    await em.execute(`update obligation set due_on = '2019-01-10' where id in (?, ?)`, [survey.id, network.id]);
    await em.execute(`update obligation set was_late = true where id = ?`, [network.id]); // it keeps the date it missed
    const year = (of: number) => ({ assessment: { year: of } as Assessment, plan, scheme });
    const assessed = async (of: number) =>
      (await assessedBodies(em, api.duban.settings, year(of))).map(({ name }) => name);
    const inputs = async (of: number) => {
      const { dossier } = await standingOfYear(em, api.duban.settings, {
        ...{ plan, scheme, year: of, asOf: '2020-03-01' },
      });
      return dossier.inputs.map(({ body, obligations }) => [
        body,
        obligations.map(({ dueOn, weight }) => [dueOn, weight]),
      ]);
    };
    const listable = (await tasksToList(em, plan, 2019)).map(({ obligationId }) => obligationId);
    expect([survey, network].map(({ id }) => listable.includes(id))).toEqual([true, false]);
    expect(await assessed(2018)).not.toContain('县林业局');
    expect(await owesInYear(em, year(2018), survey.bodyId, survey.id)).toBe(false);
    expect(await owesInYear(em, year(2019), survey.bodyId, survey.id)).toBe(true);
    const [, forestry] = (await inputs(2019)).find(([body]) => body === '县林业局')!;
    expect(forestry).toContainEqual(['2019-01-10', undefined]); // no list: all that is due

    const person = { name: '某某', post: '' };
    const dates = { proposedOn: '2018-11-20', objectBy: '2018-11-23', decidedOn: '2018-11-26' };
    const later = em.create(WorkList, {
      ...{ plan, year: 2019, round: 1, state: 'decided', proposer: person, decider: person, ...dates },
    });
    em.create(WorkListItem, {
      ...{ list: later, body: em.getReference(Body, register.bodyId), title: '名录', dueOn: '2019-12-31', figures: [] },
      ...{ obligation: em.getReference(Obligation, register.id), weight: 1 },
    });
    await em.flush();
    expect(await assessed(2019)).toEqual(['县林业局']);
    expect(await inputs(2019)).toEqual([['县林业局', [['2019-01-10', 2]]]]);
    const struck = `update work_list_item set struck = ? where obligation_id = ? and list_id = ?`;
    await em.execute(struck, [true, survey.id, listId]);
    expect([await assessed(2019), await inputs(2019)]).toEqual([[], []]);
    await em.execute(struck, [false, survey.id, listId]);
  });
});
