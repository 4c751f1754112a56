import { IsOptional, Matches } from 'class-validator';
import { IsOneOf, IsText, IsWhole, Part, says } from './checks';
import { ownerOnly, withSecrets } from './owner-only';
import { checked, fileError, readData, type Problem } from './read-checked';

const CODE = 'channels-invalid';

export const IsAddress = () =>
  Matches(/^https?:\/\/[^\s]+$/, says('应为 http(s):// 开头的地址', 'must be an address that begins with http(s)://'));

/** How a channel is asked. */
class Asked {
  @IsWhole(1, 100_000)
  perMinute: number = 60;

  @IsWhole(100, 120_000)
  patienceMs: number = 10_000;
}

export class SmtpSettings {
  @IsText()
  host: string;

  @IsWhole(1, 65_535)
  port: number;

  @IsOneOf(['starttls', 'tls', 'none'])
  security: 'starttls' | 'tls' | 'none';

  @IsOptional()
  @IsText()
  user?: string;

  @IsOptional()
  @IsText()
  password?: string;

  @Matches(
    /^([^\r\n<>]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
    says(
      '应为发件地址，例如 督办 <duban@example.gov.cn>',
      'must be an address, for example Duban <duban@example.gov.cn>',
    ),
  )
  from: string;

  /** A PEM file with the authority of a server that is known to nobody else. */
  @IsOptional()
  @IsText()
  ca?: string;

  @IsWhole(1, 100_000)
  perMinute: number = 600;
}

export class WecomSettings extends Asked {
  /** `https://qyapi.weixin.qq.com`, or where a platform of the same kind stands. */
  @IsAddress()
  baseUrl: string;

  @IsText()
  corpId: string;

  @IsWhole(1)
  agentId: number;

  @IsText()
  secret: string;
}

export class RobotSettings extends Asked {
  /** With its key, so it is a secret itself. */
  @IsAddress()
  url: string;

  /** What the platforms let through. */
  @IsWhole(1, 20)
  override perMinute: number = 20;
}

export class SignedRobotSettings extends RobotSettings {
  @IsText()
  secret: string;
}

export class WebhookSettings extends Asked {
  @IsAddress()
  url: string;

  @IsText()
  secret: string;
}

/** The channels of a house; one that is not there sends nothing. */
export class ChannelSettings {
  /** Under which address people reach the app; without it messages carry no links. */
  @IsOptional()
  @IsAddress()
  publicUrl?: string;

  @IsOptional()
  @Part(() => SmtpSettings)
  smtp?: SmtpSettings;

  @IsOptional()
  @Part(() => WecomSettings)
  wecom?: WecomSettings;

  @IsOptional()
  @Part(() => RobotSettings)
  wecomRobot?: RobotSettings;

  @IsOptional()
  @Part(() => SignedRobotSettings)
  dingtalkRobot?: SignedRobotSettings;

  @IsOptional()
  @Part(() => WebhookSettings)
  webhook?: WebhookSettings;
}

/** Secrets that may stand in the environment, in the place of the file. */
const SECRETS: readonly (readonly [variable: string, channel: keyof ChannelSettings, key: string])[] = [
  ['DUBAN_SMTP_PASSWORD', 'smtp', 'password'],
  ['DUBAN_WECOM_SECRET', 'wecom', 'secret'],
  ['DUBAN_WECOM_ROBOT_URL', 'wecomRobot', 'url'],
  ['DUBAN_DINGTALK_ROBOT_SECRET', 'dingtalkRobot', 'secret'],
  ['DUBAN_WEBHOOK_SECRET', 'webhook', 'secret'],
];

/**
 * The channels by the file that `DUBAN_CHANNELS` names; none without it. The file is for its owner alone, because there are
 * secrets in it.
 *
 * @throws DubanError `channels-open` where others may read it, `channels-invalid`
 */
export function readChannelSettings(env: NodeJS.ProcessEnv = process.env): ChannelSettings {
  if (!env.DUBAN_CHANNELS) return new ChannelSettings();
  const file = ownerOnly(env.DUBAN_CHANNELS);
  const refuse = (problems: Problem[]) => fileError(file, CODE, problems);
  return checked(withSecrets(readData(file, CODE), SECRETS, env), ChannelSettings, refuse);
}
