import { createHmac } from 'node:crypto';
import type { SignedRobotSettings } from '@app/config';
import { NotDelivered, shortAnswer, type Channel, type Message, type Receipt } from '../channel';
import { fitBytes, oneLine } from '../words/fit-text';
import { asMarkdown } from '../words/markdown';
import { askJson, refusalOf, type Answer } from './post-json';

/** The whole message has 20,000 bytes at most. */
const MOST_BYTES = 16_000;
const TITLE_BYTES = 128;
/** Whoever speaks more than twenty times a minute is silenced for ten. */
const SILENCED = new Set([130101, 410100, 660026]);
const SILENT_MS = 600_000;
/** Signature, keyword or address do not fit; or the token is none. */
const BAD_SETTINGS = new Set([310000, 300001, 40035]);

/** A robot of a group of 钉钉, with a signature: base64 of HMAC-SHA256 of time, line feed and secret, keyed by the secret. */
export class DingtalkRobotChannel implements Channel {
  readonly name = 'dingtalk-robot';
  readonly limits;
  readonly knowsKeys = false;

  constructor(
    private readonly settings: SignedRobotSettings,
    private readonly publicUrl: string | null,
    private readonly now: () => number = Date.now,
  ) {
    this.limits = { perMinute: settings.perMinute };
  }

  async deliver(message: Message): Promise<Receipt> {
    const title = fitBytes(oneLine(message.subject), TITLE_BYTES);
    const text = asMarkdown(message, this.publicUrl, MOST_BYTES);
    const body = JSON.stringify({ msgtype: 'markdown', markdown: { title, text } });
    const answer = await askJson(this.signedUrl(), { body, patienceMs: this.settings.patienceMs });
    const refusal = refusalOf(answer);
    if (refusal) throw refusal;
    const code = typeof answer.json?.errcode === 'number' ? answer.json.errcode : -1;
    if (code !== 0) throw refusedBy(code, answer);
    return { answer: shortAnswer(answer.text), reference: null };
  }

  /** A robot can only be asked by letting it speak; an address is all that is looked at. */
  check(): Promise<void> {
    return Promise.resolve();
  }

  private signedUrl(): string {
    const { url, secret } = this.settings;
    const time = String(this.now());
    const signed = new URL(url);
    signed.searchParams.set('timestamp', time);
    signed.searchParams.set('sign', createHmac('sha256', secret).update(`${time}\n${secret}`).digest('base64'));
    return signed.href;
  }
}

function refusedBy(code: number, { text }: Answer): NotDelivered {
  const answer = shortAnswer(text);
  if (SILENCED.has(code)) {
    return new NotDelivered(
      'later',
      answer,
      {
        zh: '发送过于频繁，机器人被暂停十分钟。',
        en: 'Too many messages: the robot is silent for ten minutes.',
      },
      SILENT_MS,
    );
  }
  if (code === -1) {
    return new NotDelivered('later', answer, {
      zh: '平台繁忙。',
      en: 'The platform is busy.',
    });
  }
  if (BAD_SETTINGS.has(code)) {
    return new NotDelivered('settings', answer, {
      zh: `机器人不接受签名或地址（错误码 ${code}）：请核对 dingtalkRobot 的 url、secret 和本机时间。`,
      en: `The robot does not accept signature or address (code ${code}): check url and secret of dingtalkRobot, and the clock.`,
    });
  }
  return new NotDelivered('refused', answer, {
    zh: `平台拒绝了这条消息（错误码 ${code}）。`,
    en: `The platform refuses this message (code ${code}).`,
  });
}
