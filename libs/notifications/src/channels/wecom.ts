import type { WecomSettings } from '@app/config';
import { NotDelivered, shortAnswer, type Channel, type Message, type Receipt } from '../channel';
import { fitBytes, fitLines, oneLine, plainForMarkdown } from '../words/fit-text';
import { inEnglish, pageAddress } from '../words/render';
import { WecomPlatform, codeOf, refusedWith } from './wecom-platform';

/** Bytes of a text card; see 企业微信 “发送应用消息”, 文本卡片消息. */
const TITLE_BYTES = 128;
const DESCRIPTION_BYTES = 512;

/** The platform shows a message with the same content once within so many seconds; four hours are the most it takes. */
const DUPLICATE_SECONDS = 14_400;

/**
 * An application of 企业微信, or of what speaks its language at another address (粤政易): a text card that leads to the
 * item.
 */
export class WecomChannel implements Channel {
  readonly name = 'wecom';
  readonly limits;
  readonly knowsKeys = true;
  readonly keysKnownForMs = DUPLICATE_SECONDS * 1_000;
  private readonly platform: WecomPlatform;

  constructor(
    private readonly settings: WecomSettings,
    private readonly publicUrl: string | null,
    now: () => number = Date.now,
  ) {
    this.platform = new WecomPlatform(settings, now);
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
    const answer = await this.platform.ask('/cgi-bin/message/send', {}, body);
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

  check(): Promise<void> {
    return this.platform.check();
  }

  /** A card where there is a page to lead to, else plain text. */
  private content(message: Message) {
    const { subject, lines, more, kind } = message;
    const url = pageAddress(this.publicUrl, lines.length === 1 && more === 0 ? lines[0].path : '/inbox');
    const said = lines.map(({ title }) => `· ${plainForMarkdown(title)}`);
    const rest = (left: number) => `… 另有 ${left + more} 项`;
    const all = more > 0 ? [...said, rest(0)] : said;
    const english = inEnglish(message);
    const chinese =
      kind === 'test' ? '测试消息，收到即表示渠道可用。' : fitLines(all, DESCRIPTION_BYTES - english.length - 1, rest);
    const text = `${chinese}\n${english}`;
    const title = fitBytes(oneLine(subject), TITLE_BYTES);
    return url === null
      ? { msgtype: 'text', text: { content: `${title}\n${text}` } }
      : { msgtype: 'textcard', textcard: { title, description: text, url, btntxt: '查看' } };
  }
}
