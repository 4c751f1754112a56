import { join, resolve } from 'node:path';
import { Type } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';
import { DubanError } from '@app/domain/errors';
import { IsAddress } from './channels';
import { IsAmount, IsOneOf, IsText, IsWhole, says } from './checks';
import { repoRoot } from './paths';
import { checked, type Problem } from './read-checked';

/** What the surroundings tell a process. `npm start` sets the first two to the servers it brings along. */
export class Environment {
  @Matches(
    /^postgres(ql)?:\/\/\S+$/,
    says(
      '应为 postgresql:// 开头的数据库地址；用 npm start 启动时会自动提供',
      'must be an address that begins with postgresql://; npm start provides one',
    ),
  )
  DATABASE_URL: string;

  /** Several nodes of one cluster are separated by commas. */
  @Matches(
    /^[^\s/,]+:\d+(,[^\s/,]+:\d+)*$/,
    says(
      '应为“主机:端口”（多个用逗号隔开），例如 127.0.0.1:7233；用 npm start 启动时会自动提供',
      'must be host:port (several separated by commas), for example 127.0.0.1:7233; npm start provides one',
    ),
  )
  TEMPORAL_ADDRESS: string;

  @IsText()
  TEMPORAL_NAMESPACE: string = 'duban';

  /** Where databases, files and logs of the embedded servers lie. A relative path starts at the root of the repository. */
  @IsText()
  DUBAN_STATE_DIR: string = join(repoRoot, '.duban');

  /** Only this machine by default: whoever opens the door to others does so on purpose. */
  @IsText()
  HOST: string = '127.0.0.1';

  /** 0 lets the system choose a free one. */
  @Type(() => Number)
  @IsWhole(0, 65_535)
  PORT: number = 3000;

  /** 1 fills an empty database with the demo plan. */
  @IsOneOf(['1', '0'])
  DUBAN_DEMO: '1' | '0' = '0';

  /**
   * The proxies that may say for whom they ask (`X-Forwarded-For`, `X-Forwarded-Proto`): addresses or networks, with commas
   * between. Without it nobody is believed, and the address of the connection counts.
   */
  @IsOptional()
  @Matches(
    /^(loopback|[0-9a-fA-F:.]+(\/\d{1,3})?)(\s*,\s*(loopback|[0-9a-fA-F:.]+(\/\d{1,3})?))*$/,
    says(
      '应为反向代理的地址或网段，用逗号分隔，例如 10.0.0.5,10.1.0.0/16',
      'must be addresses or networks of reverse proxies with commas between, for example 10.0.0.5,10.1.0.0/16',
    ),
  )
  DUBAN_TRUSTED_PROXY?: string;

  /** A session ends after so many minutes without its owner. */
  @Type(() => Number)
  @IsWhole(5, 720)
  DUBAN_SESSION_IDLE_MINUTES: number = 30;

  /** The security log is kept for so many days; never fewer than the law asks for. */
  @Type(() => Number)
  @IsWhole(180, 36_500)
  DUBAN_SECURITY_LOG_DAYS: number = 180;

  /** Where files lie, in the place of the state folder: a bucket of a server that speaks S3. */
  @IsOptional()
  @Matches(
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    says('应为 S3 存储桶的名称', 'must be the name of an S3 bucket: 3 to 63 lower-case letters, digits, dots, hyphens'),
  )
  DUBAN_S3_BUCKET?: string;

  /** The address of that server; left out for Amazon's own. Who may use it say `AWS_ACCESS_KEY_ID` and its relatives. */
  @IsOptional()
  @IsAddress()
  DUBAN_S3_ENDPOINT?: string;

  @IsOptional()
  @IsText()
  DUBAN_S3_REGION?: string;

  /** A folder with the fonts of official documents, used instead of the free ones. */
  @IsOptional()
  @IsText()
  DUBAN_FONTS?: string;

  /** A folder with versions of the ladders (`escalation-*.yaml`), used instead of `config/policies`. */
  @IsOptional()
  @IsText()
  DUBAN_LADDERS?: string;

  /** The file outside the database to which the signed heads of the hash chains are appended. */
  @IsOptional()
  @IsText()
  DUBAN_AUDIT_LOG?: string;

  /** The key they are signed with; its public half lies beside it, with `.pub` behind the name. */
  @IsOptional()
  @IsText()
  DUBAN_AUDIT_KEY_FILE?: string;

