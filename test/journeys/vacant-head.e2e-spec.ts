import { Body } from '@app/persistence';
import { appointOfficeHolder, perform, signAssessment } from '@app/use-cases';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { signOff } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）

（二）摸清耕地。2018年年底前完成耕地取样。（三排镇负责）`);

/** The post of a head is vacant: what goes to the body goes all the same, and nobody is summoned who is not there. */
describe('a body without a head', () => {
  let house: TestHouse;
  let plan: PlanByHand;
  let bodyId: number;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2018-12-03');
    bodyId = (await plan.em().findOneOrFail(Body, { name: '县林业局' })).id;
    await appoint('2018-12-03', null);
    await house.startWorker();
  });
  afterAll(() => house.close());

  const appoint = (from: string, name: string | null) =>
    perform(house.duban, appointOfficeHolder, plan.office, { bodyId, from, name, post: name && '局长' });
  const drafted = (kind: string) =>
    plan.em().execute<{ id: number; addressee: string; day: string; name: string | null }[]>(
      `select d.id, b.name as addressee, d.drafted_on::text as day, d.facts -> 'interviewee' ->> 'name' as name
         from official_document d join body b on b.id = d.addressee_id where d.plan_id = ? and d.kind = ? order by d.id`,
      [plan.id, kind],
    );
  const happened = async (kind: string) =>
    (
      await plan.em().execute<{ line: string }[]>(
        `select e.happened_on::text || ' ' || b.name as line from event e join body b on b.id = e.body_id
          where e.plan_id = ? and e.kind = ? order by e.id`,
        [plan.id, kind],
      )
    ).map(({ line }) => line);
  const told = async (kind: string) =>
    (
      await plan.em().execute<{ name: string }[]>(
        `select distinct b.name from notification n join body b on b.id = n.body_id
          where n.plan_id = ? and n.kind = ? order by 1`,
        [plan.id, kind],
      )
    ).map(({ name }) => name);

  it('gets the notice and the order over a late obligation (ladder A)', async () => {
    await plan.goTo('2019-03-01');
    expect((await drafted('supervision-notice')).map(({ addressee }) => addressee)).toContain('县林业局');
    expect((await drafted('rectification-order')).map(({ addressee }) => addressee)).toContain('县林业局');
  });

  it('gets the order after a failed year; for a town the county office is asked to consider a restriction (ladder B)', async () => {
    const [{ id }] = await plan
      .em()
      .execute<{ id: number }[]>('select id from assessment where plan_id = ?', [plan.id]);
    const organization = await plan.actor('县委组织部', 'organization');
    await perform(house.duban, signAssessment, organization, { assessmentId: id });
    await plan.settle();
    const orders = (await drafted('rectification-order')).map(({ addressee }) => addressee).sort();
    expect(orders).toEqual(['三排镇', '三排镇', '县林业局', '县林业局']);
    expect(await happened('restriction-suggested')).toEqual(['2019-03-01 三排镇']);
    expect(await told('restriction-suggested')).toEqual(['县政府办']);
    expect(await plan.em().execute('select 1 from restriction where plan_id = ?', [plan.id])).toEqual([]);
  });

  it('is not summoned while nobody heads it, on either ladder; the county office is told once for each', async () => {
    for (const { id } of await drafted('rectification-order')) await signOff(house.duban, plan.office, id);
    await plan.goTo('2019-06-03'); // three months end on Saturday, 1 June, and so on Monday
    expect(await happened('interview-opened')).toEqual([]);
    await plan.goTo('2019-06-04');
    expect((await happened('interview-opened')).sort()).toEqual([
      ...['2019-06-04 三排镇', '2019-06-04 三排镇', '2019-06-04 县林业局', '2019-06-04 县林业局'],
    ]);
    const summoned = (await drafted('interview-notification')).map(({ addressee }) => addressee);
    // Its head was never entered: nothing is known of a vacancy. Both cases are talked about on one occasion.
    expect(summoned).toEqual(['三排镇']);
    expect(await happened('head-awaited')).toEqual(['2019-06-04 县林业局', '2019-06-04 县林业局']);
    expect(await told('head-awaited')).toEqual(['县政府办', '县林业局']);
  });

  it('is summoned from the day on which somebody holds the post, by name', async () => {
    await appoint('2019-06-12', '沈一平');
    await plan.goTo('2019-06-11');
    expect(await drafted('interview-notification')).toHaveLength(1);
    await plan.goTo('2019-06-12');
    expect((await drafted('interview-notification')).slice(1)).toMatchObject([
      { addressee: '县林业局', day: '2019-06-12', name: '沈一平' },
    ]);
  });
});
