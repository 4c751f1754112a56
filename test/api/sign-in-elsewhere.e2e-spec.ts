import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identitiesOf, openSession, unbindIdentity } from '@app/identity';
import { Account, SecurityEvent, Session, UsedCode, type EntityManager } from '@app/persistence';
import { closeAccount, disableAccount, perform, reopenAccount } from '@app/use-cases';
import { FalseIssuer } from '../../apps/api/src/elsewhere/testing/false-issuer';
import { IdentityProvider } from '../../apps/api/src/elsewhere/testing/identity-provider';
import { HttpPeer } from '../../libs/notifications/src/channels/testing/http-peer';
import { WecomRules } from '../../libs/notifications/src/channels/testing/wecom-peer';
import { startApi, type Agent, type TestApi } from './support';

const PUBLIC = 'https://duban.county.test';

/** Persons whom somebody else vouches for, with a real provider and a peer of 企业微信 on the other side. */
describe('signing in elsewhere', () => {
  const files = mkdtempSync(join(tmpdir(), 'duban-sign-in-'));
  const rules = new WecomRules('corp', 'secret', 7);
  let provider: IdentityProvider;
  let peer: HttpPeer;
  let api: TestApi;

  beforeAll(async () => {
    const client = { id: 'duban', secret: 'oidc-secret', returnTo: `${PUBLIC}/sign-in/return` };
    provider = await IdentityProvider.start(client);
    peer = await new HttpPeer(rules.answer).start();
    const file = join(files, 'sign-in.yaml');
    writeFileSync(
      file,
      `oidc: { name: 统一身份认证, issuer: '${provider.issuer}', clientId: duban, clientSecret: oidc-secret }
wecom: { name: 粤政易, baseUrl: '${peer.url}', corpId: corp, agentId: 7, secret: secret, authorizeUrl: '${peer.url}/authorize', scanUrl: '${peer.url}/scan' }
`,
    );
    chmodSync(file, 0o600);
    api = await startApi({ environment: { DUBAN_SIGN_IN: file, PUBLIC_URL: PUBLIC } });
  });
  afterAll(async () => {
    await api?.stop();
    await provider.stop();
    await peer.stop();
    rmSync(files, { recursive: true });
  });

  const begin = async (browser: Agent, way: string, to = '/') => {
    const { body } = await browser.post(`/api/session/elsewhere/${way}`).send({ to }).expect(200);
    return body.url as string;
  };
  const comeBack = (browser: Agent, way: string, answer: string) =>
    browser.post(`/api/session/elsewhere/${way}/return`).send({ answer });
  /** What 企业微信 sends a browser back with. */
  const scanned = (url: string, who: { UserId: string } | { OpenId: string }) =>
    `?code=${rules.giveCode(who)}&state=${new URL(url).searchParams.get('state')}`;
  const answerOf = (way: string, url: string, who: string) => {
    provider.person = who;
    return way === 'oidc' ? provider.visit(url) : Promise.resolve(scanned(url, { UserId: who }));
  };
  const log = async () => {
    const rows = await api.em().find(SecurityEvent, {}, { orderBy: { id: -1 }, limit: 1 });
    return rows[0];
  };
  const accountId = async (username: string) => (await api.em().findOneOrFail(Account, { username })).id;

  it('is offered by name, beside the password', async () => {
    const { body } = await api.visitor().get('/api/session/elsewhere').expect(200);
    expect(body).toEqual([
      { id: 'oidc', name: '统一身份认证' },
      { id: 'wecom', name: '粤政易' },
    ]);
    await api.signedIn('县林业局');
    await api.visitor().post('/api/session/elsewhere/unheard-of').send({ to: '/' }).expect(404);
  });

  it.each(['oidc', 'wecom'])('%s: a stranger is refused with their number, which the log has as well', async (way) => {
    const browser = api.visitor();
    const answer = await answerOf(way, await begin(browser, way), `stranger-${way}`);
    const { body } = await comeBack(browser, way, answer).expect(403);
    expect([body.code, body.title]).toEqual(['identity-unknown', expect.stringContaining(`stranger-${way}`)]);
    await browser.get('/api/session').expect(401);
    expect(await log()).toMatchObject({
      kind: 'sign-in-failed',
      result: 'refused',
      subject: expect.stringContaining(`stranger-${way}`),
    });
  });

  it.each(['oidc', 'wecom'])('%s: bound by the person, it opens the account and leads to the item', async (way) => {
    const own = await api.signedIn('县林业局');
    const { body } = await own.post(`/api/account/identities/${way}/begin`).expect(200);
    await own
      .post('/api/account/identities')
      .send({ way, answer: await answerOf(way, body.url, `forester-${way}`) })
      .expect(204);
    expect(await log()).toMatchObject({ kind: 'identity-bound', detail: expect.stringContaining(`forester-${way}`) });

    const phone = api.visitor();
    const answer = await answerOf(way, await begin(phone, way, '/plans/3/clauses/1'), `forester-${way}`);
    const entered = (await comeBack(phone, way, answer).expect(201)).body;
    expect([entered.to, entered.person.body]).toEqual(['/plans/3/clauses/1', '县林业局']);
    await phone.get('/api/session').expect(200);
    // Another identity is bound by whoever knows the password.
    const more = await phone.post(`/api/account/identities/${way}/begin`).expect(403);
    expect(more.body.code).toBe('identity-by-password-only');
  });

  it.each(['oidc', 'wecom'])(
    '%s: a code lets in once, also for who kept the cookie, and only who began',
    async (way) => {
      const browser = api.visitor();
      const begun = await browser.post(`/api/session/elsewhere/${way}`).send({ to: '/' }).expect(200);
      const kept = String(begun.headers['set-cookie']).split(';')[0];
      const answer = await answerOf(way, begun.body.url, `forester-${way}`);
      // Somebody else's browser: it began nothing, or something else.
      expect((await comeBack(api.visitor(), way, answer).expect(401)).body.code).toBe('sign-in-elsewhere-refused');
      const other = api.visitor();
      await begin(other, way);
      await comeBack(other, way, answer).expect(401);
      await comeBack(browser, way, answer).expect(201);
      await comeBack(browser, way, answer).expect(401); // what it began is over
      const again = await api
        .visitor()
        .post(`/api/session/elsewhere/${way}/return`)
        .set('Cookie', kept)
        .send({ answer });
      expect([again.status, again.body.title]).toEqual([401, expect.stringContaining('已使用过')]);
      expect(await log()).toMatchObject({ kind: 'sign-in-failed', detail: expect.stringMatching(/^code/) });
    },
  );

  it('uses a code once even where its issuer does not care', async () => {
    peer.answers((request) =>
      request.url.pathname.endsWith('getuserinfo')
        ? { json: { errcode: 0, UserId: 'forester-wecom' } }
        : rules.answer(request),
    );
    const browser = api.visitor();
    const begun = await browser.post('/api/session/elsewhere/wecom').send({ to: '/' }).expect(200);
    const kept = String(begun.headers['set-cookie']).split(';')[0];
    const answer = scanned(begun.body.url, { UserId: 'forester-wecom' });
    const come = () => api.visitor().post('/api/session/elsewhere/wecom/return').set('Cookie', kept).send({ answer });
    const statuses = (await Promise.all([come(), come(), come()])).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 401, 401]);
    peer.answers(rules.answer);
    expect(await api.em().count(UsedCode)).toBeGreaterThan(0);
  });

  it('knows who is no member, and says what is not there', async () => {
    const browser = api.visitor();
    const outsider = scanned(await begin(browser, 'wecom'), { OpenId: 'o-1' });
    expect((await comeBack(browser, 'wecom', outsider).expect(401)).body.title).toContain('通讯录');
    peer.answers(() => ({ status: 500 }));
    const later = scanned(await begin(browser, 'wecom'), { UserId: 'forester-wecom' });
    const { body } = await comeBack(browser, 'wecom', later).expect(503);
    expect(body.code).toBe('sign-in-elsewhere-unreachable');
    expect(await log()).toMatchObject({ kind: 'issuer-unreachable', result: 'refused', subject: `${peer.url}/corp` });
    await comeBack(browser, 'wecom', scanned(await begin(browser, 'wecom'), { UserId: 'x' })).expect(503);
    expect(await api.em().count(SecurityEvent, { kind: 'issuer-unreachable' })).toBe(1); // everybody asks it in turn
    peer.answers(rules.answer);
  });

  it('never goes by name or mail, and not by the same number of another issuer', async () => {
    const admin = await api.signedIn('管理员');
    const id = await accountId('县财政局');
    await admin.post(`/api/accounts/${id}/identities`).send({ way: 'oidc', subject: '县财政局' }).expect(204);
    await confirm('县财政局');
    const byWecom = api.visitor();
    const answer = await answerOf('wecom', await begin(byWecom, 'wecom'), '县财政局');
    expect((await comeBack(byWecom, 'wecom', answer).expect(403)).body.code).toBe('identity-unknown');
    const byName = api.visitor();
    const named = await answerOf('oidc', await begin(byName, 'oidc'), '县林业局');
    await comeBack(byName, 'oidc', named).expect(403);
    const right = api.visitor();
    await comeBack(right, 'oidc', await answerOf('oidc', await begin(right, 'oidc'), '县财政局')).expect(201);
  });

  /** The owner, signed in with the password, says that it is him. */
  const confirm = async (username: string) => {
    const own = await api.signedIn(username);
    const [{ id, unconfirmed }] = (await own.get('/api/account/identities').expect(200)).body;
    expect(unconfirmed).toBe(true);
    await own.post(`/api/account/identities/${id}/confirm`).expect(204);
  };

  it('lets nobody in whom the administrator alone has entered: not even himself, as somebody else', async () => {
    const admin = await api.signedIn('管理员');
    const id = await accountId('三排镇');
    await admin.post(`/api/accounts/${id}/identities`).send({ way: 'oidc', subject: 'the-administrator' }).expect(204);
    expect(await log()).toMatchObject({ kind: 'identity-entered', name: '管理员' });
    const come = async () => {
      const browser = api.visitor();
      return comeBack(browser, 'oidc', await answerOf('oidc', await begin(browser, 'oidc'), 'the-administrator'));
    };
    const { status, body } = await come();
    expect([status, body.code, body.title]).toEqual([403, 'identity-unconfirmed', expect.stringContaining('我的账号')]);
    expect(await log()).toMatchObject({ kind: 'sign-in-failed', detail: 'identity unconfirmed' });
    const [{ id: bound }] = (await admin.get(`/api/accounts/${id}/identities`).expect(200)).body;
    await admin.post(`/api/account/identities/${bound}/confirm`).expect(404); // it is not his account
    await (await api.signedIn('县林业局')).post(`/api/account/identities/${bound}/confirm`).expect(404);
    await confirm('三排镇');
    expect(await log()).toMatchObject({ kind: 'identity-bound', name: expect.not.stringContaining('管理员') });
    expect((await come()).status).toBe(201);
    const phone = api.visitor();
    await comeBack(phone, 'oidc', await answerOf('oidc', await begin(phone, 'oidc'), 'the-administrator')).expect(201);
    // Who came in by an identity confirms none.
    const other = await phone.post(`/api/account/identities/${bound}/confirm`).expect(403);
    expect(other.body.code).toBe('identity-by-password-only');
  });

  it('opens no session in the instant in which it is unbound', async () => {
    const id = await accountId('三排镇');
    const account = await api.em().findOneOrFail(Account, { id });
    const [{ id: bound, issuer, subject }] = await identitiesOf(api.em(), id);
    const by = { accountId: null, name: '测试' };
    const how = { via: 'oidc', identity: { issuer, subject } };
    // Vouched for before, and unbound before the session is there.
    let late!: Promise<unknown>;
    await api.em().transactional(async (em) => {
      await unbindIdentity(em as EntityManager, id, bound, by);
      late = openSession(api.em(), account, new Date(), how).catch((error: unknown) => error);
    });
    expect(await late).toMatchObject({ code: 'identity-unknown' });
    expect(await api.em().count(Session, { account: id, via: 'oidc' })).toBe(0);
  });

  it('is bound by the administrator, to one account alone, and unbound with the sessions it opened', async () => {
    const admin = await api.signedIn('管理员');
    const [science, finance] = [await accountId('县科农局'), await accountId('县财政局')];
    const bind = (id: number, subject: string) =>
      admin.post(`/api/accounts/${id}/identities`).send({ way: 'oidc', subject });
    await bind(science, 'farmer').expect(204);
    expect((await bind(finance, 'farmer').expect(409)).body.code).toBe('identity-taken');
    expect((await bind(finance, ' farmer').expect(422)).body.code).toBe('identity-unfit');
    await bind(await accountId('审计员'), 'auditor').expect(403); // looked after by the machine's operator
    await (await api.signedIn('县科农局')).get(`/api/accounts/${science}/identities`).expect(403);
    await confirm('县科农局');
    const browser = api.visitor();
    await comeBack(browser, 'oidc', await answerOf('oidc', await begin(browser, 'oidc'), 'farmer')).expect(201);
    const byPassword = await api.signedIn('县科农局');
    const [{ id }] = (await admin.get(`/api/accounts/${science}/identities`).expect(200)).body;
    await admin.delete(`/api/accounts/${science}/identities/${id}`).expect(204);
    await browser.get('/api/session').expect(401);
    await byPassword.get('/api/session').expect(200);
  });

  it('ends with the account: a successor inherits nothing', async () => {
    const admin = await api
      .actor('县政府办', 'county-office')
      .then((actor) => ({ ...actor, role: 'administrator' as const }));
    const id = await accountId('县林业局');
    const come = async () => {
      const browser = api.visitor();
      return comeBack(browser, 'oidc', await answerOf('oidc', await begin(browser, 'oidc'), 'forester-oidc'));
    };
    await perform(api.duban, disableAccount, admin, { accountId: id, reason: '调离' });
    expect((await come()).body.code).toBe('account-disabled');
    await perform(api.duban, reopenAccount, admin, { accountId: id });
    expect((await come()).status).toBe(201);
    await perform(api.duban, closeAccount, admin, { accountId: id, reason: '调离' });
    await perform(api.duban, reopenAccount, admin, { accountId: id });
    expect((await come()).body.code).toBe('identity-unknown');
  });
});

