import { startApi, type TestApi } from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ demo: '1' });
}, 60_000);
afterAll(() => api?.stop());

const PROBLEM = /^application\/problem\+json/;

describe('signing in', () => {
  it('opens a session in a cookie that scripts and other sites cannot use', async () => {
    const browser = api.visitor();
    const response = await browser
      .post('/api/session')
      .send({ username: '县林业局', password: api.password('县林业局') })
      .expect(201);
    expect(response.body).toEqual({
      name: expect.any(String),
      post: '局长',
      body: '县林业局',
      role: 'department',
      demo: true,
      passwordDue: false,
    });
    const cookie = String(response.headers['set-cookie']);
    expect(cookie).toMatch(/^duban_session=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).toContain('Path=/');
    expect((await browser.get('/api/session').expect(200)).body.body).toBe('县林业局');
  });

  it('ends with signing out, also for who kept the cookie', async () => {
    const browser = await api.signedIn('县林业局');
    const kept = await api.visitor().get('/api/session').expect(401);
    expect(kept.body.code).toBe('not-signed-in');
    const bye = await browser.delete('/api/session').expect(204);
    expect(bye.headers['clear-site-data']).toBe('"cache", "storage"');
    await browser.get('/api/session').expect(401);
  });

  it('refuses a wrong password and an unknown name in the same words', async () => {
    const attempt = (username: string) => api.visitor().post('/api/session').send({ username, password: 'x' });
    const wrong = await attempt('香坪镇').expect(401).expect('content-type', PROBLEM);
    expect(wrong.body).toEqual({
      type: 'urn:duban:error:wrong-password',
      title: '用户名或密码不正确，请核对后重试。',
      detail: 'The user name or the password is wrong. Check both and try again.',
      status: 401,
      code: 'wrong-password',
    });
    expect((await attempt('无此人').expect(401)).body).toEqual(wrong.body);
  });

  it('lets whoever guesses wait, in the same words whether or not the name exists', async () => {
    const attempt = (username: string) => api.visitor().post('/api/session').send({ username, password: 'wrong' });
    const last = { known: null as unknown, unknown: null as unknown };
    for (const [which, username] of [
      ['known', '大坪镇'],
      ['unknown', '无此镇'],
    ] as const) {
      for (let i = 0; i < 5; i += 1) expect((await attempt(username).expect(401)).body.code).toBe('wrong-password');
      const wait = await attempt(username).expect(429).expect('content-type', PROBLEM);
      expect(Number(wait.headers['retry-after'])).toBeGreaterThan(0);
      last[which] = wait.body;
    }
    expect(last.known).toMatchObject({ code: 'too-many-attempts' });
    expect(last.unknown).toEqual(last.known);
  });

  it('lists what is wrong with the input: first the fields that it does not know, then each that it does', async () => {
    const wrong = async (input: object) => {
      const { body } = await api.visitor().post('/api/session').send(input).expect(400);
      return [body.code, ...body.errors.map(({ field }: { field: string }) => field).sort()];
    };
    expect(await wrong({ username: 5, extra: true, further: 1 })).toEqual(['input-invalid', 'extra', 'further']);
    expect(await wrong({ username: 5 })).toEqual(['input-invalid', 'password', 'username']);
  });

  it.each([['{"username":'], ['[1,2']])('refuses JSON that is none: %s', async (text) => {
    const response = await api.visitor().post('/api/session').type('json').send(text).expect(400);
    expect(response.body.code).toBe('input-invalid');
  });

  it('refuses more than a megabyte', async () => {
    const response = await api
      .visitor()
      .post('/api/session')
      .send({ username: 'x'.repeat(1_100_000), password: 'x' });
    expect([response.status, response.body.code]).toEqual([413, 'texts-too-large']);
  });
});

