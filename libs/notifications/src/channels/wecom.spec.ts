import { WecomSettings } from '@app/config';
import { WecomChannel } from './wecom';
import { aMessage } from './testing/a-message';
import { HttpPeer } from './testing/http-peer';
import { WecomRules } from './testing/wecom-peer';

/** An application of 企业微信 against a peer on this machine that has its rules. */
describe('the channel to WeCom', () => {
  let rules: WecomRules;
  let peer: HttpPeer;
  const toZhang = (different = {}) => aMessage({ address: 'zhangsan', ...different });
  const channel = (different: Partial<WecomSettings> = {}, publicUrl: string | null = 'https://duban.county.test') =>
    new WecomChannel(
      Object.assign(new WecomSettings(), {
        ...{ baseUrl: `${peer.url}/`, corpId: 'corp', secret: 'the secret', agentId: 7, patienceMs: 500 },
        ...different,
      }),
      publicUrl,
    );

  beforeEach(async () => {
    rules = new WecomRules('corp', 'the secret', 7);
    peer = await new HttpPeer(rules.answer).start();
  });
  afterEach(() => peer.stop());

  it('sends a card that leads to the item, and fetches one token for many', async () => {
    const wecom = channel();
    const one = await wecom.deliver(toZhang({ lines: aMessage().lines.slice(0, 1) }));
    expect(one.reference).toBe('msg-1');
    await wecom.deliver(toZhang());
    expect(rules.tokens).toBe(1);
    expect(rules.shown.map(({ textcard }) => textcard?.url)).toEqual([
      'https://duban.county.test/plans/3/clauses/1',
      'https://duban.county.test/inbox', // two items: the list
    ]);
    expect(rules.shown[1].textcard!.description).toContain('建立监测网络');
  });

  it('fetches another token when the first has run out (42001)', async () => {
    const wecom = channel();
    await wecom.deliver(toZhang());
    rules.endTokens();
    await wecom.deliver(toZhang({ subject: '再次提醒' }));
    expect(rules.tokens).toBe(2);
    expect(rules.shown).toHaveLength(2);
  });

  it('is shown once when it is sent again, as after a crash', async () => {
    const wecom = channel();
    await wecom.deliver(toZhang());
    await channel().deliver(toZhang());
    expect(rules.shown).toHaveLength(1);
  });

  it('keeps the limits in bytes, whatever the titles are', async () => {
    const long = { title: `<a href="x">${'督办'.repeat(200)}</a>`, path: '/plans/3/clauses/1' };
    await channel().deliver(toZhang({ subject: '题'.repeat(200), lines: Array.from({ length: 30 }, () => long) }));
    await channel({}, null).deliver(toZhang({ subject: '题'.repeat(200), lines: [long] }));
    expect(rules.shown.map(({ msgtype }) => msgtype)).toEqual(['textcard', 'text']);
    expect(rules.shown[0].textcard!.description).not.toMatch(/<a/);
  });

  it.each([
    ['a wrong secret', { secret: 'another' }, 'settings'],
    ['a wrong application', { agentId: 8 }, 'settings'],
  ])('says what is wrong with %s', async (_, different, kind) => {
    await expect(channel(different).deliver(toZhang())).rejects.toMatchObject({ kind });
  });

  it('refuses for good whom the platform does not know', async () => {
    await expect(channel().deliver(toZhang({ address: 'nobody' }))).rejects.toMatchObject({ kind: 'refused' });
  });

  it('comes later when there were too many (45009), when the platform fails and when nobody is there', async () => {
    rules.perMinute = 0;
    await expect(channel().deliver(toZhang())).rejects.toMatchObject({ kind: 'later', afterMs: 60_000 });
    peer.answers(() => ({ status: 500 }));
    await expect(channel().deliver(toZhang())).rejects.toMatchObject({ kind: 'later' });
    const gone = await new HttpPeer(rules.answer).start();
    const baseUrl = gone.url;
    await gone.stop();
    await expect(channel({ baseUrl }).deliver(toZhang())).rejects.toMatchObject({ kind: 'later' });
  });

  it('does not know whether it arrived when no answer came', async () => {
    peer.answers((request) => (request.url.pathname.endsWith('/send') ? 'hang' : rules.answer(request)));
    await expect(channel().deliver(toZhang())).rejects.toMatchObject({ kind: 'unknown' });
  });

  it('checks its settings without sending anything', async () => {
    await channel().check();
    await expect(channel({ secret: 'another' }).check()).rejects.toMatchObject({ kind: 'settings' });
    expect(rules.shown).toEqual([]);
  });

  it('shows no secret in what it says', async () => {
    const failure: unknown = await channel({ secret: 'a-very-own-secret' })
      .deliver(toZhang())
      .catch((error: unknown) => error);
    expect(JSON.stringify(failure) + String(failure)).not.toContain('a-very-own-secret');
  });
});
