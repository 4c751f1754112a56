import type { Arrived, Reply } from './http-peer';

interface Sent {
  touser: string;
  msgtype: string;
  textcard?: { title: string; description: string; url: string };
  text?: { content: string };
}

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

/**
 * The part of 企业微信 that a message needs, with its rules: a token for so long, each message checked field by field, so
 * many a minute, and one with the same content shown once.
 */
export class WecomRules {
  readonly shown: Sent[] = [];
  readonly users = new Set(['zhangsan']);
  tokens = 0;
  /** Tokens given before this one have run out. */
  firstGoodToken = 1;
  perMinute = 30;
  private sentThisMinute = 0;
  private readonly codes = new Map<string, Record<string, string>>();
  private readonly contents = new Set<string>();

  constructor(
    readonly corpId: string,
    readonly secret: string,
    readonly agentId: number,
  ) {}

  /** All tokens run out. */
  endTokens(): void {
    this.firstGoodToken = this.tokens + 1;
  }

  nextMinute(): void {
    this.sentThisMinute = 0;
  }

  readonly answer = ({ method, url, body }: Arrived): Reply => {
    if (method === 'GET' && url.pathname === '/cgi-bin/gettoken') return { json: this.giveToken(url) };
    if (method === 'POST' && url.pathname === '/cgi-bin/message/send') return { json: this.send(url, body) };
    if (method === 'GET' && url.pathname === '/cgi-bin/user/getuserinfo') return { json: this.whoIs(url) };
    return { status: 404 };
  };

  /** A code for whoever is at the browser: a member by user number, or somebody from outside. */
  giveCode(who: { UserId: string } | { OpenId: string }): string {
    const code = `code-${this.codes.size + 1}-${'x'.repeat(40)}`;
    this.codes.set(code, who);
    return code;
  }

  private whoIs({ searchParams }: URL) {
    const refusal = this.tokenRefusal(searchParams);
    if (refusal) return refusal;
    const who = this.codes.get(searchParams.get('code') ?? '');
    if (!who || 'used' in who) return { errcode: 40029, errmsg: 'invalid code' };
    this.codes.set(searchParams.get('code')!, { ...who, used: 'used' });
    return { errcode: 0, errmsg: 'ok', ...who };
  }

  private tokenRefusal(params: URLSearchParams) {
    const nth = Number(/^token-(\d+)$/.exec(params.get('access_token') ?? '')?.[1] ?? 0);
    if (nth === 0 || nth > this.tokens) return { errcode: 40014, errmsg: 'invalid access_token' };
    return nth < this.firstGoodToken ? { errcode: 42001, errmsg: 'access_token expired' } : null;
  }

  private giveToken({ searchParams }: URL) {
    if (searchParams.get('corpid') !== this.corpId) return { errcode: 40013, errmsg: 'invalid corpid' };
    if (searchParams.get('corpsecret') !== this.secret) return { errcode: 40001, errmsg: 'invalid credential' };
    this.tokens += 1;
    return { errcode: 0, errmsg: 'ok', access_token: `token-${this.tokens}`, expires_in: 7200 };
  }

  private send({ searchParams }: URL, body: string) {
    const refusal = this.tokenRefusal(searchParams);
    if (refusal) return refusal;
    if (this.sentThisMinute >= this.perMinute) return { errcode: 45009, errmsg: 'api freq out of limit' };
    const message = JSON.parse(body) as Sent & Record<string, unknown>;
    const {
      agentid,
      textcard,
      text,
      msgtype,
      touser,
      enable_duplicate_check: check,
      duplicate_check_interval: interval,
    } = message;
    if (agentid !== this.agentId) return { errcode: 40056, errmsg: 'invalid agentid' };
    if (msgtype === 'textcard') {
      if (!textcard || bytes(textcard.title) > 128 || bytes(textcard.description) > 512 || bytes(textcard.url) > 2048) {
        return { errcode: 40058, errmsg: 'invalid Request Parameter' };
      }
    } else if (msgtype !== 'text' || !text || bytes(text.content) > 2048) {
      return { errcode: 40008, errmsg: 'invalid message type' };
    }
    if (!this.users.has(touser)) return { errcode: 0, errmsg: 'ok', invaliduser: touser };
    this.sentThisMinute += 1;
    const content = JSON.stringify([touser, msgtype, textcard ?? text]);
    const double = check === 1 && Number(interval) > 0 && this.contents.has(content);
    this.contents.add(content);
    if (!double) this.shown.push(message);
    return { errcode: 0, errmsg: 'ok', msgid: `msg-${this.contents.size}` };
  }
}
