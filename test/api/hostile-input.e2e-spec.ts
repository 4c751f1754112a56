import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { Plan } from '@app/persistence';
import { makeXlsx } from '../../libs/intake/src/testing/make-xlsx';
import { SHORT_PLAN, startApi, type Agent, type TestApi } from './support';

const KILOBYTE = 1024;

/** What is sent to hurt: refused in time, with a sentence, and before it costs anything. */
describe('hostile input', () => {
  let api: TestApi;
  let coordinator: Agent;
  let town: Agent;

  beforeAll(async () => {
    api = await startApi();
    coordinator = await api.signedIn('县国土环保局');
    town = await api.signedIn('三排镇');
  });
  afterAll(() => api.stop());

  const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1]));
  const raw = (agent: Agent, path: string, body: string) =>
    agent.post(path).set('content-type', 'application/json').send(body);

  it('before signing in, takes 16 kB and no more', async () => {
    const visitor = api.visitor();
    const password = (length: number) => ({ username: '无', password: 'x'.repeat(length) });
    await visitor
      .post('/api/session')
      .send(password(17 * KILOBYTE))
      .expect(413);
    await visitor
      .post('/api/session')
      .send(password(100))
      .expect(401, /wrong-password/);
    await visitor.post('/api/session').send(keys(110_000)).expect(413);
  });

  it('reads no body of whoever has not signed in, and none of whoever may not', async () => {
    const broken = '{"text":'.repeat(2000);
    await raw(api.visitor(), '/api/plans/text', broken).expect(401);
    await raw(town, '/api/plans/text', broken).expect(403);
    await raw(coordinator, '/api/plans/text', broken).expect(400);
  });

  it('takes a megabyte only where a plan comes as text', async () => {
    const long = { text: '字'.repeat(100_000) };
    await coordinator
      .post('/api/plans/text')
      .send(long)
      .expect(422, /plan-without-clauses/);
    await coordinator.post('/api/plans/1/confirm').send(long).expect(413);
    await coordinator
      .post('/api/plans/text')
      .send({ text: '字'.repeat(400_000) })
      .expect(413);
  });

  it.each<[string, unknown]>([
    ['many keys', keys(10_000)],
    ['an unknown field', { text: '甲', role: 'county-office' }],
    ['U+0000', { text: '甲\0' }],
    ['half a character', { text: '甲\ud83d' }],
  ])('is refused with a short answer: %s', async (_, body) => {
    const { text } = await coordinator
      .post('/api/plans/text')
      .send(body as object)
      .expect(400);
    expect(text.length).toBeLessThan(10_000);
  });

  it('is refused with a short answer: a hundred thousand levels', async () => {
    await raw(coordinator, '/api/plans/text', `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`).expect(400);
  });

  it('names nothing with U+0000 in the address, and no row with a number that only a program reads', async () => {
    await coordinator.get('/api/plans/1/board?q=%00').expect(400, /text-unsound/);
    await coordinator.get('/api/plans/1%00').expect(400, /text-unsound/);
    for (const id of ['0x3', '1e1', '+1', '%EF%BC%91']) await coordinator.get(`/api/plans/${id}`).expect(404);
    for (const id of ['0x3', '1e1', '']) await coordinator.get(`/api/inbox?planId=${id}`).expect(400);
  });

  it('is a form that is not read where its sender may not send it: the answer comes before the files', async () => {
    const { id } = await planOf(api);
    const cookie = (await signIn(api, '三排镇'))!;
    for (const [path, status] of [
      [`/api/plans/${id}/statements`, 403], // the plan does not run
      ['/api/obligations/99/reports', 404],
      ['/api/obligations/99/site-checks', 404],
      ['/api/rectification-items/99/report', 404],
      [`/api/plans/${id}/findings`, 403],
      ['/api/cases/99/relapse', 403],
      ['/api/registers/99/versions', 404],
    ] as const) {
      expect([path, await answerToBeginning(api.url + path, cookie, 90_000 * KILOBYTE)]).toEqual([path, status]);
    }
    expect(await answerToBeginning(`${api.url}/api/obligations/99/reports`, cookie, 105_000 * KILOBYTE)).toBe(413);
    expect(existsSync(join(api.stateDir, 'files/incoming'))).toBe(false);
  });

  it('finds no place in the store: says so, and neither a row nor a file is kept; with a place it is taken', async () => {
    const folder = join(api.stateDir, 'files');
    await rm(folder, { recursive: true, force: true });
    await writeFile(folder, 'no folder'); // whoever runs the tests may write anywhere else
    const send = () => coordinator.post('/api/plans').attach('file', Buffer.from(SHORT_PLAN), '方案.txt');
    const plans = await api.em().count(Plan);
    await send().expect(507, /storage-unwritable/);
    expect(await api.em().count(Plan)).toBe(plans);
    await rm(folder);
    await send().expect(201);
  });

  it('is no reader of sheets for whoever may file none', async () => {
    const bomb = makeXlsx({ sheet: '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>' });
    const reader = await api.signedIn('县林业局');
    await reader.post('/api/registers/1/versions').attach('file', bomb, 'a.xlsx').expect(404);
    const { id } = await planOf(api);
    await town
      .post(`/api/plans/${id}/ledger`)
      .attach('file', bomb, 'a.xlsx')
      .expect(413, /sheet-too-large/);
    await api.visitor().post(`/api/plans/${id}/ledger`).attach('file', bomb, 'a.xlsx').expect(401);
  });

  it('is a plan with more in it than a plan has', async () => {
    await coordinator
      .post('/api/plans')
      .attach('file', Buffer.from(`某县方案\n\n${'（一）甲。\n'.repeat(2001)}`), 'plan.txt')
      .expect(413, /plan-too-much/);
  });
});

async function signIn(api: TestApi, username: string): Promise<string | undefined> {
  const answer = await fetch(`${api.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-duban': '1' },
    body: JSON.stringify({ username, password: api.password(username) }),
  });
  return answer.headers.get('set-cookie')?.split(';')[0];
}

/** Begins to send a form with a file of so many bytes, and goes on only when there is an answer. @returns its status */
function answerToBeginning(url: string, cookie: string, length: number): Promise<number> {
  const headers = {
    cookie,
    'x-duban': '1',
    'content-type': 'multipart/form-data; boundary=b',
    'content-length': length,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode!);
      sent.destroy();
    });
    sent.on('error', reject);
    sent.write('--b\r\ncontent-disposition: form-data; name="evidence"; filename="a.jpg"\r\n\r\nx');
  });
}

async function planOf(api: TestApi): Promise<Plan> {
  const em = api.em();
  const plan = em.create(Plan, {
    ...{ title: '某县方案', documentNumber: null, issuer: null, issuedOn: null, publicity: null },
    ...{ fileName: 'plan.txt', sha256: '0'.repeat(64), text: '', parsed: {} as never, importedBy: '甲' },
  });
  await em.flush();
  return plan;
}
