import { IsOptional } from 'class-validator';
import { DubanError } from '@app/domain/errors';
import { IsAddress } from './channels';
import { IsText, IsWhole, Part } from './checks';
import { ownerOnly, withSecrets } from './owner-only';
import { checked, fileError, readData, type Problem } from './read-checked';

const CODE = 'sign-in-settings-invalid';

/** How somebody who vouches for persons is asked. */
class Vouching {
  /** What the button of the sign-in page says, e.g. 统一身份认证. */
  @IsText()
  name: string;

  @IsWhole(100, 120_000)
  patienceMs: number = 10_000;
}

export class OidcSettings extends Vouching {
  /** As the provider names itself; the subjects of another one are other persons. */
  @IsAddress()
  issuer: string;

  @IsText()
  clientId: string;

  @IsText()
  clientSecret: string;
}

export class WecomSignInSettings extends Vouching {
  /** `https://qyapi.weixin.qq.com`, or where a platform of the same kind stands. */
  @IsAddress()
  baseUrl: string;

  /** Where a person inside of the app is sent. */
  @IsAddress()
  authorizeUrl: string = 'https://open.weixin.qq.com/connect/oauth2/authorize';

  /** Where a person at another browser finds a code to scan. */
  @IsAddress()
  scanUrl: string = 'https://open.work.weixin.qq.com/wwopen/sso/qrConnect';

  @IsText()
  corpId: string;

  @IsWhole(1)
  agentId: number;

  @IsText()
  secret: string;
}

/** By whom persons may be vouched for, beside the passwords of this house. */
export class SignInSettings {
  /** Under which address people reach the app: they are sent back there. */
  @IsOptional()
  @IsAddress()
  publicUrl?: string;

  @IsOptional()
  @Part(() => OidcSettings)
  oidc?: OidcSettings;

  @IsOptional()
  @Part(() => WecomSignInSettings)
  wecom?: WecomSignInSettings;
}

const SECRETS = [
  ['DUBAN_OIDC_SECRET', 'oidc', 'clientSecret'],
  ['DUBAN_WECOM_SECRET', 'wecom', 'secret'],
] as const;

/**
 * The ways to sign in elsewhere by the file that `DUBAN_SIGN_IN` names; none without it.
 *
 * @throws DubanError `channels-open` where others may read the file, `sign-in-settings-invalid`
 */
export function readSignInSettings(env: NodeJS.ProcessEnv = process.env): SignInSettings {
  if (!env.DUBAN_SIGN_IN) return new SignInSettings();
  const file = ownerOnly(env.DUBAN_SIGN_IN);
  const refuse = (problems: Problem[]) => fileError(file, CODE, problems);
  const settings = checked(withSecrets(readData(file, CODE), SECRETS, env), SignInSettings, refuse);
  if ((settings.oidc || settings.wecom) && !settings.publicUrl) {
    throw new DubanError(CODE, {
      zh: '使用统一身份登录须设置 PUBLIC_URL（用户访问本系统的地址），登录后才能返回本系统。请设置后重启。',
      en: 'Signing in elsewhere needs PUBLIC_URL, the address under which people reach this system. Set it and start again.',
    });
  }
  return settings;
}
