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
    await browser.delete('/api/session').expect(204);
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

  it('locks the account after ten wrong passwords', async () => {
    const attempt = (password: string) => api.visitor().post('/api/session').send({ username: '大坪镇', password });
    for (let i = 0; i < 10; i += 1) expect((await attempt('wrong').expect(401)).body.code).toBe('wrong-password');
    const locked = await attempt(api.password('大坪镇')).expect(423).expect('content-type', PROBLEM);
    expect(locked.body.code).toBe('account-locked');
    expect(locked.body.title).toContain('15分钟');
  });

  it('lists what is wrong with the input', async () => {
    const response = await api.visitor().post('/api/session').send({ username: 5, extra: true }).expect(400);
    expect(response.body.code).toBe('input-invalid');
    expect(response.body.errors.map((error: { field: string }) => error.field).sort()).toEqual([
      'extra',
      'password',
      'username',
    ]);
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
    expect([response.status, response.body.code]).toEqual([413, 'upload-too-large']);
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

  it('is a page that is trusted with little', async () => {
    const { headers } = await api.visitor().get('/api/health');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('is a problem for an address that is none, and the description of the API', async () => {
    const nowhere = await api.visitor().get('/api/nowhere').expect(404).expect('content-type', PROBLEM);
    expect(nowhere.body.code).toBe('not-found');
    const description = await api.visitor().get('/api/openapi.json').expect(200);
    expect(Object.keys(description.body.paths)).toContain('/api/plans/{id}/board');
  });
});
