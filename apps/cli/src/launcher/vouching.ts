import type { Check } from './check';
import { DubanError, causeOf } from './errors';

/** Those who may vouch for persons: each is asked what it says of itself, and nobody is signed in. */
export async function vouchingChecks(): Promise<Check[]> {
  const [{ readSignInSettings }, { discoverIssuer }, { WecomPlatform }] = await Promise.all([
    import('@app/config'),
    import('@app/identity'),
    import('@app/notifications'),
  ]);
  try {
    const { oidc, wecom } = readSignInSettings();
    return await Promise.all([
      ...(oidc ? [asked('oidc', oidc.issuer, () => discoverIssuer(oidc))] : []),
      ...(wecom ? [asked('wecom', wecom.baseUrl, () => new WecomPlatform(wecom).check())] : []),
    ]);
  } catch (error) {
    if (!(error instanceof DubanError)) throw error;
    return [{ name: 'sign-in', ok: false, detail: error.code, remedy: error.sentence }];
  }
}

async function asked(id: string, where: string, ask: () => Promise<unknown>): Promise<Check> {
  const name = `sign-in: ${id}`;
  try {
    await ask();
    return { name, ok: true, detail: where };
  } catch (error) {
    const sentence = (error as { sentence?: { zh: string; en: string } }).sentence ?? {
      zh: `统一身份认证（${where}）不可用，人员只能用本系统密码登录：请核对 DUBAN_SIGN_IN 文件中的地址和网络。`,
      en: `The identity service (${where}) cannot be asked, so people can sign in by password only: check its address in the file of DUBAN_SIGN_IN, and the network.`,
    };
    return { name, ok: false, detail: causeOf(error), remedy: sentence };
  }
}
