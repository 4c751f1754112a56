import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { IsOptional, Matches, ValidateBy } from 'class-validator';
import { IsOneOf, IsText, IsWhole, Part, says } from './checks';
import { repoRoot } from './paths';
import { ownerOnly, withSecrets } from './owner-only';
import { checked, fileError, readData, type Problem } from './read-checked';

const CODE = 'channels-invalid';

/** An address that can be asked: complete, and without a user and password, which no request carries. */
export const IsAddress = () =>
  ValidateBy(
    { name: 'isAddress', validator: { validate: isAddress } },
    says(
      '应为 http(s):// 开头的完整地址，不含用户名和密码',
      'must be a whole address that begins with http(s):// and names no user or password',
    ),
  );

function isAddress(value: unknown): boolean {
  if (typeof value !== 'string' || !/^https?:\/\/[^\s]+$/.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && url.username === '' && url.password === '';
}

/** A file with a certificate in PEM, which can be read now. */
const IsCertificateFile = () =>
  ValidateBy(
    { name: 'isCertificateFile', validator: { validate: isCertificateFile } },
    says('应为可读取的 PEM 证书文件', 'must be a file with a certificate in PEM that can be read'),
  );

function isCertificateFile(value: unknown): boolean {
  try {
    return typeof value === 'string' && new X509Certificate(readFileSync(resolve(repoRoot, value))).subject !== null;
  } catch {
    return false;
  }
}

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
  @IsCertificateFile()
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
