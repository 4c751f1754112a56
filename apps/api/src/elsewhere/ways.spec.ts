import { OidcSettings, WecomSignInSettings } from '@app/config';
import { beginFlow, type NotVouched } from '@app/identity';
import { HttpPeer } from '../../../../libs/notifications/src/channels/testing/http-peer';
import { WecomRules } from '../../../../libs/notifications/src/channels/testing/wecom-peer';
import { OidcWay } from './oidc-way';
import { FalseIssuer } from './testing/false-issuer';
import { IdentityProvider } from './testing/identity-provider';
import { WecomWay } from './wecom-way';

const RETURN = 'https://duban.county.test/sign-in/return';
const back = (answer: string | Record<string, string>) =>
  new URL(`${RETURN}?${new URLSearchParams(answer).toString()}`);
const why = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'let in',
    (error: NotVouched) => error.why,
  );

describe('an OpenID provider', () => {
  let provider: IdentityProvider;
  let way: OidcWay;
  const settings = (issuer: string, secret = 'secret') =>
    Object.assign(new OidcSettings(), { name: '统一身份认证', issuer, clientId: 'duban', clientSecret: secret });

  beforeAll(async () => {
    provider = await IdentityProvider.start({ id: 'duban', secret: 'secret', returnTo: RETURN });
    way = new OidcWay(settings(provider.issuer), RETURN);
  });
  afterAll(() => provider.stop());

  it('says by its subject who came, and a code is good for once', async () => {
    provider.person = 'number-4711';
    const flow = beginFlow('oidc', { to: '/plans/3/clauses/1' }, Date.now());
    const url = await way.begin(flow);
    const asked = new URL(url).searchParams;
    expect([asked.get('code_challenge_method'), asked.get('scope')]).toEqual(['S256', 'openid']);
    const answer = await provider.visit(url);
    expect(await way.subjectOf(flow, back(answer))).toBe('number-4711');
    expect(await why(way.subjectOf(flow, back(answer)))).toBe('code');
  });

  it('lets nobody in who began elsewhere: state, nonce and verifier have to fit', async () => {
    const flow = beginFlow('oidc', {}, Date.now());
    const other = beginFlow('oidc', {}, Date.now());
    expect(
      await why(way.subjectOf({ ...flow, state: other.state }, back(await provider.visit(await way.begin(flow))))),
    ).toBe('answer');
    expect(
      await why(way.subjectOf({ ...flow, nonce: other.nonce }, back(await provider.visit(await way.begin(flow))))),
    ).toBe('answer');
    expect(
      await why(
        way.subjectOf({ ...flow, verifier: other.verifier }, back(await provider.visit(await way.begin(flow)))),
      ),
    ).toBe('code');
    const declined = { error: 'access_denied', state: flow.state, iss: provider.issuer };
    expect(await why(way.subjectOf(flow, back(declined)))).toBe('declined');
    const mixedUp = { code: 'x', state: flow.state, iss: 'https://another.example' };
    expect(await why(way.subjectOf(flow, back(mixedUp)))).toBe('issuer');
  });

  it('that cannot be reached, or does not know us, is not available', async () => {
    const gone = new OidcWay(settings('http://127.0.0.1:9'), RETURN);
    expect(await why(gone.begin(beginFlow('oidc', {}, Date.now())))).toBe('unreachable');
    const wrong = new OidcWay(settings(provider.issuer, 'another'), RETURN);
    const flow = beginFlow('oidc', {}, Date.now());
    expect(await why(wrong.subjectOf(flow, back(await provider.visit(await wrong.begin(flow)))))).toBe('unreachable');
  });

  describe('with tokens that are not for us', () => {
    let issuer: FalseIssuer;
    let false_: OidcWay;
    beforeAll(async () => {
      issuer = await new FalseIssuer().start();
      false_ = new OidcWay(settings(issuer.issuer), RETURN);
    });
    afterAll(() => issuer.stop());

    it.each([
      ['our own', {}, 'let in'],
      ['another audience', { aud: 'another-system' }, 'audience'],
      ['another issuer', { iss: 'https://another.example' }, 'issuer'],
      ['another nonce', { nonce: 'another' }, 'answer'],
      ['none', { nonce: undefined }, 'answer'],
      ['a time that is over', { exp: 1_000_000_000 }, 'answer'],
      ['no subject', { sub: undefined }, 'answer'],
    ])('%s', async (_, claims, expected) => {
      const flow = beginFlow('oidc', {}, Date.now());
      issuer.claims = { aud: 'duban', nonce: flow.nonce, ...claims };
      expect(await why(false_.subjectOf(flow, back({ code: 'x', state: flow.state })))).toBe(expected);
    });

    it.each([
      [400, 'invalid_grant', 'code'],
      [401, 'invalid_client', 'unreachable'],
      [500, 'server_error', 'unreachable'],
    ])('status %i, %s', async (status, error, expected) => {
      issuer.refusal = { status, error };
      const flow = beginFlow('oidc', {}, Date.now());
      expect(await why(false_.subjectOf(flow, back({ code: 'x', state: flow.state })))).toBe(expected);
    });
  });
});