describe('a request that changes something', () => {
  const credentials = () => ({ username: '县林业局', password: api.password('县林业局') });

  it('must come from our own page', async () => {
    const bare = await api.visitor().post('/api/session').unset('X-Duban').send(credentials()).expect(403);
    expect(bare.body.code).toBe('request-not-from-page');
    const foreign = api.visitor().post('/api/session').set('Origin', 'http://evil.example').send(credentials());
    expect((await foreign.expect(403)).body.code).toBe('request-not-from-page');
    await api.visitor().post('/api/session').set('Origin', api.url).send(credentials()).expect(201);
  });
});

describe('the demo', () => {
  it('lets a visitor on this machine choose a person', async () => {
    const persons = (await api.visitor().get('/api/demo/persons').expect(200)).body;
    expect(persons.at(-1)).toEqual({ username: '读者', name: '读者', post: '读者', body: null, role: 'reader' });
    expect(JSON.stringify(persons)).not.toMatch(/password/i);
    const browser = api.visitor();
    await browser.post('/api/demo/session').send({ username: '县政府办' }).expect(201);
    expect((await browser.get('/api/session').expect(200)).body.role).toBe('county-office');
    await api.visitor().post('/api/demo/session').send({ username: '无此人' }).expect(404);
  });

  it.each([
    ['another name for this machine', { Host: 'duban.example' }],
    ['a proxy that speaks for others', { 'X-Forwarded-For': '203.0.113.5' }],
  ])('is not there for %s', async (_, headers) => {
    await api.visitor().get('/api/demo/persons').set(headers).expect(404);
    await api.visitor().post('/api/demo/session').set(headers).send({ username: '县政府办' }).expect(404);
  });
});

