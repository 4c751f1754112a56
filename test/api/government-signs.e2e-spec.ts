import { Body, Notification, OfficialDocument, Plan, Restriction, Todo } from '@app/persistence';
import { SignOffEffects } from '../../apps/worker/src/activities/sign-off.activities';
import { SigningOffice } from '../../apps/worker/src/rehearsal/signing-office';
import { SHORT_PLAN, runPlan, startApi, type Agent, type TestApi } from './support';

const OFFICE = '县政府办';
const CLERK = '县政府办秘书股股长';
const DEPUTY = '县政府办副主任';
const GOVERNMENT = '县政府';
const TODAY = '2019-03-04'; // a Monday
const WAY = ['县国土环保局', OFFICE, CLERK, DEPUTY, GOVERNMENT, '县林业局'];

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;

beforeAll(async () => {
  api = await startApi({ people: [GOVERNMENT] });
  for (const name of WAY) browser[name] = await api.signedIn(name);
  planId = await runPlan(api, browser['县国土环保局'], SHORT_PLAN, TODAY);
}, 90_000);
afterAll(() => api?.stop());

/** 请示 to the city about a restriction, as the county office has it drafted. */
async function aRequest(areaName: string): Promise<number> {
  const em = api.em();
  const row = em.create(Restriction, {
    ...{ plan: em.getReference(Plan, planId), areaKind: 'town', areaName, situation: '耕地减少', scope: '新建项目' },
    ...{ months: 6, requirements: '恢复耕地', supervision: '每月核查', draftedBy: '莫仿文', draftedOn: TODAY },
  });
  await em.flush();
  const asked = { kind: 'request', subject: { id: row.id } };
  return (await browser[DEPUTY].post(`/api/plans/${planId}/papers`).send(asked).expect(201)).body.documentId;
}

const post = (name: string, id: number, what: string, body: object = {}) =>
  browser[name].post(`/api/documents/${id}/${what}`).send(body);
const page = async (name: string, id: number) => (await browser[name].get(`/api/documents/${id}`).expect(200)).body;
const turns = async (name: string) => {
  const { tasks } = (await browser[name].get('/api/inbox').query({ planId }).expect(200)).body;
  return tasks
    .filter(({ kind }: { kind: string }) => ['review-document', 'sign-document'].includes(kind))
    .map(({ kind, documentId }: { kind: string; documentId: number }) => [kind, documentId]);
};

it('is reviewed in the county office and signed by the head of the county government, to whom it is shown', async () => {
  const id = await aRequest('寨岗镇');
  expect(await turns(GOVERNMENT)).toEqual([]);
  await browser['县林业局'].get(`/api/documents/${id}`).expect(404);
  expect((await post(GOVERNMENT, id, 'return', { reason: '不妥' }).expect(403)).body.code).toBe('not-permitted');
  await post(GOVERNMENT, id, 'review').expect(403);
  await post(CLERK, id, 'review').expect(201);

  expect(await turns(GOVERNMENT)).toEqual([['sign-document', id]]);
  expect(await turns(OFFICE)).toEqual([]);
  const em = api.em();
  const told = await em.find(Notification, { documentId: id, kind: 'document-reviewed' }, { populate: ['body'] });
  expect(told.map(({ body }) => body.name)).toEqual([GOVERNMENT]);
  expect(await page(GOVERNMENT, id)).toMatchObject({
    may: ['sign-document', 'return-document'],
    reviewedBy: '莫仿文',
    signers: ['房拟政（县长）'],
  });
  expect((await page(OFFICE, id)).may).not.toContain('sign-document');
  expect((await post(OFFICE, id, 'signature').expect(403)).body.code).toBe('not-permitted');
  expect((await post('县林业局', id, 'signature').expect(403)).body.code).toBe('not-permitted');

  const { body } = await post(GOVERNMENT, id, 'signature').expect(201);
  expect(body.number).toMatch(/请〔2019〕1号$/);
  const { facts, signedBy, signerPost } = await api.em().findOneOrFail(OfficialDocument, id);
  expect([signedBy, signerPost]).toEqual(['房拟政', '县长']);
  expect(facts).toMatchObject({ issuer: '连南瑶族自治县人民政府', consent: null, signer: { name: '房拟政' } });
  expect((await page(GOVERNMENT, id)).html).toMatch(/签发人[\s\S]*房拟政/);
  expect(await turns(GOVERNMENT)).toEqual([]);
});

it('is sent back by the head of the county government, and asked for again when it lies too long', async () => {
  const id = await aRequest('三排镇');
  await post(CLERK, id, 'review').expect(201);
  await post(GOVERNMENT, id, 'return', { reason: '请写明面积' }).expect(201);
  await post(DEPUTY, id, 'revision', { changed: '已写明', wording: [] }).expect(201);
  await post(CLERK, id, 'review').expect(201);
  await api.em().nativeUpdate(OfficialDocument, { id }, { waitingSince: '2019-02-01' });
  await new SignOffEffects(api.duban).callSigners(id);
  const told = await api
    .em()
    .find(Notification, { documentId: id, kind: 'sign-off-called' }, { populate: ['body'], orderBy: { id: 1 } });
  expect(told.map(({ body, title }) => [body.name, title])).toContainEqual([
    GOVERNMENT,
    expect.stringContaining('请县长房拟政签发'),
  ]);
  const office = await api.actor(OFFICE, 'county-office');
  await api.orm.em.fork().transactional(async (em) => {
    const scene = { em: em as never, settings: api.duban.settings, now: new Date() };
    await new SigningOffice(api.duban.settings).perform(scene, office, {
      do: 'sign-document',
      documentId: id,
      on: TODAY,
      key: 'played',
    });
  });
  const played = await api.em().findOneOrFail(OfficialDocument, id);
  expect([played.state, played.signedBy]).toEqual(['signed', '房拟政']);
});

it('is not signed while its signer has changed in the directory since, and goes the way of today when it was sent back', async () => {
  const id = await aRequest('大坪镇');
  await api.em().nativeUpdate(OfficialDocument, { id }, { signingBody: null }); // drafted before the directory said so
  await post(CLERK, id, 'review').expect(201);
  const refused = (await post(OFFICE, id, 'signature').expect(422)).body;
  expect([refused.code, refused.title]).toEqual(['paper-outdated', expect.stringContaining('签发单位')]);
  await post(OFFICE, id, 'return', { reason: '改由县长签发' }).expect(201);
  await post(DEPUTY, id, 'revision', { changed: '已重拟', wording: [] }).expect(201);
  await post(CLERK, id, 'review').expect(201);
  await post(GOVERNMENT, id, 'signature').expect(201);
});

it('of a real plan is an alarm while nobody of the county government can sign in', async () => {
  const id = await aRequest('香坪镇');
  await post(CLERK, id, 'review').expect(201);
  const em = api.em();
  await em.nativeUpdate(Plan, { id: planId }, { clock: 'real', today: null });
  const body = await em.findOneOrFail(Body, { name: GOVERNMENT });
  const stuck = async () =>
    (await browser[OFFICE].get('/api/alarms').expect(200)).body.some(
      ({ kind, subject }: { kind: string; subject: string }) => kind === 'paper-stuck' && subject === `document-${id}`,
    );
  expect(await stuck()).toBe(false);
  await em.execute(`update account set state = 'closed', state_since = now() where body_id = ?`, [body.id]);
  expect(await stuck()).toBe(true);
  const waits = await em.findOneOrFail(Todo, { document: id, act: 'sign-document' });
  expect([waits.body?.id, waits.role]).toEqual([body.id, null]);
});