describe('企业微信', () => {
  const rules = new WecomRules('corp', 'secret', 7);
  let peer: HttpPeer;
  const wayWith = (different: Partial<WecomSignInSettings> = {}) =>
    new WecomWay(
      Object.assign(new WecomSignInSettings(), {
        ...{ name: '粤政易', baseUrl: peer.url, corpId: 'corp', agentId: 7, secret: 'secret', patienceMs: 300 },
        ...different,
      }),
      RETURN,
    );
  const come = (way: WecomWay, code: string) =>
    way.subjectOf(beginFlow('wecom', {}, Date.now()), back({ code, state: 's' }));
  beforeAll(async () => {
    peer = await new HttpPeer(rules.answer).start();
  });
  afterAll(() => peer.stop());
  afterEach(() => peer.answers(rules.answer));

  it('is asked inside of the app by its own page, elsewhere by a code to scan', async () => {
    const flow = beginFlow('wecom', {}, Date.now());
    expect(flow.state).toMatch(/^[a-zA-Z0-9]{1,128}$/);
    expect(await wayWith().begin(flow, true)).toMatch(
      /^https:\/\/open\.weixin\.qq\.com\/connect\/oauth2\/authorize\?appid=corp&redirect_uri=https%3A.*scope=snsapi_base#wechat_redirect$/,
    );
    expect(await wayWith().begin(flow, false)).toMatch(
      /^https:\/\/open\.work\.weixin\.qq\.com\/wwopen\/sso\/qrConnect\?/,
    );
  });

  it('says who came, once for each code, also when the token has run out', async () => {
    const way = wayWith();
    const code = rules.giveCode({ UserId: 'zhangsan' });
    expect(await come(way, code)).toBe('zhangsan');
    expect(await why(come(way, code))).toBe('code'); // 40029
    rules.endTokens(); // 42001
    expect(await come(way, rules.giveCode({ UserId: 'lisi' }))).toBe('lisi');
    expect(rules.tokens).toBe(2);
  });

  it('knows who is no member, and what is wrong with our settings', async () => {
    expect(await why(come(wayWith(), rules.giveCode({ OpenId: 'o-1' })))).toBe('stranger');
    expect(await why(come(wayWith({ secret: 'wrong' }), 'code'))).toBe('unreachable');
    peer.answers(() => 'hang');
    expect(await why(come(wayWith(), 'code'))).toBe('unreachable');
    peer.answers(() => ({ status: 500 }));
    expect(await why(come(wayWith(), 'code'))).toBe('unreachable');
  });

  it('gives user numbers for a corporation, so another one is another issuer', () => {
    expect(wayWith().issuer).not.toBe(wayWith({ corpId: 'other' }).issuer);
  });
});
