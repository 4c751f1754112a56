import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nothingFurther, schemeOf, scoreYear } from '@app/domain/assessment';
import type { LineKind } from '@app/domain/vocabulary';
import {
  Body,
  CaseFile,
  Evidence,
  LockedEvidence,
  Notification,
  OfficialDocument,
  Plan,
  RectificationItem,
  Referral,
} from '@app/persistence';
import { readCasePage } from '@app/persistence/read-models';
import {
  checkLockedEvidence,
  lockedEvidence,
  closeReferral,
  decideReferral,
  fileName,
  handOverReferral,
  perform,
  recordFinding,
  recordInterview,
  recordOrgansAnswer,
  submitReport,
  type Actor,
  storeFiles,
  factsOfYear,
} from '@app/use-cases';
import { aTalk } from '../setup/a-talk';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { asOwner } from '../setup/servers';
import { signOff } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）`);

const PHOTO = { fileName: '现场照片.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('a picture of the site') };
const RECORD = { fileName: '监测记录.pdf', mediaType: 'application/pdf', bytes: Buffer.from('figures') };

/** 问责移送 from a finding and from an interview: decided by a person, handed over, answered elsewhere, recorded here. */
describe('a referral', () => {
  let house: TestHouse;
  let plan: PlanByHand;
  let organization: Actor;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2018-03-01');
    organization = await plan.actor('县委组织部', 'organization');
    await house.startWorker();
  });
  afterAll(() => house.close());

  const find = async (body: string, files = [PHOTO, RECORD]) => {
    const { id: bodyId } = await plan.em().findOneOrFail(Body, { name: body });
    const coordinator = await plan.actor('县国土环保局', 'coordinator');
    const about = {
      planId: plan.id,
      kind: 'falsified-data' as const,
      bodyId,
      clauseNumber: 1,
      text: '数据与原始记录不符',
    };
    const evidence = await storeFiles(house.duban.settings, files);
    const { findingId } = await perform(house.duban, recordFinding, coordinator, { ...about, evidence });
    await plan.settle();
    return plan.em().findOneOrFail(Referral, { finding: findingId }, { populate: ['body'] });
  };
  const stateOf = async (id: number) => (await plan.em().findOneOrFail(Referral, id)).state;
  const letterOf = (id: number) => plan.em().findOne(OfficialDocument, { referral: id }, { orderBy: { id: 'asc' } });
  const approve = async (referralId: number, organ = '县监察局') => {
    await perform(house.duban, decideReferral, plan.office, { referralId, decision: 'refer', organ, reason: null });
    await plan.settle();
  };
  const sign = async (referralId: number) => {
    await signOff(house.duban, plan.office, (await letterOf(referralId))!.id);
    await plan.settle();
  };
  const handOver = (referralId: number, handedOverOn = '2018-03-01') => {
    const receipt = { receivedBy: '谢某', receipt: '收到函件和证据2件' };
    return perform(house.duban, handOverReferral, plan.office, { referralId, handedOverOn, ...receipt });
  };
  /** The bodies whose year scores nothing because data were falsified. */
  const falsifiedIn = async (year: number) => {
    const row = await plan.em().findOneOrFail(Plan, plan.id);
    const all = await factsOfYear(plan.em(), row, year, `${year + 1}-03-01`, { kinds: [], names: [] });
    const subjects = all.map(({ kind, facts }) => ({ ...facts, kind, ...nothingFurther() }));
    const scores = scoreYear(schemeOf(house.duban.settings.schemes, year), year, subjects).subjects;
    return scores.filter(({ rules }) => rules.some(({ rule }) => rule === 'falsified')).map(({ body }) => body);
  };
  const toldOf = async (kind: LineKind) =>
    (await plan.em().find(Notification, { plan: plan.id, kind }, { populate: ['body'], orderBy: { id: 1 } })).map(
      ({ body }) => (body as Body).name,
    );

  it('goes from the finding to its closing, step by step; of the answer nothing counts but that data were falsified', async () => {
    const { id } = await find('县林业局');
    expect(await stateOf(id)).toBe('proposed');
    expect(await letterOf(id)).toBeNull(); // nobody has decided
    await expect(handOver(id)).rejects.toMatchObject({ code: 'not-permitted' });
    await approve(id);
    const draft = (await letterOf(id))!;
    expect(draft).toMatchObject({ kind: 'referral-letter', state: 'draft', number: null, clause: null });
    expect(draft.facts).toMatchObject({
      copies: [],
      publicity: '不予公开',
      leads: ['数据与原始记录不符'],
      evidence: [
        { fileName: PHOTO.fileName, form: '照片', pages: 1 },
        { fileName: RECORD.fileName, form: '电子文件', pages: null },
      ],
    });
    await sign(id);
    expect(await letterOf(id)).toMatchObject({ state: 'issued', number: '某府办移函〔2018〕1号' });
    expect(await stateOf(id)).toBe('ready');
    await expect(handOver(id, '2018-03-02')).rejects.toMatchObject({ code: 'record-date-ahead' });
    await expect(handOver(id, '2018-02-28')).rejects.toMatchObject({ code: 'date-too-early' });
    await handOver(id);
    expect(await stateOf(id)).toBe('handed-over');

    await plan.goTo('2018-05-31'); // a day before three months are over
    expect(await toldOf('referral-answer-missing')).toEqual([]);
    await plan.goTo('2018-06-01');
    expect(await toldOf('referral-answer-missing')).toEqual(['县政府办']);
    await plan.goTo('2018-09-01');
    expect(await toldOf('referral-answer-missing')).toEqual(['县政府办', '县政府办']);

    const answer = {
      answer: '已了解有关情况，另行办理。',
      documentNumber: '南监函〔2018〕9号',
      answeredOn: '2018-09-01',
    };
    expect(await falsifiedIn(2018)).toEqual([]); // leads are no finding of the organ
    await perform(house.duban, recordOrgansAnswer, plan.office, { referralId: id, ...answer, falsified: true });
    expect(await falsifiedIn(2018)).toEqual(['县林业局']);
    expect(await falsifiedIn(2017)).toEqual([]);
    await plan.goTo('2018-12-20');
    expect(await toldOf('referral-answer-missing')).toHaveLength(2);
    await perform(house.duban, closeReferral, plan.office, { referralId: id, remark: '已收到复函，归档。' });
    await plan.settle();
    expect(await plan.em().findOneOrFail(Referral, id)).toMatchObject({ state: 'closed', answer: answer.answer });
  });

  it('tells nobody but who decides; the letter tells neither its addressee nor a copy', async () => {
    const told = await plan.em().execute<{ name: string }[]>(
      `select distinct b.name from notification n join body b on b.id = n.body_id
          where n.plan_id = ? and (n.kind like 'referral-%' or n.document_id in (select id from official_document where referral_id is not null))`,
      [plan.id],
    );
    expect(told.map(({ name }) => name)).toEqual(['县政府办']);
    const mails = await plan.em().execute<{ text: string }[]>(`select text from mail where plan_id = ?`, [plan.id]);
    expect(mails.filter(({ text }) => /移送/.test(text))).toEqual([]);
  });

  it('that is not decided for needs a reason, and can be taken back until somebody has signed the letter', async () => {
    const { id } = await find('县林业局');
    const decline = (reason: string | null) =>
      perform(house.duban, decideReferral, plan.office, { referralId: id, decision: 'not-refer', reason });
    await expect(decline(null)).rejects.toMatchObject({ code: 'text-missing' });
    await expect(approve(id, '县财政局')).rejects.toMatchObject({ code: 'referral-organ' });
    await approve(id);
    await decline('线索已由上级机关受理');
    await plan.settle();
    expect(await stateOf(id)).toBe('not-referred');
    expect(await letterOf(id)).toMatchObject({ state: 'withdrawn', number: null });

    const { id: signed } = await find('县林业局');
    await approve(signed);
    await sign(signed);
    await expect(
      perform(house.duban, decideReferral, plan.office, {
        referralId: signed,
        decision: 'not-refer',
        reason: '改变主意',
      }),
    ).rejects.toMatchObject({ code: 'already-done' });
  });

  it('names the file that was altered or is gone, and is not handed over until it is back', async () => {
    const { id } = await find('县林业局', [PHOTO, { ...RECORD, bytes: Buffer.from('other figures') }]);
    await approve(id);
    await sign(id);
    const locked = await plan.em().find(LockedEvidence, { referral: id }, { orderBy: { id: 1 } });
    const path = join(house.stateDir, 'files', fileName(locked[1].sha256));
    writeFileSync(path, 'better figures');
    expect(await checkLockedEvidence(house.duban.settings, await lockedEvidence(plan.em(), id))).toMatchObject([
      { fileName: PHOTO.fileName, state: 'kept' },
      { fileName: RECORD.fileName, state: 'altered' },
    ]);
    await expect(handOver(id, '2018-12-20')).rejects.toMatchObject({
      code: 'evidence-not-kept',
      sentence: { zh: expect.stringContaining(RECORD.fileName) },
    });
    expect(await stateOf(id)).toBe('ready');
    await house.duban.settings.files.put(Buffer.from('other figures')); // from the backup
    await handOver(id, '2018-12-20');
    await plan.settle();
    expect(await stateOf(id)).toBe('handed-over');
  });

  it('about the county office is hidden from it, and the organization department records where it was taken', async () => {
    const { id } = await find('县政府办');
    const refer = { referralId: id, decision: 'refer' as const, organ: '县监察局', reason: null };
    await expect(perform(house.duban, decideReferral, plan.office, refer)).rejects.toMatchObject({ code: 'not-found' });
    await expect(perform(house.duban, decideReferral, organization, refer)).rejects.toMatchObject({
      code: 'not-permitted',
    });
    const decline = { referralId: id, decision: 'not-refer' as const, reason: '已报市有关机关' };
    await perform(house.duban, decideReferral, organization, decline);
    await plan.settle();
    expect(await stateOf(id)).toBe('not-referred');
    expect(await toldOf('referral-proposed')).toContain('县委组织部');
  });

  /** The order before an interview, opened because of a relapse, with an item that was reported on. */
  async function anOrderWithProof(bodyId: number): Promise<number> {
    const em = plan.em();
    const body = em.getReference(Body, bodyId);
    const file = em.create(CaseFile, {
      ...{ plan: em.getReference(Plan, plan.id), body, key: 'an-order', kind: 'rectification', cause: 'relapse' },
      ...{ findings: ['反弹'], state: 'closed', openedOn: '2018-03-01' },
    });
    const words = { problem: '再次倾倒', goal: '清理', measures: '清运', limitOn: '2018-06-01' };
    const item = em.create(RectificationItem, { caseFile: file, nth: 1, body, acceptor: body, ...words });
    for (const [of, text] of [
      [{ caseFile: file }, '再次倾倒的照片'],
      [{ item }, '清运台账'],
    ] as const) {
      const bytes = Buffer.from(text);
      const sha256 = await house.duban.settings.files.put(bytes);
      em.create(Evidence, { ...of, fileName: `${text}.jpg`, mediaType: 'image/jpeg', size: bytes.length, sha256 });
    }
    await em.flush();
    return file.id;
  }

  it('follows an interview whose commitments were not met, with all that led to it locked', async () => {
    const { id: bodyId } = await plan.em().findOneOrFail(Body, { name: '县林业局' });
    const owner = await plan.actor('县林业局');
    const [{ id: obligationId }] = await plan
      .em()
      .execute<{ id: number }[]>(`select id from obligation where plan_id = ? and kind = 'milestone'`, [plan.id]);
    const report = { obligationId, text: '已完成取样', evidence: await storeFiles(house.duban.settings, [RECORD]) };
    await perform(house.duban, submitReport, owner, report);
    const office = plan.office;
    const problem = { planId: plan.id, kind: 'complaints' as const, bodyId, clauseNumber: 1, text: '群众反映强烈' };
    await perform(house.duban, recordFinding, office, {
      ...problem,
      evidence: await storeFiles(house.duban.settings, [PHOTO]),
    });
    await plan.settle();
    const file = await plan
      .em()
      .findOneOrFail(CaseFile, { kind: 'interview', cause: 'finding' }, { orderBy: { id: 'asc' } });
    const parentId = await anOrderWithProof(bodyId);
    await plan.em().nativeUpdate(CaseFile, file.id, { obligation: obligationId, parentId }); // as one that climbed from it
    const paper = await plan.em().findOneOrFail(OfficialDocument, { caseFile: file.id }, { orderBy: { id: 'asc' } });
    await signOff(house.duban, office, paper.id);
    await plan.settle();
    await plan.goTo('2019-01-10');
    await perform(house.duban, recordInterview, office, aTalk(file.id));
    await plan.goTo('2019-03-15'); // no report on the commitments came
    const referral = await plan.em().findOneOrFail(Referral, { caseFile: file.id });
    expect(referral).toMatchObject({
      state: 'proposed',
      proposedBy: null,
      leads: ['群众反映强烈', '约谈承诺的事项到期未落实。'],
    });
    const locked = await plan.em().find(LockedEvidence, { referral: referral.id }, { orderBy: { id: 1 } });
    expect(locked.map(({ lockedFrom }) => lockedFrom)).toEqual(['finding', 'report', 'relapse', 'item', 'document']);
    const checked = await checkLockedEvidence(house.duban.settings, await lockedEvidence(plan.em(), referral.id));
    expect(new Set(checked.map(({ state }) => state))).toEqual(new Set(['kept']));
  });

  it('does not show in the history of the case it follows, but to who may know of it', async () => {
    const { id } = await plan
      .em()
      .findOneOrFail(CaseFile, { kind: 'interview', cause: 'finding' }, { orderBy: { id: 'asc' } });
    const historyFor = async (reads: boolean, bodyId: number | null) =>
      (await readCasePage(plan.em(), id, '2019-03-15', {
        standing: reads ? 'office' : 'body',
        reads,
        bodyId,
      }))!.events.map(({ kind }) => kind);
    const { id: concerned } = await plan.em().findOneOrFail(Body, { name: '县林业局' });
    expect(await historyFor(true, plan.office.bodyId)).toContain('referral-proposed');
    expect(await historyFor(true, concerned)).not.toContain('referral-proposed');
    expect(await historyFor(false, null)).toEqual(await historyFor(true, concerned));
    expect(await historyFor(false, null)).toContain('interview-held');
  });

  it('keeps what it locked also from whoever owns the database', async () => {
    const byOwner = (sql: string) => asOwner(house.ownerUrl, (client) => client.query(sql));
    const refused = (sql: string) => expect(byOwner(sql)).rejects.toThrow(/locked by a referral|append-only/);
    await refused(`delete from locked_evidence`);
    await refused(`update locked_evidence set sha256 = repeat('0', 64)`);
    await refused(`delete from evidence`);
    await refused(`update evidence set file_name = '别的.pdf'`);
    await refused(`update finding set text = '没有问题' where ladder = 'D'`);
    await refused(`delete from finding where ladder = 'D'`);
    await refused(`update official_document set pdf_sha256 = repeat('0', 64) where kind = 'interview-notification'`);
    await byOwner(`update official_document set received_on = '2019-03-15' where kind = 'interview-notification'`);
    await byOwner(`update finding set clause_id = null where ladder = 'D'`); // an amendment may drop the clause
  });
});
