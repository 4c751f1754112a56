import { PlanByHand } from '../setup/plan-by-hand';
import { tamper } from '../setup/servers';
import { SHORT_PLAN } from '../api/support';
import { openAt } from '../web/open';
import { Walk, picture } from '../web/walk';

/** A real browser: draw at random among what is closed, go and see; what is not as reported is open again, and the record shows who meddles with it. */
describe('from a drawing to what is opened again', () => {
  let walk: Walk;
  let planId: number;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: false });
    ({ id: planId } = await PlanByHand.confirm(walk.house, SHORT_PLAN, '2019-03-04'));
    const em = walk.house.duban.orm.em.fork();
    await em.execute(
      `update obligation set state = 'accepted', closed_on = due_on, submitted_on = due_on, light = 'grey'
        where plan_id = ? and kind = 'milestone' and due_on < '2019-01-01'`,
      [planId],
    );
  });
  afterAll(() => walk?.end());

  it('walks the way', async () => {
    const page = await walk.signIn('县国土环保局');
    // A person of the demo begins in the sandbox, and every page of a rehearsal says that it is one.
    await page.waitForURL(`${walk.url}/workbench?world=sandbox`);
    const band = page.getByTestId('sandbox-band');
    await band.getByText('不对外').waitFor();
    await picture(page, 'sandbox-workbench');
    await page.getByTestId('nav-plans').click();
    await page.getByTestId('sandbox-plans').getByText('模拟运行').first().waitFor();
    expect(await band.count()).toBe(0);
    await picture(page, 'sandbox-plans');
    await page.getByTestId('nav-bodies').click();
    await band.waitFor();
    await picture(page, 'sandbox-bodies');
    await openAt(page, `${walk.url}/plans/${planId}`);
    await band.getByText('2019-03-04').waitFor();
    await picture(page, 'sandbox-board');
    await openAt(page, `${walk.url}/plans/${planId}/checks`);
    await page.getByTestId('draw').click();
    await page.getByTestId('draw-size').fill('3');
    await page.getByTestId('draw-check-by').fill('2019-03-29');
    await picture(page, 'spot-check-1-draw');
    await page.getByTestId('draw-confirm').click();
    await page.locator('[data-testid=draw-holds][data-holds=true]').waitFor();
    expect(await page.getByTestId('drawn-item').count()).toBe(3);
    await picture(page, 'spot-check-2-drawn');

    await openAt(page, `${walk.url}/inbox`);
    await page.getByTestId('site-check').first().click();
    await page.getByTestId('site-inspectors').fill('唐某、李某');
    await page.getByTestId('site-day').fill('2019-03-04');
    await page.getByTestId('site-place').fill('三排镇一号地块');
    await page.getByTestId('site-findings').fill('现场未见采样点标识，与报送不符。');
    await page.locator('label:has([data-testid=site-not-confirmed])').click();
    await picture(page, 'spot-check-3-record');
    await page.getByTestId('site-check-confirm').click();
    await page.getByTestId('site-check-confirm').waitFor({ state: 'detached' });

    await openAt(page, `${walk.url}/plans/${planId}/checks`);
    await page.locator('[data-testid=drawn-item][data-conclusion=not-confirmed]').waitFor();
    await picture(page, 'spot-check-4-found');
    const [row] = await walk.house.duban.orm.em.fork().execute<{ state: string; round: number; number: number }[]>(
      `select o.state, o.round, c.number from site_check s join obligation o on o.id = s.obligation_id
       join clause c on c.id = o.clause_id where s.conclusion = 'not-confirmed'`,
    );
    expect(row).toMatchObject({ state: 'open', round: 2 });
    await openAt(page, `${walk.url}/plans/${planId}/clauses/${row.number}`);
    await page.locator('[data-testid=event][data-kind=reopened]').first().waitFor();
    const reopened = page.getByTestId('obligation-row').filter({ hasText: '节点任务' });
    await reopened.locator('.ant-table-row-expand-icon').click();
    await page.locator('[data-testid=site-check-card][data-conclusion=not-confirmed]').waitFor();
    await picture(page, 'spot-check-5-clause');

    const reader = await walk.signIn('读者');
    await openAt(reader, `${walk.url}/plans/${planId}/record`);
    const [seq, hash] = (await reader.getByTestId('chain-head').innerText()).split(':');
    await reader.getByTestId('kept-seq').fill(seq);
    await reader.getByTestId('kept-hash').fill(hash);
    await reader.getByTestId('verify').click();
    await reader.locator('[data-testid=verified][data-faults="0"]').waitFor();
    await tamper(walk.house.ownerUrl, `update event set actor = actor || '.' where kind = 'spot-checks-drawn'`);
    await reader.getByTestId('verify').click();
    await reader.locator('[data-testid=chain-fault][data-fault=altered]').waitFor();
    await picture(reader, 'spot-check-6-record');
  });
});
