import { loadDirectory } from '@app/config';
import { unanswered } from '@app/persistence';
import { byLength } from '../setup/length';
import { clausesOfPlan, demoPlan } from '../setup/part-of-plan';
import { adoptProposals } from '../web/adopt-proposals';
import { openAt } from '../web/open';
import { Walk } from '../web/walk';

/** The short form has four clauses, of which one is reported; the long one the whole demo plan. */
const {
  text: PLAN,
  clauses: CLAUSES,
  number: NUMBER,
} = byLength({
  short: { text: clausesOfPlan(demoPlan(), [1, 2, 12, 49]), clauses: 4, number: 3 },
  long: { text: demoPlan(), clauses: 49, number: 12 },
});

/** A real browser on the real page: import and confirm the plan, file a report, have it checked by somebody else. */
describe('from the plan document to a report that was accepted', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: true });
  });
  afterAll(() => walk?.end());

  it('walks the way', async () => {
    const coordinator = await walk.signIn(loadDirectory().coordinator);
    await coordinator.getByTestId('import-plan').click();
    await coordinator
      .locator('input[type=file]')
      .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(PLAN) });
    await coordinator.getByTestId('confirm-plan').waitFor();
    await adoptProposals(coordinator);
    await coordinator.getByTestId('confirm-plan').click();
    const sure = coordinator.locator('.ant-modal-confirm-btns .ant-btn-primary');
    await sure.focus();
    await sure.press('Enter'); // a pointer may miss the dialog while it is on its way in
    await coordinator
      .getByTestId('board-row')
      .nth(CLAUSES - 1)
      .waitFor();
    expect(await coordinator.getByTestId('board-row').count()).toBe(CLAUSES);
    await walk.house.until(async () => (await unanswered(walk.house.duban.orm.em.fork(), 1)) === 0);

    const owner = await walk.signIn('县科农局');
    await openAt(owner, `${walk.url}/plans/1/clauses/${NUMBER}`);
    await owner.getByTestId('submit-report').first().click();
    await owner.getByTestId('report-text').fill('高毒农药清查已完成，台账见附件。');
    const evidence = { name: '台账.txt', mimeType: 'text/plain', buffer: Buffer.from('清查台账') };
    await owner.locator('input[type=file]').setInputFiles(evidence);
    await owner.getByText('台账.txt').waitFor();
    await owner.getByTestId('report-check').click();
    await owner.getByTestId('report-summary').getByText('台账.txt').waitFor();
    await owner.getByTestId('report-confirm').click();
    await owner.getByTestId('report-receipt').waitFor();
    // What nobody has checked yet can be taken back, and sent again.
    await owner.getByTestId('withdraw-report').click();
    const certain = owner.locator('.ant-modal-confirm-btns .ant-btn-primary');
    await certain.focus();
    await certain.press('Enter');
    await owner.getByTestId('report-text').fill('高毒农药清查已全部完成，台账见附件。');
    await owner.locator('input[type=file]').setInputFiles(evidence);
    await owner.getByTestId('report-check').click();
    await owner.getByTestId('report-confirm').click();
    await owner.getByTestId('report-receipt').waitFor();

    await openAt(coordinator, `${walk.url}/plans/1/clauses/${NUMBER}`);
    await coordinator.getByTestId('review-report').first().click();
    const accept = coordinator.getByTestId('review-accept');
    await walk.house.until(async () => {
      await coordinator.locator('label:has([data-testid=review-accept])').click();
      return accept.isChecked(); // the dialog may still have been on its way in
    });
    await coordinator.getByTestId('review-confirm').click();
    await coordinator.locator('[data-testid=event][data-kind=report-accepted]').first().waitFor();

    const [row] = await walk.house.duban.orm.em.execute<{ state: string; reviewer: string; files: number }[]>(
      `select o.state, body.name as reviewer, (select count(*)::int from evidence where report_id = r.id) as files
       from report r join obligation o on o.id = r.obligation_id join body on body.id = r.reviewed_by_body_id`,
    );
    expect(row).toEqual({ state: 'accepted', reviewer: loadDirectory().coordinator, files: 1 });
  });
});
