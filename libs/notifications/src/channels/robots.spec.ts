import { createHmac } from 'node:crypto';
import { RobotSettings, SignedRobotSettings } from '@app/config';
import { DingtalkRobotChannel } from './dingtalk-robot';
import { aMessage } from './testing/a-message';
import { HttpPeer, type Arrived, type Reply } from './testing/http-peer';
import { WecomRobotChannel } from './wecom-robot';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');
const HOME = 'https://duban.county.test';
const MANY = Array.from({ length: 200 }, (_, nth) => ({
  title: `第${nth + 1}条“开展土壤调查”`,
  path: `/plans/3/clauses/${nth + 1}`,
}));

/** What somebody might type into a name or a title. */
const HOSTILE = {
  name: '张三\r\nBcc: other@county.test',
  subject: `${'督办提醒'.repeat(50)}\n<@all>`,
  lines: [{ title: '[点我](http://evil.test) <@all> <a href="http://evil.test">x</a>', path: '/plans/1/clauses/1' }],
};

describe('the robot of a group of WeCom', () => {
  let peer: HttpPeer;
  const robot = () =>
    new WecomRobotChannel(
      Object.assign(new RobotSettings(), { url: `${peer.url}/cgi-bin/webhook/send?key=k`, patienceMs: 500 }),
      HOME,
    );
  /** The platform: a key, 4096 bytes of Markdown. */
  const rules = ({ url, body }: Arrived): Reply => {
    if (url.searchParams.get('key') !== 'k') return { json: { errcode: 93000, errmsg: 'invalid webhook url' } };
    const { msgtype, markdown } = JSON.parse(body) as { msgtype: string; markdown: { content: string } };
    if (msgtype !== 'markdown' || bytes(markdown.content) > 4096)
      return { json: { errcode: 40058, errmsg: 'exceed max length' } };
    return { json: { errcode: 0, errmsg: 'ok' } };
  };

  beforeEach(async () => void (peer = await new HttpPeer(rules).start()));
  afterEach(() => peer.stop());

  it('keeps to the bytes and says how many are left out', async () => {
    await robot().deliver(aMessage({ lines: MANY, more: 5 }));
    const { markdown } = JSON.parse(peer.arrived[0].body) as { markdown: { content: string } };
    expect(bytes(markdown.content)).toBeGreaterThan(3_500);
    const shown = markdown.content.split('\n').filter((line) => line.startsWith('- [')).length;
    expect(markdown.content).toContain(`另有 ${MANY.length - shown + 1 + 5} 项`);
  });

  it('lets nothing in: line breaks in names, 200 characters, links and mentions in titles', async () => {
    await robot().deliver(aMessage(HOSTILE));
    const said = JSON.stringify(JSON.parse(peer.arrived[0].body));
    expect(said).not.toMatch(/\]\(http:\/\/evil|<@|<a |\\nBcc/);
    expect(said).toContain(`(${HOME}/plans/1/clauses/1)`);
    expect(said).toContain('督办提醒'.repeat(50));
  });

  it('is three times told to come later, and once that it is gone', async () => {
    peer.answers(() => ({ json: { errcode: 45009, errmsg: 'freq' } }));
    await expect(robot().deliver(aMessage())).rejects.toMatchObject({ kind: 'later', afterMs: 60_000 });
    peer.answers(() => ({ status: 502 }));
    await expect(robot().deliver(aMessage())).rejects.toMatchObject({ kind: 'later' });
    peer.answers(() => ({ status: 429, headers: { 'retry-after': '120' } }));
    await expect(robot().deliver(aMessage())).rejects.toMatchObject({ kind: 'later', afterMs: 120_000 });
    peer.answers(() => ({ json: { errcode: 93000 } }));
    await expect(robot().deliver(aMessage())).rejects.toMatchObject({ kind: 'settings' });
  });
});

describe('the robot of a group of DingTalk', () => {
  const NOW = Date.UTC(2018, 9, 8, 1, 7);
  let peer: HttpPeer;
  const robot = (secret = 'SEC-of-robot') =>
    new DingtalkRobotChannel(
      Object.assign(new SignedRobotSettings(), {
        url: `${peer.url}/robot/send?access_token=t`,
        secret,
        patienceMs: 500,
      }),
      HOME,
      () => NOW,
    );
  /** The platform: token, time, signature, 20,000 bytes. */
  const rules = ({ url, body }: Arrived): Reply => {
    const [time, sign] = [url.searchParams.get('timestamp') ?? '', url.searchParams.get('sign')];
    const right = createHmac('sha256', 'SEC-of-robot').update(`${time}\nSEC-of-robot`).digest('base64');
    if (url.searchParams.get('access_token') !== 't')
      return { json: { errcode: 300001, errmsg: 'token is not exist' } };
    if (Math.abs(Number(time) - NOW) > 3_600_000 || sign !== right)
      return { json: { errcode: 310000, errmsg: 'sign not match' } };
    if (bytes(body) > 20_000) return { json: { errcode: 460101, errmsg: 'message too long' } };
    return { json: { errcode: 0, errmsg: 'ok' } };
  };

  beforeEach(async () => void (peer = await new HttpPeer(rules).start()));
  afterEach(() => peer.stop());

  it('signs what it sends, and keeps to the bytes', async () => {
    await robot().deliver(aMessage({ lines: MANY }));
    const { markdown } = JSON.parse(peer.arrived[0].body) as { markdown: { title: string; text: string } };
    expect(markdown.title).toBe('督办提醒：2 项');
    expect(markdown.text).toContain(`(${HOME}/plans/3/clauses/1)`);
  });

  it('lets nothing in: line breaks in names, 200 characters, links and mentions in titles', async () => {
    await robot().deliver(aMessage(HOSTILE));
    const said = JSON.stringify(JSON.parse(peer.arrived[0].body));
    expect(said).not.toMatch(/\]\(http:\/\/evil|<@|<a |\\nBcc/);
    expect(said).toContain(`(${HOME}/plans/1/clauses/1)`);
    expect(said).toContain('督办提醒'.repeat(50));
  });

  it('says that its settings are wrong when the signature does not fit', async () => {
    await expect(robot('another').deliver(aMessage())).rejects.toMatchObject({ kind: 'settings' });
  });

  it('is silent for ten minutes when it was too fast', async () => {
    peer.answers(() => ({ json: { errcode: 130101, errmsg: 'send too fast' } }));
    await expect(robot().deliver(aMessage())).rejects.toMatchObject({ kind: 'later', afterMs: 600_000 });
  });

  it('does not know whether it arrived when the connection was cut', async () => {
    peer.answers(() => 'cut');
    await expect(robot().deliver(aMessage())).rejects.toMatchObject({ kind: 'unknown' });
  });
});