describe('what everybody gets', () => {
  it('is the health of the servers: without Temporal the API still works', async () => {
    const response = await api.visitor().get('/api/health').expect(200);
    expect(response.body).toEqual({ status: 'degraded', database: 'up', temporal: 'down' });
  });

  it('is whether this process lives, and whether all works that duties hang on', async () => {
    expect((await api.visitor().get('/api/live').expect(200)).body).toEqual({ status: 'ok' });
    // A program on another machine, whose clock is not that of the database.
    await api
      .em()
      .execute(`insert into alarm (kind, subject, detail) values ('clock-skew', 'worker b – PostgreSQL', '2.0 s')`);
    expect((await api.visitor().get('/api/ready').expect(503)).body).toEqual({
      status: 'not-ready',
      database: 'up',
      temporal: 'down',
      worker: 'down',
      duties: 'watched',
      clocks: 'differ',
    });
    await api.em().execute('delete from alarm');
  });

  it('is nothing of what is wrong in particular: that is for the county office', async () => {
    const workflowId = 'plan-1/referral-7';
    await api.em().execute(`insert into process (workflow_id, plan_id, kind, subject_id, unanswered_since)
      values ('${workflowId}', 1, 'referral', 7, now() - interval '61 minutes'), ('plan-1', 1, 'plan', 1, now() - interval '59 minutes')`);
    await api.em().execute(`insert into outbox (workflow_id, attempts, last_error) values ('plan-1', 5, 'refused')`);
    await api.visitor().get('/api/alarms').expect(401);
    await (await api.signedIn('县林业局')).get('/api/alarms').expect(403);
    const { body } = await (await api.signedIn('县政府办')).get('/api/alarms').expect(200);
    expect(body).toMatchObject([
      { kind: 'process-unanswered', subject: 'plan-1/referral', settledAt: null }, // its number would tell
      { kind: 'letter-undeliverable', subject: 'plan-1', detail: '5 ✕ refused', settledAt: null },
    ]);
    await api.em().execute('delete from outbox');
    await api.em().execute('delete from process');
  });

  it('is a page that is trusted with little', async () => {
    const { headers } = await api.visitor().get('/api/health').set('X-Duban', '0'); // as somebody who opens the address
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('is a problem for an address that is none, and no description of the API', async () => {
    const nowhere = await api.visitor().get('/api/nowhere').expect(404).expect('content-type', PROBLEM);
    expect(nowhere.body.code).toBe('not-found');
    await api.visitor().get('/api/openapi.json').expect(401);
    const signedIn = await api.signedIn('县林业局');
    const description = await signedIn.get('/api/openapi.json').expect(200);
    expect(Object.keys(description.body.paths)).toContain('/api/plans/{id}/board');
  });
});

describe('the own account', () => {
  it('lists where one is signed in, and ends it elsewhere', async () => {
    const [here, there, third] = [
      await api.signedIn('香坪镇'),
      await api.signedIn('香坪镇'),
      await api.signedIn('香坪镇'),
    ];
    const listed = (await here.get('/api/account/sessions').expect(200)).body;
    expect(listed).toHaveLength(3);
    expect(listed.filter(({ own }: { own: boolean }) => own)).toHaveLength(1);
    expect(listed[0].address).toBe('127.0.0.1');
    expect(JSON.stringify(listed)).not.toMatch(/[0-9a-f]{64}/);
    const [{ publicId }] = (await third.get('/api/account/sessions')).body.filter(({ own }: { own: boolean }) => own);
    const stranger = await api.signedIn('三排镇');
    expect((await stranger.delete(`/api/account/sessions/${publicId}`).expect(200)).body).toEqual({ ended: 0 });
    expect((await here.delete(`/api/account/sessions/${publicId}`).expect(200)).body).toEqual({ ended: 1 });
    await third.get('/api/session').expect(401);
    expect((await here.delete('/api/account/sessions').expect(200)).body).toEqual({ ended: 1 });
    await there.get('/api/session').expect(401);
    await here.get('/api/session').expect(200);
    await here.delete('/api/account/sessions/no-uuid').expect(404);
  });
});

describe('the administrator', () => {
  const NEXT = '山高水长月明风清-93';

  it('opens an account whose first password opens nothing but another password', async () => {
    const admin = await api.signedIn('管理员');
    const person = { username: 'linyeju2', name: '林二', post: '科员', body: '县林业局' };
    const opening = admin.post('/api/accounts').set('Idempotency-Key', 'open-linyeju2').send(person);
    const { password } = (await opening.expect(201)).body;
    expect(JSON.stringify(await api.em().execute('select * from request_key'))).not.toContain(password);
    expect((await admin.post('/api/accounts').send(person).expect(409)).body.code).toBe('account-exists');
    const browser = api.visitor();
    const entered = await browser.post('/api/session').send({ username: 'linyeju2', password }).expect(201);
    expect(entered.body.passwordDue).toBe(true);
    expect((await browser.get('/api/inbox').expect(403)).body.code).toBe('password-change-due');
    const choose = (next: string) => browser.put('/api/account/password').send({ present: password, next });
    expect((await choose('1234567890').expect(422)).body.code).toBe('password-unfit');
    await choose(NEXT).expect(204);
    await browser.get('/api/inbox').expect(200);

    const listed = (await admin.get('/api/accounts').expect(200)).body;
    const { id, sessions } = listed.accounts.find(({ username }: { username: string }) => username === 'linyeju2');
    expect(sessions).toBe(1);
    await admin.post(`/api/accounts/${id}/disabling`).send({ reason: '调离' }).expect(204);
    await browser.get('/api/session').expect(401);
    await api.visitor().post('/api/session').send({ username: 'linyeju2', password: NEXT }).expect(403);
    expect((await admin.post(`/api/accounts/${id}/reopening`).expect(201)).body).toEqual({ password: null });
    await api.visitor().post('/api/session').send({ username: 'linyeju2', password: NEXT }).expect(201);
    expect((await admin.delete(`/api/accounts/${id}/sessions`).expect(200)).body).toEqual({ ended: 1 });
  });

  it('has no hand on administrators and auditors, and sees nothing of a plan', async () => {
    const admin = await api.signedIn('管理员');
    const { accounts } = (await admin.get('/api/accounts').expect(200)).body;
    for (const name of ['管理员', '审计员']) {
      const { id, manageable } = accounts.find(({ username }: { username: string }) => username === name);
      expect(manageable).toBe(false);
      for (const act of ['disabling', 'closing']) {
        await admin.post(`/api/accounts/${id}/${act}`).send({ reason: '试' }).expect(403);
      }
      await admin.post(`/api/accounts/${id}/password`).expect(403);
      await admin.delete(`/api/accounts/${id}/sessions`).expect(403);
    }
    for (const path of ['plans', 'inbox', 'bodies', 'mails', 'security-events'])
      await admin.get(`/api/${path}`).expect(403);
  });
});

describe('the auditor', () => {
  it('reads and takes away who came, who was refused and what was exported, and can do nothing else', async () => {
    const reader = await api.signedIn('县财政局');
    await reader.get('/api/accounts').expect(403);
    const auditor = await api.signedIn('审计员');
    const lines = async (query: string) => (await auditor.get(`/api/security-events?${query}`).expect(200)).body.events;
    const refused = await api.waitFor(
      () => lines('kind=permission-refused'),
      (found) => found.length > 0,
    );
    expect(refused[0]).toMatchObject({ result: 'refused', address: '127.0.0.1', subject: 'GET /api/accounts' });
    expect(refused[0].accountId).toEqual(expect.any(Number));
    expect((await lines('kind=signed-in&result=done')).length).toBeGreaterThan(0);
    expect((await lines('kind=account-opened'))[0]).toMatchObject({ name: '管理员' });
    expect(await lines('text=linyeju2')).not.toHaveLength(0);
    const told = await lines(`kind=permission-refused&text=${encodeURIComponent('没有这项权限')}`); // kept as not-permitted
    expect(told[0]).toMatchObject({ kind: 'permission-refused', detail: 'not-permitted' });
    const refusals = await auditor.get('/api/security-events/export?format=csv&kind=permission-refused').expect(200);
    expect(refusals.text).toContain('没有这项权限');
    const csv = await auditor.get('/api/security-events/export?format=csv&kind=signed-in').expect(200);
    expect(csv.headers['content-disposition']).toContain('attachment');
    expect(csv.text).toContain('"登录"');
    await auditor.get('/api/security-events/export?format=xlsx').expect(200);
    expect(await lines('kind=security-log-exported')).toHaveLength(3);
    await auditor.get('/api/accounts').expect(403);
    await auditor.get('/api/plans').expect(403);
  });
});

describe('behind a proxy', () => {
  const https = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '203.0.113.7' };
  const enter = (at: TestApi) =>
    at
      .visitor()
      .post('/api/session')
      .set(https)
      .send({ username: '三排镇', password: at.password('三排镇') })
      .expect(201);

  it('that nobody named, nothing is believed', async () => {
    const response = await enter(api);
    expect(String(response.headers['set-cookie'])).toMatch(/^duban_session=/);
    expect(String(response.headers['set-cookie'])).not.toContain('Secure');
    expect(response.headers['strict-transport-security']).toBeUndefined();
  });

  it('that was named, the cookie is for TLS and this host alone, and the address is the visitor’s', async () => {
    const named = await startApi({ environment: { DUBAN_TRUSTED_PROXY: '127.0.0.1' } });
    try {
      const response = await enter(named);
      const cookie = String(response.headers['set-cookie']);
      expect(cookie).toMatch(/^__Host-duban_session=[\w-]{43};/);
      expect(cookie).toContain('Secure');
      expect(cookie).toContain('Path=/');
      expect(cookie).not.toContain('Domain');
      expect(response.headers['strict-transport-security']).toContain('max-age=31536000');
      const session = named.visitor().set({ ...https, Cookie: cookie.split(';')[0] });
      expect((await session.get('/api/account/sessions').expect(200)).body[0].address).toBe('203.0.113.7');
    } finally {
      await named.stop();
    }
  });
});
