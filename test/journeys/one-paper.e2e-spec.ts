import type { LegalBasis, PaperPart } from '@app/documents';
import { CaseFile, Matter, OfficialDocument, type Clause, type Obligation } from '@app/persistence';
import {
  decideCaseExtension,
  decideClosing,
  perform,
  requestCaseExtension,
  reviewDocument,
  reviewReport,
  submitReport,
} from '@app/use-cases';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { officePeople, signOff } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）

（二）摸清草地。2018年年底前完成草地取样。（县林业局负责）

（三）摸清园地。2018年年底前完成园地取样。（县林业局负责）

（四）摸清湿地。2018年年底前完成湿地取样。（县林业局负责）

（五）讲明法律。2018年年底前发布指引。（县法院负责）

（六）守住底线。2018年年底前划出红线。（县委宣传部负责）`);

/** Four late tasks of one body, and one each of a court and a party organ: one paper at a time, and a case for each matter. */
describe('what is put to a body in writing', () => {
  let house: TestHouse;
  let plan: PlanByHand;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2018-12-20');
    await house.startWorker();
    await plan.goTo('2019-01-30'); // the notices are drafted by then
  });
  afterAll(() => house.close());

  type Kind = OfficialDocument['kind'];
  const papers = (kind: Kind, name = '县林业局') =>
    plan.em().find(OfficialDocument, { plan: plan.id, kind, addressee: { name } }, { orderBy: { id: 1 } });
  const clausesIn = async (document: OfficialDocument) => {
    const where = { document: document.id, takenOutOn: null };
    const matters = await plan.em().find(Matter, where, { populate: ['clause'], orderBy: { id: 1 } });
    return matters.map(({ clause }) => (clause as Clause).number).sort();
  };
  const casesOf = (kind: CaseFile['kind']) =>
    plan.em().find(CaseFile, { plan: plan.id, kind }, { populate: ['clause'], orderBy: { clause: { number: 1 } } });
  const parts = ({ facts }: OfficialDocument) => facts.parts as PaperPart[];
  const cited = ({ facts }: OfficialDocument) => (facts.bases as LegalBasis[]).map(({ article }) => article);
  const catchUp = async (number: number) => {
    const [{ obligation }] = await plan
      .em()
      .find(Matter, { clause: { number }, obligation: { kind: 'milestone' } }, { populate: ['obligation'] });
    const { id: obligationId } = obligation as Obligation;
    const report = { obligationId, text: '补办完毕', evidence: [] };
    const { reportId } = await perform(house.duban, submitReport, await plan.actor('县林业局'), report);
    const coordinator = await plan.actor('县国土环保局', 'coordinator');
    await perform(house.duban, reviewReport, coordinator, { reportId, decision: 'accept', reason: null });
    await plan.settle();
  };

  it('is one notice for all tasks that are late, and a letter that asks for a court and a party organ', async () => {
    const [notice, ...more] = await papers('supervision-notice');
    expect(more).toEqual([]);
    expect(await clausesIn(notice)).toEqual([1, 2, 3, 4]);
    expect(notice.title).toMatch(/关于督办“摸清林地”等4项工作的通知$/);
    expect(cited(notice)).toEqual(['第一条', '第二条', '第三条', '第四条', '第四十七条']); // and no word of a poor year
    for (const name of ['县法院', '县委宣传部']) {
      const [letter] = await papers('supervision-notice', name);
      expect(letter.title).toMatch(/关于商请支持.*的函$/);
      expect(letter.facts).toMatchObject({ manner: { asks: true }, consent: null });
    }
  });

  it('loses a matter that was met before anybody signed it, and goes on with the rest', async () => {
    const { reviewer } = officePeople(plan.office);
    const [{ id: documentId }] = await papers('supervision-notice');
    await perform(house.duban, reviewDocument, reviewer, { documentId });
    await catchUp(4);
    const [notice] = await papers('supervision-notice');
    expect(await clausesIn(notice)).toEqual([1, 2, 3]);
    expect(notice).toMatchObject({ state: 'draft', round: 2 }); // it says something else than what was reviewed
    expect(notice.title).toMatch(/等3项工作的通知$/);
    await signOff(house.duban, plan.office, documentId);
    await plan.settle();
    const [signed] = await papers('supervision-notice');
    expect(signed.number).toMatch(/^某府办督〔2019〕1号$/);
    expect(signed.facts).toMatchObject({ consent: { by: '连南瑶族自治县人民政府' } });
    expect(parts(signed).map(({ task }) => task!.daysLate)).toEqual([30, 30, 30]); // to the day of the paper
  });

  it('climbs to one order with a case for each matter; a court and a party organ get none, and the office is told', async () => {
    await plan.goTo('2019-03-04');
    const [order, ...more] = await papers('rectification-order');
    expect(more).toEqual([]);
    expect(await clausesIn(order)).toEqual([1, 2, 3]);
    expect((await casesOf('rectification')).map(({ clause }) => (clause as Clause).number)).toEqual([1, 2, 3]);
    const told = await plan.em().execute<{ title: string }[]>(
      `select n.title from notification n join body b on b.id = n.body_id
        where n.plan_id = ? and n.kind = 'paper-blocked' and b.name = '县政府办' order by n.title`,
      [plan.id],
    );
    expect(told.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^请研究：县委宣传部第6条任务已到“限期整改通知”一级，但县政府办不向党委部门下达限期整改/),
      expect.stringMatching(/^请研究：县法院第5条任务已到“限期整改通知”一级，但法院、检察院依法独立行使职权/),
    ]);
    await signOff(house.duban, plan.office, order.id);
    await plan.settle();
    for (const file of await casesOf('rectification'))
      expect(file).toMatchObject({ state: 'running', limitOn: '2019-06-04' });
  });

  it('ends matter by matter: one is met, one gets more time, one falls short and leads to the talk', async () => {
    const [met, longer, short] = await casesOf('rectification');
    await catchUp(1);
    await perform(house.duban, decideClosing, plan.office, { caseId: met.id, decision: 'close', reason: null });
    const ask = { caseId: longer.id, reason: '复检未完', newLimitOn: '2019-09-30' };
    await perform(house.duban, requestCaseExtension, await plan.actor('县林业局'), ask);
    const grant = { caseId: longer.id, decision: 'grant' as const, reason: null };
    await perform(house.duban, decideCaseExtension, plan.office, grant);
    await plan.goTo('2019-06-05');
    expect((await casesOf('rectification')).map(({ state, outcome }) => [state, outcome])).toEqual([
      ['closed', 'caught-up'],
      ['running', null],
      ['closed', 'fell-short'],
    ]);
    expect((await casesOf('interview')).map(({ parentId }) => parentId)).toEqual([short.id]);
    const [talk] = await papers('interview-notification');
    expect(await clausesIn(talk)).toEqual([3]);
    await signOff(house.duban, plan.office, talk.id);
    const [signed] = await papers('interview-notification');
    expect(signed.title).toMatch(/关于约谈县林业局局长的通知$/);
    expect(signed.facts).toMatchObject({ heldOn: expect.stringMatching(/T09:30$/), host: '县政府办主任唐试岚' });
    expect(cited(signed)).toEqual(['第四十九条']); // the regulation is not in force before 2021
  });
});
