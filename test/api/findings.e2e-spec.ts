import { createHash } from 'node:crypto';
import { runPlan, SHORT_PLAN, startApi, type Agent, type TestApi } from './support';
import { Body } from '@app/persistence';

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;
const FILE = Buffer.from('采样原始记录：第三点位读数与报送值不符');
const SHA = createHash('sha256').update(FILE).digest('hex');

beforeAll(async () => {
  api = await startApi();
  for (const name of ['县国土环保局', '县政府办', '县委组织部', '县林业局', '县科农局'])
    browser[name] = await api.signedIn(name);
  planId = await runPlan(api, browser['县国土环保局'], SHORT_PLAN, '2018-12-03');
}, 60_000);
afterAll(() => api?.stop());

async function record(plan: number): Promise<number> {
  const { id } = await api.em().findOneOrFail(Body, { name: '县林业局' });
  const sent = browser['县政府办']
    .post(`/api/plans/${plan}/findings`)
    .field('kind', 'prominent-problem') // what begins a referral is for fewer still
    .field('bodyId', id)
    .field('text', '第三点位的读数被改动')
    .attach('evidence', FILE, '采样记录（原件）.txt');
  return (await sent.expect(201)).body.findingId;
}
const at = (finding: number, sha256 = SHA, plan = planId) =>
  `/api/plans/${plan}/findings/${finding}/evidence/${sha256}`;

describe('the files that prove a finding', () => {
  let findingId: number;
  beforeAll(async () => {
    findingId = await record(planId);
  });

  it('are listed with name, size and hash', async () => {
    const { body } = await browser['县国土环保局'].get(`/api/plans/${planId}/findings`).expect(200);
    const file = { fileName: '采样记录（原件）.txt', size: FILE.length, sha256: SHA };
    expect(body).toMatchObject([{ id: findingId, evidence: [file] }]);
    expect(Object.keys(body[0].evidence[0]).sort()).toEqual(['fileName', 'sha256', 'size']);
  });

  it.each(['县国土环保局', '县政府办'])('are saved by %s as they were handed in, and never shown', async (name) => {
    const { body, headers } = await browser[name].get(at(findingId)).buffer(true).expect(200);
    expect(Buffer.compare(body, FILE)).toBe(0);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-disposition']).toContain(encodeURIComponent('采样记录（原件）.txt'));
    expect(headers['content-disposition']).toMatch(/^attachment;/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['县委组织部', '县林业局', '县科农局'])('are nothing for %s: they may name people', async (name) => {
    await browser[name].get(at(findingId)).expect(404);
    await browser[name].get(at(findingId + 99)).expect(404); // the same answer: no one learns which there are
  });

  it('are nothing for a visitor', async () => {
    await api.visitor().get(at(findingId)).expect(401);
  });

  it('are found under their finding, plan and hash only', async () => {
    const other = await runPlan(api, browser['县国土环保局'], SHORT_PLAN, '2018-12-03');
    const agent = browser['县政府办'];
    await agent.get(at(findingId, SHA, other)).expect(404);
    await agent.get(at(findingId + 1)).expect(404);
    await agent.get(at(findingId, '0'.repeat(64))).expect(404);
    await agent.get(at(findingId, encodeURIComponent('../../secret'))).expect(404);
  });

  it('are not taken for a clause that the plan does not have', async () => {
    const { id } = await api.em().findOneOrFail(Body, { name: '县林业局' });
    const sent = browser['县政府办'].post(`/api/plans/${planId}/findings`).field('kind', 'prominent-problem');
    const about = sent.field('bodyId', id).field('clauseNumber', 99).field('text', '无此条款');
    const { body } = await about.attach('evidence', FILE, '记录.txt').expect(404);
    expect(body.code).toBe('not-found');
  });
});
