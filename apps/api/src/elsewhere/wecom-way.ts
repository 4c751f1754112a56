import type { WecomSignInSettings } from '@app/config';
import { NotVouched, type Flow, type Way } from '@app/identity';
import { WecomPlatform, codeOf } from '@app/notifications';

/** The code was used, or has run out. */
const CODE_OVER = new Set([40029, 40163, 42003]);

/** 企业微信, or what speaks its language at another address (粤政易): sign-in by code, inside of the app or by scanning. */
export class WecomWay implements Way {
  readonly id = 'wecom';
  readonly name;
  /** User numbers are given out by each corporation anew. */
  readonly issuer;
  private readonly platform: WecomPlatform;

  constructor(
    private readonly settings: WecomSignInSettings,
    private readonly returnTo: string,
  ) {
    this.name = settings.name;
    this.issuer = `${settings.baseUrl.replace(/\/$/, '')}/${settings.corpId}`;
    this.platform = new WecomPlatform(settings);
  }

  begin({ state }: Flow, inside: boolean): Promise<string> {
    const { authorizeUrl, scanUrl, corpId, agentId } = this.settings;
    const url = new URL(inside ? authorizeUrl : scanUrl);
    const asked = { appid: corpId, redirect_uri: this.returnTo, state, agentid: String(agentId) };
    for (const [key, value] of Object.entries(asked)) url.searchParams.set(key, value);
    if (inside) {
      url.searchParams.set('response_type', 'code');
      url.searchParams.set('scope', 'snsapi_base');
      url.hash = 'wechat_redirect';
    }
    return Promise.resolve(url.href);
  }

  async subjectOf(_flow: Flow, returned: URL): Promise<string> {
    const code = returned.searchParams.get('code');
    if (!code) throw new NotVouched('declined', 'no code');
    const answer = await this.platform.ask('/cgi-bin/user/getuserinfo', { code }).catch((error: unknown) => {
      throw new NotVouched('unreachable', String(error));
    });
    const errcode = codeOf(answer);
    if (CODE_OVER.has(errcode)) throw new NotVouched('code', String(errcode));
    if (errcode !== 0) throw new NotVouched('unreachable', answer.text.slice(0, 200));
    const user = answer.json?.UserId ?? answer.json?.userid;
    // Who is no member has an OpenId alone, which anybody can have.
    if (typeof user !== 'string' || user === '') throw new NotVouched('stranger', 'no UserId');
    return user;
  }
}
