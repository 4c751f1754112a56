import { NotDelivered, shortAnswer } from '../channel';
import { askJson, refusalOf, type Answer } from './post-json';

/** The token is not valid, or has run out. */
const TOKEN_OVER = new Set([40001, 40014, 42001]);
const TOO_OFTEN = new Set([45009, 45033]);
const BAD_SETTINGS = new Set([40013, 40056, 41004, 48002, 60011, 60020, 301002]);
const TOO_OFTEN_PAUSE_MS = 60_000;
/** A token is given up a little before its time, so that none runs out on its way. */
const EARLY_MS = 60_000;

/** Where an application of 企业微信, or of what speaks its language (粤政易), finds its platform. */
export interface WecomApplication {
  baseUrl: string;
  corpId: string;
  secret: string;
  patienceMs: number;
}

/** The platform as an application sees it: each question carries a token, which is fetched when there is none. */
export class WecomPlatform {
  private token: { value: string; until: number } | null = null;

  constructor(
    private readonly application: WecomApplication,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws NotDelivered; what `errcode` says is for whoever asked */
  async ask(path: string, query: Record<string, string> = {}, body?: string): Promise<Answer> {
    const withToken = async () => this.plainly(path, { access_token: await this.accessToken(), ...query }, body);
    const answer = await withToken();
    if (!TOKEN_OVER.has(codeOf(answer))) return answer;
    this.token = null; // ended before its time: fetched once more
    return withToken();
  }

  /** Whether the platform knows the application. @throws NotDelivered */
  async check(): Promise<void> {
    this.token = null;
    await this.accessToken();
  }

  private async accessToken(): Promise<string> {
    if (this.token && this.token.until > this.now()) return this.token.value;
    const { corpId, secret } = this.application;
    const answer = await this.plainly('/cgi-bin/gettoken', { corpid: corpId, corpsecret: secret });
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

  private async plainly(path: string, query: Record<string, string>, body?: string): Promise<Answer> {
    const { baseUrl, patienceMs } = this.application;
    const url = `${baseUrl.replace(/\/$/, '')}${path}?${new URLSearchParams(query).toString()}`;
    const answer = await askJson(url, { body, patienceMs });
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
      { zh: '发送过于频繁。', en: 'Too many messages in a short time.' },
      TOO_OFTEN_PAUSE_MS,
    );
  }
  // -1: the platform itself asks to come again.
  if (code === -1) {
    return new NotDelivered('later', answer, {
      zh: '平台繁忙。',
      en: 'The platform is busy.',
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
