import type { AccountRole } from '@app/persistence';
import { startApi, type Agent, type TestApi } from './support';

type Method = 'get' | 'post' | 'put' | 'delete';

const EVERYBODY: AccountRole[] = ['county-office', 'coordinator', 'organization', 'department', 'town', 'reader'];
const SYSTEM: AccountRole[] = ['administrator', 'auditor'];
const ALL = [...EVERYBODY, ...SYSTEM];
const BODIES = EVERYBODY.filter((role) => role !== 'reader');
const ACCOUNT: Record<AccountRole, string> = {
  'county-office': '县政府办',
  coordinator: '县国土环保局',
  organization: '县委组织部',
  department: '县林业局',
  town: '三排镇',
  reader: '读者',
  administrator: '管理员',
  auditor: '审计员',
};

/** Who gets past the door of each route. Nothing is behind these ids, so whoever gets in finds nothing or a bad input. */
const ROUTES: [Method, string, AccountRole[]][] = [
  ['get', '/api/session', ALL],
  ['get', '/api/openapi.json', ALL],
  ['get', '/api/account/sessions', ALL],
  ['delete', '/api/account/sessions/10000000-0000-4000-8000-000000000000', ALL],
  ['put', '/api/account/password', ALL],
  ['get', '/api/accounts', ['administrator']],
  ['post', '/api/accounts', ['administrator']],
  ['put', '/api/accounts/9999', ['administrator']],
  ['post', '/api/accounts/9999/disabling', ['administrator']],
  ['post', '/api/accounts/9999/closing', ['administrator']],
  ['post', '/api/accounts/9999/reopening', ['administrator']],
  ['post', '/api/accounts/9999/password', ['administrator']],
  ['get', '/api/accounts/9999/sessions', ['administrator']],
  ['delete', '/api/accounts/9999/sessions', ['administrator']],
  ['get', '/api/security-events', ['auditor']],
  ['get', '/api/security-events/export?format=csv', ['auditor']],
  ['get', '/api/plans', EVERYBODY],
  ['post', '/api/plans', ['county-office', 'coordinator']],
  ['post', '/api/plans/text', ['county-office', 'coordinator']],
  ['get', '/api/plans/9', EVERYBODY],
  ['get', '/api/plans/9/source', EVERYBODY],
  ['get', '/api/plans/9/doubts', EVERYBODY],
  ['get', '/api/plans/9/corrections', EVERYBODY],
  ['post', '/api/plans/9/corrections', ['county-office', 'coordinator']],
  ['delete', '/api/plans/9/corrections/1', ['county-office', 'coordinator']],
  ['get', '/api/plans/9/annotated', ['county-office', 'coordinator']],
  ['get', '/api/plans/9/difference', EVERYBODY],
  ['post', '/api/plans/9/amendment', ['county-office', 'coordinator']],
  ['put', '/api/plans/9/doubts/1/decision', ['county-office', 'coordinator']],
  ['post', '/api/plans/9/doubts/proposals', ['county-office', 'coordinator']],
  ['get', '/api/plans/9/start', ['county-office', 'coordinator']],
  ['post', '/api/plans/9/confirm', ['county-office', 'coordinator']],
  ['get', '/api/plans/9/policy', EVERYBODY],
  ['get', '/api/plans/9/policy/ladders', EVERYBODY],
  ['get', '/api/plans/9/board', EVERYBODY],
  ['get', '/api/plans/9/clauses/1', EVERYBODY],
  ['get', '/api/plans/9/ledger', EVERYBODY],
  ['post', '/api/plans/9/ledger', BODIES],
  ['get', '/api/clauses/9/registers', EVERYBODY],
  ['get', '/api/registers/9/entries', EVERYBODY],
  ['post', '/api/clauses/9/registers', ['county-office', 'coordinator']],
  ['get', '/api/registers/9', EVERYBODY],
  ['post', '/api/registers/9/versions', BODIES],
  ['post', '/api/plans/9/spot-checks', ['county-office', 'coordinator']],
  ['get', '/api/bodies/9/arrangements', EVERYBODY],
  ['put', '/api/bodies/9/release', BODIES],
  ['post', '/api/bodies/9/stand-ins', BODIES],
  ['post', '/api/stand-ins/9/end', BODIES],
  ['post', '/api/reports/9/release', BODIES],
  ['post', '/api/plans/9/urgings', ['county-office', 'coordinator']],
  ['get', '/api/plans/9/spot-checks', EVERYBODY],
  ['get', '/api/spot-checks/9/candidates', EVERYBODY],
  ['post', '/api/obligations/9/site-checks', BODIES],
  ['post', '/api/clauses/9/target-figures', ['county-office', 'coordinator']],
  ['get', '/api/plans/9/chain', EVERYBODY],
  ['get', '/api/plans/9/chain/coverage', EVERYBODY],
  ['get', '/api/plans/9/chain/verification', EVERYBODY],
  ['get', '/api/bodies/9/duties?planId=9', EVERYBODY],
  ['get', '/api/inbox', EVERYBODY],
  ['get', '/api/mails', EVERYBODY],
  ['post', '/api/obligations/9/reports', BODIES],
  ['post', '/api/obligations/9/requests', BODIES],
  ['post', '/api/obligations/9/contributions', BODIES],
  ['post', '/api/requests/9/decision', BODIES],
  ['post', '/api/plans/9/acknowledgement', BODIES],
  ['post', '/api/assignments/9/objection', BODIES],
  ['post', '/api/assignments/9/decision', ['county-office', 'coordinator']],
  ['post', '/api/obligations/9/resumption', BODIES],
  ['post', '/api/obligations/9/closure', BODIES],
  ['post', '/api/obligations/9/reopening', BODIES],
  ['post', '/api/reports/9/signature', BODIES],
  ['post', '/api/reports/9/review', BODIES],
  ['get', '/api/evidence/9', EVERYBODY],
  ['get', '/api/plans/9/documents', EVERYBODY],
  ['get', '/api/documents/9', EVERYBODY],
  ['get', '/api/documents/9/pdf', EVERYBODY],
  ['post', '/api/documents/9/review', ['county-office']],
  ['post', '/api/documents/9/return', BODIES],
  ['post', '/api/documents/9/revision', ['county-office', 'coordinator']],
  ['post', '/api/documents/9/signature', BODIES],
  ['post', '/api/documents/9/receipt', BODIES],
  ['get', '/api/plans/9/cases', EVERYBODY],
  ['get', '/api/cases/9', EVERYBODY],
  ['put', '/api/cases/9/plan', BODIES],
  ['post', '/api/cases/9/plan/review', ['county-office']],
  ['post', '/api/cases/9/extension', BODIES],
  ['post', '/api/cases/9/extension/decision', ['county-office']],
  ['post', '/api/rectification-items/9/report', BODIES],
  ['post', '/api/rectification-items/9/review', BODIES],
  ['post', '/api/cases/9/report', BODIES],
  ['post', '/api/cases/9/review', ['county-office']],
  ['post', '/api/cases/9/interview', ['county-office']],
  ['post', '/api/commitments/9/review', ['county-office']],
  ['post', '/api/cases/9/relapse', ['county-office', 'coordinator']],
  ['get', '/api/plans/9/lifetime', ['county-office', 'organization']],
  ['get', '/api/plans/9/referrals', ['county-office', 'organization']],
  ['get', '/api/referrals/9/evidence', EVERYBODY],
  ['get', '/api/referrals/9/evidence/9', EVERYBODY],
  ['post', '/api/referrals/9/decision', ['county-office', 'organization']],
  ['post', '/api/referrals/9/handover', ['county-office', 'organization']],
  ['post', '/api/referrals/9/answer', ['county-office', 'organization']],
  ['post', '/api/referrals/9/closure', ['county-office', 'organization']],
  ['get', '/api/plans/9/statements', BODIES],
  ['post', '/api/plans/9/statements', BODIES],
  ['get', '/api/statements/9/evidence/1', EVERYBODY],
  ['get', '/api/plans/9/reconsiderations', BODIES],
  ['post', '/api/documents/9/reconsideration', BODIES],
  ['post', '/api/assessments/9/reconsideration', BODIES],
  ['post', '/api/reconsiderations/9/decision', ['county-office', 'organization']],
  ['get', '/api/plans/9/restrictions', EVERYBODY],
  ['post', '/api/plans/9/restrictions', ['county-office', 'coordinator']],
  ['post', '/api/restrictions/9/decision', ['county-office']],
  ['post', '/api/restrictions/9/check', ['county-office', 'coordinator']],
  ['get', '/api/plans/9/assessments', EVERYBODY],
  ['post', '/api/assessments/9/signature', ['organization']],
];

let api: TestApi;
const browser = {} as Record<AccountRole, Agent>;

beforeAll(async () => {
  api = await startApi();
  for (const role of ALL) browser[role] = await api.signedIn(ACCOUNT[role]);
}, 60_000);
afterAll(() => api?.stop());

describe.each(ROUTES)('%s %s', (method, address, allowed) => {
  it('asks for a session', async () => {
    const response = await api.visitor()[method](address);
    expect([response.status, response.body.code]).toEqual([401, 'not-signed-in']);
  });

  it(`lets in ${allowed.join(', ')} and nobody else`, async () => {
    for (const role of ALL) {
      const response = await browser[role][method](address);
      const turnedAway = response.status === 403 && response.body.code === 'not-permitted';
      expect({ role, letIn: !turnedAway }).toEqual({ role, letIn: allowed.includes(role) });
      expect(response.status).not.toBe(401);
      expect(response.status).toBeLessThan(500);
    }
  });
});

it.each(['0', '-1', '1.5', 'x', '99999999999', '2147483648'])('finds nothing under the id %s', async (id) => {
  await browser.reader.get(`/api/plans/${id}`).expect(404);
});
