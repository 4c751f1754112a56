import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { repoRoot } from '@app/config';
import { OfficialDocument, Plan } from '@app/persistence';
import { adoptPolicy, forecastPlan, openDuban, perform, signDocument } from '@app/use-cases';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { ofOffice, signOff } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）`);

/** An urging in writing, between the urging and the notice. */
const SLIP = {
  ...{ id: 'urging-slip', act: 'urging-slip', document: 'urging-slip' },
  ...{ when: { workingDaysAfter: 10 }, basis: ['plan:supervision'] },
};

interface Rungs {
  version: string;
  validFrom: string;
  ladders: { duty: { id: string; when: { workingDaysAfter: number }; basis: string[] }[] };
}

/** A second file of ladders comes into force while a plan runs: nothing happens until a person moves the plan. */
describe('a running plan and a new version of the ladders', () => {
  let house: TestHouse;
  let plan: PlanByHand;
  const folder = mkdtempSync(join(tmpdir(), 'duban-ladders-'));

  beforeAll(async () => {
    const first = readFileSync(join(repoRoot, 'config/policies/escalation-2017.yaml'), 'utf8');
    writeFileSync(join(folder, 'escalation-2017.yaml'), first);
    const quick = parse(first) as Rungs;
    Object.assign(quick, { version: 'quick', validFrom: '2019-01-10' });
    const notice = quick.ladders.duty.find(({ id }) => id === 'supervision-notice')!;
    Object.assign(notice, { when: { workingDaysAfter: 16 } });
    quick.ladders.duty.push({ ...notice, ...SLIP });
    writeFileSync(join(folder, 'escalation-2019.yaml'), stringify(quick));
    house = await TestHouse.open({ DUBAN_LADDERS: folder });
    plan = await PlanByHand.confirm(house, PLAN, '2018-12-20');
    await house.startWorker();
  });
  afterAll(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const version = async () => (await plan.em().findOneOrFail(Plan, plan.id)).policyVersion;
  const notices = () =>
    plan.em().execute<{ on: string }[]>(
      `select d.drafted_on::text as "on" from official_document d join matter m on m.document_id = d.id
          where d.plan_id = ? and d.kind = 'supervision-notice' and m.key like '%/milestone-%'`,
      [plan.id],
    );
  const adopt = (to: string, reason = '试行结束') =>
    perform(house.duban, adoptPolicy, plan.office, { planId: plan.id, version: to, reason });
  const foretold = async (policy?: string) => {
    const { settings } = house.duban;
    const question = {
      until: '2019-03-31',
      assume: 'nobody' as const,
      policy: settings.escalations.find((one) => one.version === policy),
    };
    const rows = (await forecastPlan(plan.em(), settings, plan.id, question, new Date()))?.rows;
    return rows!.find(({ act, obligation }) => act === 'supervision-notice' && obligation.includes('milestone'))?.at;
  };

  it('keeps the version in force on the day it was confirmed, and its dates', async () => {
    expect(await version()).toBe('escalation-2017.2');
    await plan.goTo('2019-01-11'); // the new version is in force by now
    expect([await foretold(), await foretold('quick')]).toEqual(['2019-01-29', '2019-01-23']);
  });

  it('is moved by a person, with a reason, to a version that is in force, and once', async () => {
    await expect(adopt('quick', ' ')).rejects.toMatchObject({ code: 'text-missing' });
    await expect(adopt('slow')).rejects.toMatchObject({ code: 'policy-version-missing' });
    await expect(adopt('escalation-2017.2')).rejects.toMatchObject({ code: 'already-done' });
    expect(await adopt('quick')).toMatchObject({ from: 'escalation-2017.2', to: 'quick', asked: expect.any(Number) });
    await expect(adopt('quick')).rejects.toMatchObject({ code: 'already-done' });
    const events = await plan
      .em()
      .execute(`select actor, data from event where plan_id = ? and kind = 'policy-moved'`, [plan.id]);
    expect(events).toEqual([
      { actor: '县政府办的人', data: { from: 'escalation-2017.2', to: 'quick', reason: '试行结束' } },
    ]);
  });

  it('climbs by the new version from then on', async () => {
    expect(await foretold()).toBe('2019-01-23');
    await plan.goTo('2019-01-18');
    expect(await notices()).toEqual([]);
    await plan.goTo('2019-01-23');
    expect(await notices()).toEqual([{ on: '2019-01-23' }]);
  });

  it('drafts the urging slip of its rung, which anybody of the county office issues with no review', async () => {
    const slip = await plan
      .em()
      .findOneOrFail(OfficialDocument, { plan: plan.id, kind: 'urging-slip' }, { orderBy: { id: 'asc' } });
    expect(slip).toMatchObject({ draftedOn: '2019-01-15', state: 'reviewed', number: null });
    const clerk = ofOffice(plan.office, '科员甲');
    await perform(house.duban, signDocument, clerk, { documentId: slip.id });
    await plan.settle();
    expect(await plan.em().findOneOrFail(OfficialDocument, slip.id)).toMatchObject({
      ...{ state: 'issued', number: '某府办催〔2019〕1号', signedBy: '科员甲', signedFor: null, reviewer: null },
      title: expect.stringMatching(/催办单$/),
    });
  });

  it('issues nothing on a legal basis that is not in force on the day: the notice stays a draft without a number', async () => {
    const draft = await plan
      .em()
      .findOneOrFail(OfficialDocument, { plan: plan.id, kind: 'supervision-notice' }, { orderBy: { id: 'asc' } });
    const [table] = house.duban.settings.correspondence;
    const bases = { ...table.bases, 'supervision-notice': { overdue: ['eco-code-158'] } }; // in force from 2026-08-15 on
    house.duban.settings.correspondence = [{ ...table, bases }];
    const sign = signOff(house.duban, plan.office, draft.id);
    await expect(sign).rejects.toMatchObject({
      code: 'legal-basis-expired',
      sentence: { zh: '该文件所列依据在签发日均已失效，请先更换现行依据再签发。' },
    });
    expect(await plan.em().findOneOrFail(OfficialDocument, draft.id)).toMatchObject({
      state: 'reviewed',
      number: null,
    });
  });

  it('stops the start, with a sentence, when its file is gone', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'duban-ladders-'));
    writeFileSync(join(empty, 'escalation-2017.yaml'), readFileSync(join(folder, 'escalation-2017.yaml')));
    await expect(
      openDuban({ DATABASE_URL: house.databaseUrl, DUBAN_STATE_DIR: house.stateDir, DUBAN_LADDERS: empty }, 'county'),
    ).rejects.toMatchObject({ code: 'policy-version-missing', details: { version: 'quick' } });
    rmSync(empty, { recursive: true, force: true });
  });
});