  /** On this port of the machine itself the API tells its metrics, on the next one the worker. */
  @IsOptional()
  @Type(() => Number)
  @IsWhole(1, 65_533)
  DUBAN_METRICS_PORT?: number;

  /** Where traces are sent, by OTLP over HTTP; without it, or the next one, there are none. The names are OpenTelemetry's. */
  @IsOptional()
  @IsAddress()
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  /** The same for traces alone: the whole address, up to `/v1/traces`. */
  @IsOptional()
  @IsAddress()
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT?: string;

  @IsOptional()
  @IsOneOf(['http/protobuf'])
  OTEL_EXPORTER_OTLP_PROTOCOL?: string;

  @IsOptional()
  @IsOneOf(['true', 'false'])
  OTEL_SDK_DISABLED?: string;

  @IsOptional()
  @IsOneOf(['otlp', 'none'])
  OTEL_TRACES_EXPORTER?: string;

  /** Which traces are sent; all, unless it says something else. */
  @IsOptional()
  @IsOneOf([
    'always_on',
    'always_off',
    'traceidratio',
    'parentbased_always_on',
    'parentbased_always_off',
    'parentbased_traceidratio',
  ])
  OTEL_TRACES_SAMPLER?: string;

  /** The share of traces that is sent, for the samplers with a ratio. */
  @IsOptional()
  @Type(() => Number)
  @IsAmount(0, 1)
  OTEL_TRACES_SAMPLER_ARG?: number;

  /** Under which address people reach the app, for the links of messages and calendars. */
  @IsOptional()
  @IsAddress()
  PUBLIC_URL?: string;

  /** A file with the channels by which messages leave the system, for its owner alone; see `channels.ts`. */
  @IsOptional()
  @IsText()
  DUBAN_CHANNELS?: string;

  /** A file with the ways to sign in elsewhere, for its owner alone; see `sign-in-settings.ts`. */
  @IsOptional()
  @IsText()
  DUBAN_SIGN_IN?: string;

  /** A file with the working hours of the county, used instead of `config/calendars/working-hours.json`. */
  @IsOptional()
  @IsText()
  DUBAN_WORKING_HOURS?: string;
}

/** Whether an address is reached from this machine alone. */
export const isLoopback = (host: string): boolean => /^(127(\.\d{1,3}){3}|localhost|::1)$/.test(host);

const VARIABLES: readonly (keyof Environment)[] = [
  'DATABASE_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'DUBAN_STATE_DIR',
  'HOST',
  'PORT',
  'DUBAN_DEMO',
  'DUBAN_TRUSTED_PROXY',
  'DUBAN_SESSION_IDLE_MINUTES',
  'DUBAN_SECURITY_LOG_DAYS',
  'DUBAN_S3_BUCKET',
  'DUBAN_S3_ENDPOINT',
  'DUBAN_S3_REGION',
  'DUBAN_FONTS',
  'DUBAN_LADDERS',
  'DUBAN_AUDIT_LOG',
  'DUBAN_AUDIT_KEY_FILE',
  'DUBAN_WORKING_HOURS',
  'PUBLIC_URL',
  'DUBAN_CHANNELS',
  'DUBAN_METRICS_PORT',
  'DUBAN_SIGN_IN',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_EXPORTER_OTLP_PROTOCOL',
  'OTEL_SDK_DISABLED',
  'OTEL_TRACES_EXPORTER',
  'OTEL_TRACES_SAMPLER',
  'OTEL_TRACES_SAMPLER_ARG',
];

/**
 * Checked once, before anything listens. An empty variable counts as not set.
 * @throws DubanError `environment-invalid`, naming the variable; never its value, which may hold a password.
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const given = VARIABLES.filter((name) => env[name]).map((name) => [name, env[name]]);
  const environment = checked(Object.fromEntries(given), Environment, environmentError);
  environment.DUBAN_STATE_DIR = resolve(repoRoot, environment.DUBAN_STATE_DIR);
  return environment;
}

function environmentError(problems: Problem[]): DubanError {
  const sentences = (language: 'zh' | 'en') => problems.map((problem) => `${problem.place} ${problem[language]}`);
  return new DubanError(
    'environment-invalid',
    {
      zh: `环境变量有误：${sentences('zh').join('；')}。请改正后重新启动。`,
      en: `The environment is not usable: ${sentences('en').join('; ')}. Correct it and start again.`,
    },
    { variables: problems.map(({ place }) => place) },
  );
}
