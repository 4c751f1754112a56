import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { IsOptional, Matches, ValidateBy } from 'class-validator';
import type { OutsideChannel } from '@app/domain/vocabulary';
import { DubanError } from '@app/domain/errors';
import { IsOneOf, IsText, IsWhole, Part, says } from './checks';
import { repoRoot } from './paths';
import { ownerOnly, withSecrets } from './owner-only';
import { examined, fileError, readData, type Problem } from './read-checked';

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

  /** A PEM file with the authority of a server that is known to nobody else; a relative path counts from the folder of Duban. */
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

/** The channels of an installation; one that is not there sends nothing. */
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

/** A channel that is left out because its settings cannot be used, and why. */
interface ChannelFault {
  channel: OutsideChannel | 'publicUrl';
  error: DubanError;
}

/** What can be used, and what is left out. */
interface ReadChannels {
  settings: ChannelSettings;
  faults: ChannelFault[];
}

type PartName = keyof ChannelSettings;

const CHANNEL_OF: Readonly<Record<PartName, ChannelFault['channel']>> = {
  publicUrl: 'publicUrl',
  smtp: 'smtp',
  wecom: 'wecom',
  wecomRobot: 'wecom-robot',
  dingtalkRobot: 'dingtalk-robot',
  webhook: 'webhook',
};

/**
 * The channels by the file that `DUBAN_CHANNELS` names; none without it. The file is for its owner alone, because there are
 * secrets in it. Each channel is looked at by itself: one that cannot be used is left out, and the others go out.
 *
 * @throws DubanError `channels-open` where others may read it, `channels-invalid` where it is no YAML or has an unknown key
 */
export function readChannelSettings(env: NodeJS.ProcessEnv = process.env): ReadChannels {
  if (!env.DUBAN_CHANNELS) return { settings: new ChannelSettings(), faults: [] };
  const file = ownerOnly(env.DUBAN_CHANNELS);
  const refuse = (problems: Problem[]) => fileError(file, CODE, problems);
  const data = withSecrets(readData(file, CODE), SECRETS, env);
  const { object: settings, problems } = examined(data, ChannelSettings, refuse);
  const unknown = problems.filter(({ unknownKey }) => unknownKey);
  if (unknown.length > 0) throw refuse(unknown);
  const partOf = ({ place }: Problem) => place.split('.')[0] as PartName;
  const wrong = [...new Set(problems.map(partOf))];
  for (const name of wrong) delete settings[name];
  const others = Object.keys(CHANNEL_OF).some((name) => name !== 'publicUrl' && settings[name as PartName]);
  const faults = wrong.map((name) => {
    const found = problems.filter((problem) => partOf(problem) === name);
    return { channel: CHANNEL_OF[name], error: leftOut(CHANNEL_OF[name], others, refuse(found)) };
  });
  return { settings, faults };
}

function leftOut(channel: ChannelFault['channel'], others: boolean, { sentence }: DubanError): DubanError {
  const { zh, en } =
    channel === 'publicUrl'
      ? { zh: '消息照常发出，但不带链接', en: 'messages go out, but without links' }
      : others
        ? { zh: `渠道 ${channel} 停用，其余渠道照常发送`, en: `the channel ${channel} is left out, the others go out` }
        : { zh: `渠道 ${channel} 停用，没有其他渠道`, en: `the channel ${channel} is left out, and there is no other` };
  return new DubanError(CODE, { zh: `${zh}：${sentence.zh}`, en: `${en}: ${sentence.en}` });
}
