import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readChannelSettings } from './channels';
import { readSignInSettings } from './sign-in-settings';

const SECRET = 'a-very-secret-word';
const SMTP = `smtp: { host: mail.county.test, port: 587, security: starttls, user: duban, password: ${SECRET}, from: '督办 <duban@county.test>' }`;
const WECOM = `wecom: { baseUrl: 'https://qyapi.example', corpId: corp, agentId: 7, secret: ${SECRET} }`;
const OIDC = `oidc: { name: 统一身份认证, issuer: 'https://id.county.test', clientId: duban, clientSecret: ${SECRET} }`;

/** What leads outside is set up by hand: whatever is wrong is said in both languages, by its place, and without a secret. */
describe('the settings of what leads outside', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'duban-outside-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const fileWith = (text: string, mode = 0o600) => {
    const file = join(folder, 'settings.yaml');
    writeFileSync(file, text);
    chmodSync(file, mode);
    return file;
  };
  const channels = (text: string, env: Record<string, string> = {}) =>
    readChannelSettings({ DUBAN_CHANNELS: fileWith(text), ...env });
  /** The file is taken, and this is said of what is left out. */
  const faults = (text: string) =>
    channels(text).faults.map(({ channel, error }) => ({
      channel,
      ...refusal(() => {
        throw error;
      }),
    }));
  const signIn = (text: string, env: Record<string, string> = { PUBLIC_URL: 'https://duban.county.test' }) =>
    readSignInSettings({ DUBAN_SIGN_IN: fileWith(text), ...env });
  const refusal = (read: () => unknown) => {
    try {
      read();
    } catch (error) {
      const { code, sentence } = error as { code: string; sentence: { zh: string; en: string } };
      expect(sentence.zh).toMatch(/\p{Script=Han}/u);
      expect(sentence.en).toMatch(/[a-z]{3}/);
      expect(JSON.stringify([sentence, String(error)])).not.toContain(SECRET);
      return { code, said: `${sentence.zh}\n${sentence.en}` };
    }
    return { code: 'none', said: '' };
  };

  it('are none where no file is named, and secrets may stand in the environment', () => {
    expect(readChannelSettings({})).toMatchObject({ settings: {}, faults: [] });
    expect({ ...readSignInSettings({}) }).toEqual({});
    const { smtp, publicUrl } = channels(SMTP, {
      DUBAN_SMTP_PASSWORD: 'other',
      PUBLIC_URL: 'https://duban.county.test',
    }).settings;
    expect([smtp?.password, publicUrl]).toEqual(['other', 'https://duban.county.test']);
    expect(signIn(OIDC, { PUBLIC_URL: 'https://d.test', DUBAN_OIDC_SECRET: 'other' }).oidc?.clientSecret).toBe('other');
  });

  it.each([
    ['a port that is none', SMTP.replace('587', '70000'), /smtp\.port/],
    ['a way of encryption nobody knows', SMTP.replace('starttls', 'ssl'), /smtp\.security/],
    ['no server', 'smtp: { port: 25, security: none, from: a@b.test }', /smtp\.host/],
    ['a sender who is no address', SMTP.replace('duban@county.test', 'duban'), /smtp\.from/],
    [
      'a line break in the sender',
      `smtp: { host: h, port: 25, security: none, from: "督办\\r\\nBcc: x@y.test <d@c.test>" }`,
      /smtp\.from/,
    ],
    ['an address without http', WECOM.replace('https://', ''), /wecom\.baseUrl/],
    ['an application without a number', WECOM.replace('agentId: 7', 'agentId: seven'), /wecom\.agentId/],
    [
      'more than a robot may send',
      `wecomRobot: { url: 'https://q.example/send?key=${SECRET}', perMinute: 200 }`,
      /wecomRobot\.perMinute/,
    ],
    [
      'a robot without its secret',
      `dingtalkRobot: { url: 'https://oapi.example/send?access_token=${SECRET}' }`,
      /dingtalkRobot\.secret/,
    ],
    ['a webhook to nowhere', `webhook: { url: '', secret: ${SECRET} }`, /webhook\.url/],
    [
      'a webhook with a password in its address',
      `webhook: { url: 'http://u:${SECRET}@h.test/', secret: s }`,
      /webhook\.url/,
    ],
    ['an address that cannot be read', `${SMTP}\npublicUrl: 'http://['`, /publicUrl/],
    ['an authority that is not there', SMTP.replace(' }', ', ca: /gone/nope.pem }'), /smtp\.ca/],
    ['an authority that is no certificate', SMTP.replace(' }', `, ca: ${__filename} }`), /smtp\.ca/],
    ['a channel that is no set of keys', 'webhook: 5', /webhook/],
  ])('of channels leave one out: %s', (_, text, place) => {
    expect(faults(text)).toEqual([
      expect.objectContaining({ code: 'channels-invalid', said: expect.stringMatching(place) }),
    ]);
  });

  it.each([
    [
      'a word that is misspelt',
      `${WECOM}\n${SMTP.replace('password', 'pasword').replace('587', '0')}`,
      /smtp\.pasword/,
    ],
    ['a channel nobody knows', `${SMTP}\nfax: { number: 1 }`, /fax/],
    ['a list', `- ${SMTP}`, /settings\.yaml/],
    ['what is no YAML', `smtp: { host: [`, /settings\.yaml/],
  ])('of channels are refused as a whole: %s', (_, text, place) => {
    const { code, said } = refusal(() => channels(text));
    expect([code, said]).toEqual(['channels-invalid', expect.stringMatching(place)]);
  });

  it('of channels are looked at one by one, and say whether others go out', () => {
    const wrong = SMTP.replace(' }', ', ca: /gone/nope.pem }');
    const robot = 'wecomRobot: { url: nowhere }';
    const { settings } = channels(`${WECOM}\n${wrong}\n${robot}`);
    expect([settings.wecom?.agentId, 'smtp' in settings, 'wecomRobot' in settings]).toEqual([7, false, false]);
    expect(faults(`${WECOM}\n${wrong}\n${robot}`)).toMatchObject([
      { channel: 'smtp', said: expect.stringMatching(/其余渠道照常发送[^]*smtp\.ca[^]*the others go out/) },
      {
        channel: 'wecom-robot',
        said: expect.stringMatching(/其余渠道照常发送[^]*wecomRobot\.url[^]*the others go out/),
      },
    ]);
    expect(faults(wrong)).toMatchObject([{ channel: 'smtp', said: expect.stringContaining('there is no other') }]);
    expect(faults(`${WECOM}\npublicUrl: nowhere`)).toMatchObject([
      { channel: 'publicUrl', said: expect.stringContaining('without links') },
    ]);
  });

  it.each([
    ['an issuer that is no address', OIDC.replace('https://', ''), /oidc\.issuer/],
    ['no secret', OIDC.replace(`clientSecret: ${SECRET}`, 'clientSecret: ""'), /oidc\.clientSecret/],
    ['no name for the button', OIDC.replace('name: 统一身份认证, ', ''), /oidc\.name/],
    [
      'a platform without a number',
      `wecom: { name: 粤政易, baseUrl: 'https://q.example', corpId: c, secret: ${SECRET} }`,
      /wecom\.agentId/,
    ],
    ['somebody nobody knows', 'saml: { name: x }', /saml/],
    ['what is no YAML', 'oidc: [', /settings\.yaml/],
  ])('of signing in elsewhere: %s', (_, text, place) => {
    const { code, said } = refusal(() => signIn(text));
    expect([code, said]).toEqual(['sign-in-settings-invalid', expect.stringMatching(place)]);
  });

  it('need the address of this house where persons have to come back', () => {
    expect(refusal(() => signIn(OIDC, {}))).toEqual({
      code: 'sign-in-settings-invalid',
      said: expect.stringContaining('PUBLIC_URL'),
    });
  });

  it.each([0o644, 0o640, 0o604])('are refused where others can read them: %i', (mode) => {
    const file = fileWith(SMTP, mode);
    for (const read of [
      () => readChannelSettings({ DUBAN_CHANNELS: file }),
      () => readSignInSettings({ DUBAN_SIGN_IN: file }),
    ])
      expect(refusal(read)).toEqual({ code: 'channels-open', said: expect.stringContaining('chmod 600') });
  });

  it('say so where the file is not there', () => {
    const gone = join(folder, 'gone.yaml');
    expect(refusal(() => readChannelSettings({ DUBAN_CHANNELS: gone }))).toMatchObject({
      said: expect.stringContaining('gone.yaml'),
    });
    expect(refusal(() => readSignInSettings({ DUBAN_SIGN_IN: gone }))).toMatchObject({
      said: expect.stringContaining('gone.yaml'),
    });
  });
});
