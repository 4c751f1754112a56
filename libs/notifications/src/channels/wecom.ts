import type { WecomSettings } from '@app/config';
import { NotDelivered, shortAnswer, type Channel, type Message, type Receipt } from '../channel';
import { fitBytes, fitLines, oneLine, plainForMarkdown } from '../words/fit-text';
import { pageAddress } from '../words/render';
import { askJson, refusalOf, type Answer } from './post-json';

/** Bytes of a text card; see 企业微信 “发送应用消息”, 文本卡片消息. */
const TITLE_BYTES = 128;
const DESCRIPTION_BYTES = 512;

/** The platform shows a message with the same content once within so many seconds; four hours are the most it takes. */
const DUPLICATE_SECONDS = 14_400;

/** The token is not valid, or has run out. */
const TOKEN_OVER = new Set([40001, 40014, 42001]);
const TOO_OFTEN = new Set([45009, 45033]);
const BAD_SETTINGS = new Set([40013, 40056, 41004, 48002, 60011, 60020, 301002]);
const TOO_OFTEN_PAUSE_MS = 60_000;
/** A token is given up a little before its time, so that none runs out on its way. */
const EARLY_MS = 60_000;

/**
 * An application of 企业微信, or of what speaks its language at another address (粤政易): a text card that leads to the
 * item.
 */
export class WecomChannel implements Channel {
  readonly name = 'wecom';
  readonly limits;
  readonly knowsKeys = true;
  private token: { value: string; until: number } | null = null;

  constructor(
    private readonly settings: WecomSettings,
    private readonly publicUrl: string | null,
    private readonly now: () => number = Date.now,
  ) {
    this.limits = { perMinute: settings.perMinute };
  }

  async deliver(message: Message): Promise<Receipt> {
    const body = JSON.stringify({
      touser: message.address,
      agentid: this.settings.agentId,
      enable_duplicate_check: message.kind === 'test' ? 0 : 1, // one test reads like another
      duplicate_check_interval: DUPLICATE_SECONDS,
      ...this.content(message),
    });
    let answer = await this.send(body, await this.accessToken());
    if (TOKEN_OVER.has(codeOf(answer))) {
      this.token = null; // ended before its time: fetched once more
      answer = await this.send(body, await this.accessToken());
    }
    const code = codeOf(answer);
    if (code !== 0) throw refusedWith(code, answer);
    const unknown = String(answer.json?.invaliduser ?? '');
    if (unknown) {
      throw new NotDelivered('refused', shortAnswer(`invaliduser ${unknown}`), {
        zh: '该平台没有这个用户，或不在应用的可见范围内：请核对用户编号。',
        en: 'The platform does not know this user, or the application is not visible to them: check the user id.',
      });
    }
    const reference = answer.json?.msgid;
    return { answer: shortAnswer(answer.text), reference: typeof reference === 'string' ? reference : null };
  }

  async check(): Promise<void> {
    this.token = null;
    await this.accessToken();
  }

  /** A card where there is a page to lead to, else plain text. */
  private content({ subject, lines, more, kind }: Message) {
    const url = pageAddress(this.publicUrl, lines.length === 1 && more === 0 ? lines[0].path : '/inbox');
    const said = lines.map(({ title }) => `· ${plainForMarkdown(title)}`);
    const rest = (left: number) => `… 另有 ${left + more} 项`;
    const all = more > 0 ? [...said, rest(0)] : said;
    const text = kind === 'test' ? '测试消息，收到即表示渠道可用。' : fitLines(all, DESCRIPTION_BYTES, rest);
    const title = fitBytes(oneLine(subject), TITLE_BYTES);
    return url === null
      ? { msgtype: 'text', text: { content: `${title}\n${text}` } }
      : { msgtype: 'textcard', textcard: { title, description: text, url, btntxt: '查看' } };
  }

  private send(body: string, token: string): Promise<Answer> {
    return this.ask(`/cgi-bin/message/send?access_token=${encodeURIComponent(token)}`, body);
  }

  private async accessToken(): Promise<string> {
    if (this.token && this.token.until > this.now()) return this.token.value;
    const { corpId, secret } = this.settings;
    const query = new URLSearchParams({ corpid: corpId, corpsecret: secret });
    const answer = await this.ask(`/cgi-bin/gettoken?${query.toString()}`);
    const [code, value] = [codeOf(answer), answer.json?.access_token];
    if (code !== 0 || typeof value !== 'string') {
      if (TOO_OFTEN.has(code)) throw refusedWith(code, answer);
      throw new NotDelivered('settings', shortAnswer(answer.text), {
        zh: '平台不认可应用身份：请核对 wecom 的 corpId 和 secret。',
        en: 'The platform does not accept the application: check corpId and secret of wecom.',
      });
    }
    const seconds = Number(answer.json?.expires_in ?? 7_200);
    this.token = { value, until: this.now() + Math.max(0, seconds * 1_000 - EARLY_MS) };
    return value;
  }

  private async ask(path: string, body?: string): Promise<Answer> {
    const { baseUrl, patienceMs } = this.settings;
    const answer = await askJson(new URL(baseUrl.replace(/\/$/, '') + path).href, { body, patienceMs });
    const refusal = refusalOf(answer);
    if (refusal) throw refusal;
    return answer;
  }
}

/** The platform answers 200 and says in `errcode` what is wrong; see 企业微信 “全局错误码”. */
export const codeOf = ({ json }: Answer): number => (typeof json?.errcode === 'number' ? json.errcode : -1);

export function refusedWith(code: number, { text }: Answer): NotDelivered {
  const answer = shortAnswer(text);
  if (TOO_OFTEN.has(code)) {
    return new NotDelivered(
      'later',
      answer,
      { zh: '发送过于频繁，系统会放慢后重试。', en: 'Too many messages; it goes on more slowly.' },
      TOO_OFTEN_PAUSE_MS,
    );
  }
  // -1: the platform itself asks to come again.
  if (code === -1) {
    return new NotDelivered('later', answer, {
      zh: '平台繁忙，系统会自动重试。',
      en: 'The platform is busy; it is tried again.',
    });
  }
  if (BAD_SETTINGS.has(code)) {
    return new NotDelivered('settings', answer, {
      zh: `平台不接受应用的设置（错误码 ${code}）：请核对 agentId、可信 IP 和权限。`,
      en: `The platform does not accept the application (code ${code}): check agentId, trusted addresses and rights.`,
    });
  }
  return new NotDelivered('refused', answer, {
    zh: `平台拒绝了这条消息（错误码 ${code}）。`,
    en: `The platform refuses this message (code ${code}).`,
  });
}
