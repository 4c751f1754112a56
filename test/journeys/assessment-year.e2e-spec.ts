import type { Page } from 'playwright-core';
import { Assessment, AssessmentScore, Body, CaseFile, OfficialDocument } from '@app/persistence';
import { assignHeadline, decideWorkList, perform, presentAssessment, proposeWorkList } from '@app/use-cases';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { scoreByHand } from '../setup/score-by-hand';
import { signOff } from '../setup/sign-off';
import { choose } from '../web/choose';
import { Hand } from '../web/hand';
import { openAt, rest } from '../web/open';
import { picture, Walk } from '../web/walk';

const PLAN = planText(`主要指标

到2018年，农用地详查点位覆盖率达到95%以上，秸秆综合利用率达到85%以上。

一、查清底数

（一）开展土壤调查。2018年年底前完成农用地土壤污染状况详查。（县林业局负责）

（二）建立监测网络。2018年年底前建成土壤环境监测网络。（县科农局牵头，县经促局参与）

（三）保护水源。2018年年底前完成饮用水水源周边排查。（县水利局负责）

（四）看住耕地。2018年年底前完成耕地巡查。（三江镇负责）`);

/** The year on the real pages and servers, by its people: announced, reported, scored, contested, signed, frozen. */
describe('a year of the annual assessment on screen', () => {
  let walk: Walk;
  let plan: PlanByHand;
  let assessmentId: number;
  const pages = new Map<string, Page>();
  const ORGANIZATION = '县委组织部';
  const DEPUTY = '县委组织部副部长';

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    plan = await PlanByHand.confirm(walk.house, PLAN, '2017-12-20');
    await walk.house.startWorker();
    await plan.settle();
  });
  afterAll(() => walk?.end());

  let hand: Hand;
  const enter = async (name: string): Promise<Page> => {
    const page = await walk.signIn(name, { viewport: { width: 1440, height: 1000 } });
    pages.set(name, page);
    await hand.also(page);
    return page;
  };
  /** The page of a person on the year, signed in at the first visit. */
  const yearOf = async (name: string): Promise<Page> => {
    const page = pages.get(name) ?? (await enter(name));
    await openAt(page, `${walk.url}/plans/${plan.id}/scores/${assessmentId}`);
    await page.getByTestId('year-stage').waitFor();
    return page;
  };
  /** Months pass faster while no open page asks again after each change: each rests where nothing does. */
  const goTo = async (date: string): Promise<void> => {
    await Promise.all([...pages.values()].map(rest));
    await plan.goTo(date);
  };
  /** A year before this one, which is frozen. */
  const frozenBefore = async (name: string, score: number): Promise<void> => {
    const em = plan.em();
    const days = { openedOn: '2018-01-02', draftOn: '2018-03-01' };
    const about = { plan: plan.id, year: 2017, state: 'frozen', policyVersion: 'assessment-2018.1', ...days } as const;
    const assessment = em.create(Assessment, about);
    const body = await em.findOneOrFail(Body, { name });
    em.create(AssessmentScore, { assessment, body, score, grade: 'pass', fewItems: false, rules: [] });
    await em.flush();
  };
  const row = (page: Page, testId: string, body: string) => page.locator(`[data-testid=${testId}][data-body=${body}]`);

  it('is announced before it begins, read through rule by rule', async () => {
    hand = await Hand.on();
    const page = await enter(ORGANIZATION);
    await openAt(page, `${walk.url}/plans/${plan.id}/scores`);
    await page.getByTestId('announce-scheme').click();
    await choose(page, 'announce-version', 'assessment-2018.panel.1');
    await page.getByTestId('scheme-table').waitFor();
    await picture(page, 'year-announce', { onPhone: true });
    await page.getByTestId('announce-confirm').click();
    await page.getByTestId('announced-scheme').waitFor();
  });

  it('is assessed by a list that says beforehand what it asks of each body, and by figures that somebody answers for', async () => {
    const coordinator = await plan.actor('县国土环保局', 'coordinator');
    const { duban } = walk.house;
    const [forestry, fields] = ['县林业局', '县科农局'];
    for (const [indicator, owner, checker] of [
      ['农用地详查点位覆盖率', forestry, fields],
      ['秸秆综合利用率', fields, forestry],
    ]) {
      const named = { planId: plan.id, year: 2018, indicator, owner, checker, source: '年度统计数据', dataBy: null };
      await perform(duban, assignHeadline, coordinator, named);
    }
    const { listId } = await perform(duban, proposeWorkList, coordinator, { planId: plan.id, year: 2018, tasks: null });
    const page = await enter(forestry);
    await openAt(page, `${walk.url}/plans/${plan.id}/scores`);
    await page.getByTestId('headline').first().waitFor();
    await picture(page, 'year-headlines', { onPhone: true });
    await page.getByTestId('work-list-open').first().click();
    await row(page, 'listed-task', forestry).getByTestId('object-to-work-list').first().waitFor();
    await picture(page, 'year-work-list', { onPhone: true });
    await goTo('2017-12-28');
    const decision = { listId, outcome: 'decided' as const, reason: null };
    expect(await perform(duban, decideWorkList, plan.office, decision)).toMatchObject({ papers: 4 });
  });

  it('opens by itself, and a head files the self-assessment that is filled already', async () => {
    await goTo('2019-01-10');
    const opened = await plan.em().findOneOrFail(Assessment, { plan: plan.id, year: 2018 });
    expect(opened.stage).toBe('self-assessment');
    assessmentId = opened.id;
    const page = await yearOf('县林业局');
    await page.getByTestId('file-self-assessment').click();
    await page.getByTestId('self-assessment-statement').fill('详查因汛期推迟，已制定补救安排。');
    await page.getByTestId('self-assessment-remark').first().fill('外业已完成八成');
    await picture(page, 'year-self-assessment', { onPhone: true });
    await page.getByTestId('self-assessment-confirm').click();
    await page.getByText('报送', { exact: false }).first().waitFor();
    await page.getByTestId('file-self-assessment').waitFor({ state: 'detached' });
  });

  it('is verified and scored by bodies that see nobody else’s points', async () => {
    await goTo('2019-02-01');
    const verifier = await yearOf('县审计局');
    await row(verifier, 'year-task', '县林业局').first().getByTestId('verify-points').click(); // what was drawn
    await verifier.getByTestId('verify-corrected').click();
    await verifier.getByTestId('verify-points-change').fill('-2'); // of what was not reported, points are only taken
    await verifier.getByTestId('verify-reason').fill('现场查看，主体工作尚未开展');
    await picture(verifier, 'year-verification', { onPhone: true });
    await verifier.getByTestId('verify-confirm').click();
    await verifier.getByTestId('verify-confirm').waitFor({ state: 'detached' });
    await verifier.getByText('主体工作尚未开展').first().waitFor();

    await goTo('2019-03-01');
    const scorer = await yearOf('县经促局');
    await scorer
      .locator('[data-testid=desk-row][data-body=县林业局][data-item=cooperation]')
      .getByTestId('give-points')
      .click();
    await scorer.getByTestId('points-given').fill('7.5');
    await scorer.getByTestId('points-reason').fill('能及时提供数据');
    await scorer.getByTestId('points-confirm').click();
    await scorer.getByTestId('points-confirm').waitFor({ state: 'detached' });
    await scorer.getByText('能及时提供数据').first().waitFor();
    await picture(scorer, 'year-desk', { onPhone: true });
    expect(await (await yearOf('县审计局')).getByText('能及时提供数据').count()).toBe(0);
  });

  it('is drafted once all points are given; a body sees its own and objects to it', async () => {
    await scoreByHand(plan, assessmentId);
    await frozenBefore('县林业局', 71);
    await goTo('2019-03-20');
    const page = await yearOf('县林业局');
    await page.reload(); // the tab that is open first was chosen by what was known of the stage when the page was left
    await page.getByTestId('receive-score').click();
    await page.getByTestId('receive-confirm').click();
    await page.getByTestId('receive-score').waitFor({ state: 'detached' });
    await row(page, 'league-row', '县林业局').locator('.ant-table-row-expand-icon').click();
    await page.getByTestId('years-of-body').locator('[data-testid=chart][data-drawn=true]').waitFor();
    await picture(page, 'year-breakdown', { onPhone: true });
    await page.getByRole('tab', { name: '申诉' }).click();
    await page.getByTestId('object-to-score').click();
    await choose(page, 'object-about', '协作配合');
    await page.getByTestId('object-text').fill('联合检查均按要求参加，评分偏低。');
    await page.getByTestId('object-confirm').click();
    await row(page, 'objection', '县林业局').waitFor();
    await picture(page, 'year-objection', { onPhone: true });
  });

  it('an objection is upheld by somebody who scored nothing of it, and the table shows whom it moved', async () => {
    const page = await yearOf(ORGANIZATION);
    await page.getByRole('tab', { name: '申诉' }).click();
    await page.getByTestId('decide-score-objection').click();
    await page.getByTestId('objection-upheld').click();
    await page.getByTestId('objection-points').fill('1.5');
    await page.getByTestId('objection-reason').fill('参加记录齐全，予以采纳');
    await page.getByTestId('objection-decide-confirm').click();
    await page.locator('[data-testid=objection][data-state=upheld]').waitFor();
    await page.getByRole('tab', { name: '成绩' }).click();
    await row(page, 'league-row', '县林业局').getByTestId('league-moved').waitFor();
    await page.locator('[data-testid=chart][data-drawn=true]').first().waitFor(); // how far the group is apart
    const moved = row(page, 'moved-row', '县林业局');
    await moved.getByText('+1.5', { exact: false }).waitFor();
    await row(page, 'league-row', '县林业局').locator('.ant-table-row-expand-icon').click();
    await page.locator('[data-testid=item-row][data-item=cooperation]').waitFor();
    await picture(page, 'year-league', { onPhone: true });
  });

  it('three persons present, review and sign it; it is frozen, with notices and an order to who failed', async () => {
    await goTo('2019-04-29');
    const clerk = { ...(await plan.actor(ORGANIZATION, 'organization')), name: '考核办主任', post: '考核办主任' };
    await perform(walk.house.duban, presentAssessment, clerk, { assessmentId });
    await (await yearOf(DEPUTY)).getByTestId('review-year').click();
    await pages.get(DEPUTY)!.getByTestId('review-year').waitFor({ state: 'detached' });
    const page = await yearOf(ORGANIZATION);
    await page.getByTestId('sign-year').click();
    await page.getByTestId('sign-assessment-confirm').click();
    await page.locator('[data-testid=year-stage][data-stage=frozen]').waitFor();
    await plan.settle();
    await picture(page, 'year-frozen', { onPhone: true });
    const papers = await plan.em().find(OfficialDocument, { plan: plan.id, kind: /^assessment-/ });
    expect(papers.map(({ kind }) => kind).sort()).toEqual([
      'assessment-report',
      ...['assessment-result', 'assessment-result', 'assessment-result', 'assessment-result'],
    ]);
    const failed = await plan.em().find(CaseFile, { plan: plan.id, cause: 'assessment' });
    expect(failed.length).toBeGreaterThan(0);
  });

  it('the organization department publishes it, and keeps the cadre section to itself', async () => {
    const page = pages.get(ORGANIZATION)!;
    await page.getByRole('tab', { name: '干部考核参考' }).click();
    await page.getByTestId('cadre-row').first().waitFor();
    const leaders = await row(page, 'cadre-row', '三江镇').getByTestId('cadre-leader').allTextContents();
    expect(leaders).toEqual([expect.stringContaining('镇党委书记'), expect.stringContaining('镇长')]);
    const poor = page.getByTestId('cadre-row').filter({ hasText: '不合格' }).first();
    await poor.locator('.ant-table-row-expand-icon').click();
    await page.getByTestId('cadre-year').waitFor();
    await picture(page, 'year-cadres', { onPhone: true });
    await page.getByRole('tab', { name: '公布', exact: true }).click();
    await page.getByTestId('results-not-told').waitFor(); // first each body has its own notice
    for (const { id } of await plan.em().find(OfficialDocument, { plan: plan.id, kind: 'assessment-result' }))
      await signOff(walk.house.duban, plan.office, id);
    await plan.settle();
    await yearOf(ORGANIZATION);
    await page.getByRole('tab', { name: '公布', exact: true }).click();
    await page.getByTestId('publish-assessment').click();
    await page.getByTestId('publish-group').first().waitFor();
    await picture(page, 'year-publish');
    await page.getByTestId('publish-confirm').click();
    await page.getByTestId('publish-assessment').waitFor({ state: 'detached' });
    await page.getByTestId('published-row').first().waitFor();
    await hand.arrived('22');
    await picture(page, 'year-published', { onPhone: true });
    const other = await yearOf('县林业局');
    await other.getByRole('tab', { name: '公布', exact: true }).click();
    await other.getByTestId('published-row').first().waitFor();
    expect(await other.getByRole('tab', { name: '干部考核参考' }).count()).toBe(0);
  });
});
