import {
  checkRestriction,
  draftRestriction,
  perform,
  recordAuthorityDecision,
  signDocument,
  type Actor,
  type AuthorityDecisionInput,
  type RestrictionInput,
} from '@app/use-cases';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { signOff } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）

（二）公布案例。2018年年底前公布一批典型案例。（县人民法院负责）

（三）清理沟渠。2018年年底前完成沟渠清理。（三排镇负责）`);

const AREA = { kind: 'town', name: '大坪镇' };
const PROPOSAL = {
  situation: '两个片区的安全利用措施到期未落实',
  scope: '新增重点重金属排放量的项目的报告书和报告表',
  months: 6,
  requirements: '补齐措施，停用超标水源',
  supervision: '按月核查',
};

/** Who may order whom, and an approval restriction from its draft to its lifting, on the real servers. */
describe('what the county cannot do by itself', () => {
  let house: TestHouse;
  let plan: PlanByHand;
  let forestry: Actor;
  let restrictionId: number;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2018-12-20');
    forestry = await plan.actor('县林业局');
    await house.startWorker();
    await plan.goTo('2019-03-01');
  });
  afterAll(() => house.close());

  const ask = <T>(sql: string, ...more: unknown[]) => plan.em().execute<T[]>(sql, [plan.id, ...more]);
  const notice = async (addressee: string) => {
    const [row] = await ask<{ id: number; title: string; number: string | null }>(
      `select d.id, d.title, d.number from official_document d join body b on b.id = d.addressee_id
        where d.plan_id = ? and b.name = ? and d.kind = 'supervision-notice' order by d.id limit 1`,
      addressee,
    );
    return row;
  };
  const draft = (input: Partial<RestrictionInput> = {}, actor = plan.office) =>
    perform(house.duban, draftRestriction, actor, { planId: plan.id, area: AREA, ...PROPOSAL, ...input });
  const decide = (input: Partial<AuthorityDecisionInput>) =>
    perform(house.duban, recordAuthorityDecision, plan.office, {
      restrictionId,
      outcome: 'restrict',
      authority: '广东省生态环境厅',
      level: 'province',
      documentNumber: '粤环审〔2019〕7号',
      decidedOn: '2019-03-01',
      months: null,
      ...input,
    });
  const check = (checkedOn: string, allDone: boolean) =>
    perform(house.duban, checkRestriction, plan.office, {
      restrictionId,
      checkedOn,
      findings: '到两个片区查看',
      allDone,
    });
  const row = async () => {
    const [found] = await ask<{ state: string; until: string | null; running: boolean }>(
      `select r.state, r.ends_on::text as until, p.ended_at is null as running from restriction r
         join process p on p.kind = 'restriction' and p.subject_id = r.id where r.plan_id = ? and r.id = ?`,
      restrictionId,
    );
    return found;
  };
  const happened = async (kind: string) =>
    (
      await ask<{ on: string }>(
        'select happened_on::text as on from event where plan_id = ? and kind = ? order by id',
        kind,
      )
    ).map(({ on }) => on);

  it('an order to a court becomes a letter, in its title and in its number', async () => {
    const { id, title } = await notice('县法院');
    expect(title).toMatch(/的函$/);
    const { number } = await signOff(house.duban, plan.office, id);
    expect(number).toMatch(/督函〔2019〕\d+号$/);
    await plan.settle();
  });

  it('a department cannot sign an order to a town', async () => {
    const { id, title } = await notice('三排镇');
    expect(title).toMatch(/的通知$/);
    await expect(perform(house.duban, signDocument, forestry, { documentId: id })).rejects.toMatchObject({
      code: 'issuer-not-superior',
      sentence: {
        zh: '“县林业局”不能向“三排镇”发出该文件：此类文件由县政府或县政府办公室签发，部门不得向镇和其他部门发指令性文件。请提请县政府办公室签发。',
        en: '"县林业局" cannot send this to "三排镇": it is signed by the county government or its office; a department does not give orders to a town or another department. Ask the county office to sign it.',
      },
    });
    expect((await notice('三排镇')).number).toBeNull();
  });

  it.each([
    ['as what it is', { kind: 'department', name: '县林业局' }],
    ['in the guise of a town', { kind: 'town', name: '县林业局' }],
    ['by its full name', { kind: 'park', name: '连南瑶族自治县林业局' }],
  ])('a restriction cannot be created for a department, named %s', async (_, area) => {
    await expect(draft({ area })).rejects.toMatchObject({
      code: 'restriction-needs-area',
      sentence: {
        zh: `限批的对象只能是区域（镇、流域、园区），不能是单位“${area.name}”。请改选有关区域，或记为“不适用：对象不是区域”。`,
        en: `Only an area (a town, a basin, a park) can be restricted, not the body "${area.name}". Choose the area concerned, or record that it does not apply.`,
      },
    });
    expect(await ask('select 1 from restriction where plan_id = ?')).toEqual([]);
  });

  it('is drafted by those who run the plan only, for 3 to 12 months, and once for an area', async () => {
    await expect(draft({}, forestry)).rejects.toMatchObject({ code: 'not-permitted' });
    await expect(draft({ months: 2 })).rejects.toMatchObject({ code: 'restriction-period' });
    ({ restrictionId } = await draft());
    await expect(draft()).rejects.toMatchObject({ code: 'restriction-open' });
  });

  it('is a draft until its letter is signed, and a proposal until the authority decides', async () => {
    await plan.settle();
    const [letter] = await ask<{ id: number; title: string; addressee: string }>(
      `select d.id, d.title, b.name as addressee from official_document d join body b on b.id = d.addressee_id
        where d.plan_id = ? and d.kind = 'restriction-proposal'`,
    );
    // Step by step upwards, and by the county government itself.
    expect(letter).toMatchObject({
      addressee: '清远市生态环境局',
      title: expect.stringMatching(/^连南瑶族自治县人民政府关于商请转报对大坪镇.*限批建议的函$/),
    });
    await expect(decide({ months: 6 })).rejects.toMatchObject({ code: 'move-not-allowed' });
    await signOff(house.duban, plan.office, letter.id);
    await plan.settle();
    expect(await row()).toEqual({ state: 'proposed', until: null, running: true });
    const [paper] = await ask<{ pdf: boolean; ended: boolean }>(
      `select pdf_sha256 is not null as pdf, ended_at is not null as ended from official_document d
         join process p on p.kind = 'document' and p.subject_id = d.id where d.plan_id = ? and d.id = ?`,
      letter.id,
    );
    expect(paper).toEqual({ pdf: true, ended: true }); // nobody there confirms receipt
  });

  it('is decided by an authority of the province or above, from a day that has come', async () => {
    await expect(decide({ months: 6, level: 'city', authority: '市局' })).rejects.toMatchObject({
      code: 'restriction-authority',
      sentence: { zh: expect.stringContaining('“市局”无权决定限批') },
    });
    await expect(decide({ months: 6, decidedOn: '2019-03-02' })).rejects.toMatchObject({ code: 'record-date-ahead' });
    const beforeTheLetter = decide({ months: 6, decidedOn: '2001-01-01' });
    await expect(beforeTheLetter).rejects.toMatchObject({ code: 'date-too-early' });
    expect(await decide({ months: 6 })).toEqual({ state: 'decided', until: '2019-09-01' });
  });

  it('is not ended by a timer: the end of the period asks for the check, a month later for it once more', async () => {
    await plan.goTo('2019-09-01');
    expect(await happened('restriction-check-asked')).toEqual([]);
    await expect(check('2019-09-01', true)).rejects.toMatchObject({ code: 'restriction-not-expired' });
    await plan.goTo('2019-12-31');
    expect(await happened('restriction-check-asked')).toEqual(['2019-09-02']);
    expect(await happened('restriction-check-late')).toEqual(['2019-10-08']); // the week of the National Day;
    expect(await row()).toEqual({ state: 'decided', until: '2019-09-01', running: true });
    await expect(decide({ outcome: 'lift' })).rejects.toMatchObject({
      code: 'restriction-unchecked',
      sentence: {
        zh: '请先登记期满后的现场核查情况，再登记解除或延长的决定。',
        en: 'Record the on-site check after the period first, then the decision to lift or to extend.',
      },
    });
  });

  it('goes on for at most six months where the check found something, and once only', async () => {
    await check('2019-12-30', false);
    await plan.settle();
    expect(await happened('restriction-propose-extension')).toEqual(['2019-12-31']);
    await expect(decide({ outcome: 'extend', months: 7, decidedOn: '2019-12-31' })).rejects.toMatchObject({
      code: 'restriction-period',
    });
    const beforeTheCheck = decide({ outcome: 'extend', months: 6, decidedOn: '2019-12-29' });
    await expect(beforeTheCheck).rejects.toMatchObject({ code: 'date-too-early' });
    expect(await decide({ outcome: 'extend', months: 6, decidedOn: '2019-12-31' })).toEqual({
      state: 'decided',
      until: '2020-03-01',
    });
    await plan.goTo('2020-03-02');
    await check('2020-03-02', true);
    await plan.settle();
    await expect(decide({ outcome: 'extend', months: 1, decidedOn: '2020-03-02' })).rejects.toMatchObject({
      code: 'restriction-extended',
    });
  });

  it('ends when the lifting decision is recorded, and its workflow with it', async () => {
    expect(
      await decide({ outcome: 'lift', documentNumber: '粤环审〔2020〕2号', decidedOn: '2020-03-02' }),
    ).toMatchObject({ state: 'lifted' });
    await plan.settle();
    expect(await row()).toMatchObject({ state: 'lifted', running: false });
    expect(await happened('restriction-propose-lifting')).toEqual(['2020-03-02']);
    expect(await happened('restriction-lift')).toHaveLength(1);
  });
});
