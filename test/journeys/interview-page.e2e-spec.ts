import type { Page } from 'playwright-core';
import { Body, CaseFile, OfficialDocument } from '@app/persistence';
import { perform, recordFinding, storeFiles } from '@app/use-cases';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { signOff } from '../setup/sign-off';
import { Hand, taskOf } from '../web/hand';
import { again, openAt } from '../web/open';
import { picture, Walk } from '../web/walk';

const PLAN = planText(`一、查清底数

（一）摸清林地。2020年年底前完成林地取样。（县林业局负责）`);

const WIDE = { viewport: { width: 1440, height: 1100 } };
const PHOTO = { fileName: '现场照片.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('a picture of the site') };

/** 约谈 on the real pages, from the talk to its end: what was agreed is reported on and verified point by point. */
describe('an interview on screen', () => {
  let walk: Walk;
  let plan: PlanByHand;
  let office: Page;
  let body: Page;
  let address: string;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: true });
    plan = await PlanByHand.confirm(walk.house, PLAN, '2019-03-01');
    const { id: bodyId } = await plan.em().findOneOrFail(Body, { name: '县林业局' });
    const found = { planId: plan.id, kind: 'complaints' as const, bodyId, clauseNumber: 1, text: '群众反映强烈' };
    const evidence = await storeFiles(walk.house.duban.settings, [PHOTO]);
    await perform(walk.house.duban, recordFinding, plan.office, { ...found, evidence });
    await plan.goTo('2019-03-04');
    const { id } = await plan
      .em()
      .findOneOrFail(CaseFile, { plan: plan.id, kind: 'interview' }, { orderBy: { id: 'asc' } });
    const paper = await plan.em().findOneOrFail(OfficialDocument, { caseFile: id }, { orderBy: { id: 'asc' } });
    await signOff(walk.house.duban, plan.office, paper.id);
    await plan.goTo('2019-03-15');
    address = `${walk.url}/plans/${plan.id}/cases/${id}`;
    [office, body] = [await walk.signIn('县政府办', WIDE), await walk.signIn('县林业局', WIDE)];
    await openAt(body, address);
  });
  afterAll(() => walk?.end());

  const point = (on: Page, nth: number, state: string) =>
    on.locator(`[data-testid=commitment][data-nth="${nth}"][data-state=${state}]`);
  const verify = async (nth: number, verdict: 'accept' | 'return') => {
    await point(office, nth, 'reported').getByTestId('verify-commitment').click();
    await office.locator(`label:has([data-testid=review-${verdict}])`).click();
    if (verdict === 'return') await office.getByTestId('review-reason').fill('现场仍有堆存');
    await picture(office, `interview-verify-${nth}-${verdict}`);
    await office.getByTestId('review-confirm').click();
    await point(office, nth, verdict === 'accept' ? 'accepted' : 'open').waitFor();
  };
  const report = async (points: number[]) => {
    await again(body);
    await body.getByTestId('case-report-on-case').click();
    await body.getByTestId('case-text').fill('约定事项落实情况如下');
    for (const nth of points) await body.getByTestId(`commitment-report-${nth}`).fill(`第${nth}项已落实`);
    await picture(body, `interview-report-${points.length}`);
    await body.getByTestId('case-confirm').click();
    await point(body, points[0], 'reported').waitFor();
  };

  it('the county office writes down who met and what was agreed; one point without a date is not taken', async () => {
    await taskOf(office, 'record-interview').waitFor();
    const hand = await Hand.on(office);
    await taskOf(office, 'record-interview').click();
    for (const [part, text] of [
      ['chair', '分管副县长'],
      ['place', '第一会议室'],
      ['hosts', '县政府办主任'],
      ['guests', '县林业局局长'],
    ])
      await office.getByTestId(`interview-${part}`).fill(text);
    await office.getByTestId('case-text').fill('通报问题，提出要求，县林业局作出承诺。');
    for (const [at, text] of ['清运堆存物', '建立巡查台账'].entries()) {
      await office.getByTestId('commitment-add').click();
      await office.getByTestId(`commitment-text-${at}`).fill(text);
    }
    await office.getByTestId('commitment-limit-0').fill('2019-04-10');
    await office.getByTestId('case-confirm').click();
    await office.locator('.ant-form-item-explain-error').first().waitFor();
    await picture(office, 'interview-date-missing');
    await office.getByTestId('commitment-limit-1').fill('2019-04-12');
    await office.getByTestId('case-confirm').click();
    await office.getByTestId('case-confirm').waitFor({ state: 'detached' });
    await hand.arrived('19');
    await openAt(office, address);
    await point(office, 2, 'open').waitFor();
    await picture(office, 'interview-held');
  });

  it('the body reports on each point; one that was not kept comes back, and is reported on alone', async () => {
    await report([1, 2]);
    await again(office);
    await verify(1, 'accept');
    await verify(2, 'return');
    await report([2]);
    await again(office);
    await verify(2, 'accept');
  });

  it('ends once every point is kept', async () => {
    await plan.settle();
    await again(office);
    await office.locator('[data-testid=event][data-kind=interview-closed]').waitFor();
    await picture(office, 'interview-closed');
  });
});
