import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebhookSettings } from '@app/config';
import { aMessage } from './testing/a-message';
import { HttpPeer, type Arrived, type Reply } from './testing/http-peer';
import { WebhookChannel } from './webhook';

/** A gateway of the county's own, which checks the signature and takes a key once. */
describe('the signed webhook', () => {
  const NOW = Date.UTC(2018, 9, 8, 1, 7);
  let peer: HttpPeer;
  let taken: Set<string>;
  const hook = (different: Partial<WebhookSettings> = {}) =>
    new WebhookChannel(
      Object.assign(new WebhookSettings(), {
        url: `${peer.url}/hook`,
        secret: 's3cret',
        patienceMs: 300,
        ...different,
      }),
      'https://duban.county.test',
      () => NOW,
    );
  const rules = ({ headers, body }: Arrived): Reply => {
    const time = String(headers['x-duban-timestamp']);
    const right = `v1=${createHmac('sha256', 's3cret').update(`${time}.${body}`).digest('hex')}`;
    if (headers['x-duban-signature'] !== right || Math.abs(Number(time) * 1_000 - NOW) > 300_000)
      return { status: 401 };
    taken.add(String(headers['idempotency-key']));
    return { json: { id: `taken-${taken.size}` } };
  };

  beforeEach(async () => {
    taken = new Set();
    peer = await new HttpPeer(rules).start();
  });
  afterEach(() => peer.stop());

  it('is taken when the signature fits, once for a key', async () => {
    expect(await hook().deliver(aMessage())).toMatchObject({ reference: 'taken-1' });
    await hook().deliver(aMessage());
    expect(taken.size).toBe(1);
    expect(JSON.parse(peer.arrived[0].body)).toMatchObject({
      to: { kind: 'person', id: 12 },
      address: 'someone@county.test',
      lines: [
        { url: 'https://duban.county.test/plans/3/clauses/1' },
        { url: 'https://duban.county.test/plans/3/clauses/2' },
      ],
    });
  });

  it('says what is wrong, and when to come again', async () => {
    await expect(hook({ secret: 'wrong' }).deliver(aMessage())).rejects.toMatchObject({ kind: 'settings' });
    for (const [reply, expected] of [
      [{ status: 422 }, { kind: 'refused' }],
      [
        { status: 503, headers: { 'retry-after': '90' } },
        { kind: 'later', afterMs: 90_000 },
      ],
      [{ status: 302, headers: { location: 'http://127.0.0.1:1/' } }, { kind: 'settings' }], // not followed
      ['hang', { kind: 'unknown' }],
    ] as [Reply, object][]) {
      peer.answers(() => reply);
      await expect(hook().deliver(aMessage())).rejects.toMatchObject(expected);
    }
  });

  it('sends nothing to an address that carries a password, and says that it is the address', async () => {
    const url = peer.url.replace('http://', 'http://user:pw@');
    await expect(hook({ url }).deliver(aMessage())).rejects.toMatchObject({ kind: 'settings' });
    expect(peer.arrived).toEqual([]);
  });

  it('listens to no more of an answer than its beginning', async () => {
    let sent = 0;
    const endless = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(64_000))) sent += 64_000;
      };
      response.on('drain', more).on('close', () => endless.close());
      more();
    });
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(endless.address() as AddressInfo).port}/`;
    const { answer } = await hook({ url, patienceMs: 5_000 }).deliver(aMessage());
    expect(answer).toMatch(/^200 x+/);
    expect(sent).toBeLessThan(20_000_000); // what lay in the buffers on the way
    await new Promise((resolve) => endless.close(resolve));
  });
});