describe('a provider whose tokens are for others', () => {
  const files = mkdtempSync(join(tmpdir(), 'duban-sign-in-'));
  let issuer: FalseIssuer;
  let api: TestApi;
  beforeAll(async () => {
    issuer = await new FalseIssuer().start();
    const file = join(files, 'sign-in.yaml');
    const oidc = `oidc: { name: 统一身份认证, issuer: '${issuer.issuer}', clientId: duban, clientSecret: s }\n`;
    writeFileSync(file, oidc, { mode: 0o600 });
    api = await startApi({ environment: { DUBAN_SIGN_IN: file, PUBLIC_URL: PUBLIC } });
  });
  afterAll(async () => {
    await api?.stop();
    await issuer.stop();
    rmSync(files, { recursive: true });
  });

  it.each([
    ['another audience', { aud: 'another-system' }, /不是发给本系统/, /^audience/],
    ['another issuer', { iss: 'https://another.example' }, /其他认证机构/, /^issuer/],
  ])('%s is refused with a sentence and recorded', async (_, claims, sentence, detail) => {
    const browser = api.visitor();
    const { body } = await browser.post('/api/session/elsewhere/oidc').send({ to: '/' }).expect(200);
    const asked = new URL(body.url).searchParams;
    issuer.claims = { aud: 'duban', nonce: asked.get('nonce'), ...claims };
    const refused = await browser
      .post('/api/session/elsewhere/oidc/return')
      .send({ answer: `?code=x&state=${asked.get('state')}` })
      .expect(401);
    expect([refused.body.code, refused.body.title]).toEqual([
      'sign-in-elsewhere-refused',
      expect.stringMatching(sentence),
    ]);
    const [last] = await api.em().find(SecurityEvent, {}, { orderBy: { id: -1 }, limit: 1 });
    expect(last).toMatchObject({ kind: 'sign-in-failed', result: 'refused', detail: expect.stringMatching(detail) });
  });
});
