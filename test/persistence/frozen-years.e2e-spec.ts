import { Assessment, AssessmentScore, Body } from '@app/persistence';
import { fileName, perform, reorganiseBodies, signAssessment, verifyYear, type Actor } from '@app/use-cases';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { TestHouse } from '../setup/house';
import { byLength } from '../setup/length';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { tamper } from '../setup/servers';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年6月底前完成林地调查。2019年年底前完成林地取样。2020年年底前建立林地台账。（县林业局负责）

（二）摸清耕地。2018年3月底前制定取样计划。2018年年底前完成耕地取样。2019年年底前完成耕地调查。（县科农局负责）`);

/** The short form has two years, which is one after another; the long one a third. */
const YEARS = byLength({ short: [2018, 2019], long: [2018, 2019, 2020] });
const LAST = YEARS.at(-1)!;

/** Years that were frozen, one after the other, on the real servers: each comes out again from what it carries. */
describe('frozen years', () => {
  let house: TestHouse;
  let plan: PlanByHand;
  let organization: Actor;
  const ids: Record<number, number> = {};

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2018-01-02');
    organization = await plan.actor('县委组织部', 'organization');
    await house.startWorker();
  });
  afterAll(() => house.close());

  const verify = (year: number) => verifyYear(plan.em(), house.duban.settings, ids[year]);
  const resultsOf = async (year: number) => {
    const scores = await plan.em().find(AssessmentScore, { assessment: ids[year] }, { populate: ['body'] });
    return Object.fromEntries(scores.map((row) => [(row.body as Body).name, row]));
  };
  /** Lets a year come to its draft, and signs it. */
  async function freeze(year: number): Promise<void> {
    await plan.goTo(`${year + 1}-03-04`);
    const { id } = await plan.em().findOneOrFail(Assessment, { plan: plan.id, year });
    ids[year] = id;
    await perform(house.duban, signAssessment, organization, { assessmentId: id });
    await plan.settle();
  }

  it('carry what they rest on, and a body that was merged in the year is judged apart by the day of the merger', async () => {
    await plan.goTo('2018-07-10');
    const idOf = async (name: string) => (await plan.em().findOneOrFail(Body, { name })).id;
    await perform(house.duban, reorganiseBodies, plan.office, {
      kind: 'merge',
      on: '2018-07-10',
      before: [await idOf('县林业局'), await idOf('县科农局')],
      successors: [{ name: '县自然资源局', fullName: '某县自然资源局', kind: 'department', subordinateToCounty: true }],
      basis: '某机改〔2018〕1号',
      shares: { obligations: [], clauses: [], rest: null },
    });
    await freeze(2018);
    const { dossier, state } = await plan.em().findOneOrFail(Assessment, ids[2018]);
    expect([state, dossier!.engine, dossier!.year]).toEqual(['frozen', 3, 2018]);
    const due = dossier!.inputs.map(({ body, obligations }) => [body, obligations.map(({ dueOn }) => dueOn)]);
    const milestones = ['2018-03-31', '2018-06-30', '2018-12-31'];
    expect(
      Object.fromEntries(due.map(([body, days]) => [body, milestones.filter((day) => days.includes(day))])),
    ).toEqual({
      县林业局: ['2018-06-30'],
      县科农局: ['2018-03-31'],
      县自然资源局: ['2018-12-31'],
    });
    const { 县林业局: forestry, 县自然资源局: heir } = await resultsOf(2018);
    expect(forestry).toMatchObject({ groupId: 'departments', grade: 'fail', fewItems: true });
    expect(forestry.breakdown!.items[0]).toMatchObject({ item: 'completion', weight: 100, points: 0 });
    expect([heir.place, heir.breakdown!.of]).toEqual([expect.any(Number), 3]);
  });

  it('come out the same, all of them', async () => {
    for (const year of YEARS.slice(1)) await freeze(year);
    for (const year of YEARS)
      expect(await verify(year)).toMatchObject({
        year,
        verdict: 'same',
        copy: true,
        difference: null,
        schemeFile: null,
      });
  });

  it('name one input that was changed, one value of the scheme, one result', async () => {
    const set = (path: string, value: string) =>
      tamper(
        house.ownerUrl,
        `update assessment set dossier = jsonb_set(dossier, $1::text[], $2::jsonb) where id = $3`,
        [path, value, ids[2019]],
      );
    const { dossier } = await plan.em().findOneOrFail(Assessment, ids[2019]);
    const [{ body, obligations }] = dossier!.inputs;
    await set('{inputs,0,obligations,0,title}', JSON.stringify(`${obligations[0].title}。`));
    expect(await verify(2019)).toMatchObject({
      verdict: 'inputs-changed',
      difference: {
        place: `inputs[${body}].obligations[${obligations[0].key}].title`,
        frozen: obligations[0].title,
        now: `${obligations[0].title}。`,
      },
    });
    await set('{inputs,0,obligations,0,title}', JSON.stringify(obligations[0].title));
    await set('{scheme,deductions,0,rule,each}', '0.6');
    expect(await verify(2019)).toMatchObject({
      verdict: 'inputs-changed',
      difference: { place: 'scheme.deductions[urged].rule.each', frozen: 0.5, now: 0.6 },
    });
    await set('{scheme,deductions,0,rule,each}', '0.5');
    expect(await verify(2019)).toMatchObject({ verdict: 'same' });
    await tamper(house.ownerUrl, `update assessment_score set score = score + 1 where assessment_id = $1`, [ids[2019]]);
    expect(await verify(2019)).toMatchObject({
      verdict: 'result-differs',
      difference: { place: expect.stringMatching(/^results\[县.+\]\.score$/) },
    });
    await tamper(house.ownerUrl, `update assessment_score set score = score - 1 where assessment_id = $1`, [ids[2019]]);
  });

  it('say so where the file of the scheme was changed under its name, and where the second copy is gone', async () => {
    const { settings } = house.duban;
    const schemes = settings.schemes.map((scheme) => ({ ...scheme, fewItems: 4 }));
    expect(await verifyYear(plan.em(), { ...settings, schemes }, ids[LAST])).toMatchObject({
      verdict: 'same',
      schemeFile: { place: 'scheme.fewItems', frozen: 3, now: 4 },
    });
    const { dossierSha256 } = await plan.em().findOneOrFail(Assessment, ids[LAST]);
    rmSync(join(house.stateDir, 'files', fileName(dossierSha256!)));
    expect(await verify(LAST)).toMatchObject({ verdict: 'same', copy: false });
    await tamper(house.ownerUrl, `update assessment set dossier = dossier - 'year' where id = $1`, [ids[LAST]]);
    expect(await verify(LAST)).toMatchObject({ verdict: 'inputs-changed', difference: null });
  });

  it('say plainly that they cannot be worked out, where an older version froze them', async () => {
    await tamper(house.ownerUrl, `update assessment set dossier = null, dossier_sha256 = null where id = $1`, [
      ids[2018],
    ]);
    expect(await verify(2018)).toMatchObject({ verdict: 'no-inputs', engine: { then: null } });
  });
});
