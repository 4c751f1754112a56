import { createHmac } from 'node:crypto';
import type { WebhookSettings } from '@app/config';
import { shortAnswer, type Channel, type Message, type Receipt } from '../channel';
import { pageAddress } from '../words/render';
import { askJson, refusalOf } from './post-json';

/**
 * A message as JSON to an address of the county's own choice, e.g. a gateway for short messages. The receiver checks
 * `X-Duban-Signature`, which is `v1=` and the HMAC-SHA256 of the time, a full stop and the body, in hexadecimal; refuses a
 * time that is more than some minutes away; and takes one `Idempotency-Key` once.
 */
export class WebhookChannel implements Channel {
  readonly name = 'webhook';
  readonly limits;
  readonly knowsKeys = true;

  constructor(
    private readonly settings: WebhookSettings,
    private readonly publicUrl: string | null,
    private readonly now: () => number = Date.now,
  ) {
    this.limits = { perMinute: settings.perMinute };
  }

  async deliver({ key, kind, to, address, name, subject, lines, more, reason, on }: Message): Promise<Receipt> {
    const said = lines.map(({ title, path }) => ({ title, url: pageAddress(this.publicUrl, path) }));
    const body = JSON.stringify({ key, kind, to, address, name, subject, lines: said, more, reason, on });
    const answer = await this.post(body, key);
    const reference = typeof answer.json?.id === 'string' ? shortAnswer(answer.json.id) : null;
    return { answer: shortAnswer(`${answer.status} ${answer.text}`), reference };
  }

  /** Says hello: the receiver answers 2xx to a signed message of the kind `check` and does nothing. */
  async check(): Promise<void> {
    await this.post(JSON.stringify({ kind: 'check' }), 'check');
  }

  private async post(body: string, key: string) {
    const { url, secret, patienceMs } = this.settings;
    const time = String(Math.floor(this.now() / 1_000));
    const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
    const headers = {
      'x-duban-timestamp': time,
      'x-duban-signature': `v1=${signature}`,
      'idempotency-key': encodeURIComponent(key),
    };
    const answer = await askJson(url, { body, headers, patienceMs });
    const refusal = refusalOf(answer);
    if (refusal) throw refusal;
    return answer;
  }
}
