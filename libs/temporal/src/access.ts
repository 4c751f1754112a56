// A relative path on purpose: jest's global setup loads this code before any path alias is known.
import { readFileSync } from 'node:fs';
import { DubanError } from '../../domain/src/errors';

/** What proves who we are to a Temporal server, and it to us. */
export interface TemporalAccess {
  tls?: {
    serverNameOverride?: string;
    serverRootCACertificate?: Buffer;
    clientCertPair?: { crt: Buffer; key: Buffer };
  };
  apiKey?: string;
}

/** What the surroundings say of a server that is not our own. */
export const TEMPORAL_ACCESS_VARIABLES = [
  'TEMPORAL_TLS',
  'TEMPORAL_TLS_CA',
  'TEMPORAL_TLS_CERT',
  'TEMPORAL_TLS_KEY',
  'TEMPORAL_TLS_SERVER_NAME',
  'TEMPORAL_API_KEY',
] as const;

type Variables = Partial<Record<(typeof TEMPORAL_ACCESS_VARIABLES)[number] | 'TEMPORAL_ADDRESS', string>>;

/** `TEMPORAL_ADDRESS` may name several nodes of one cluster, separated by commas. */
export const addressesOf = (address: string): string[] => address.split(',').map((one) => one.trim());

/**
 * How a server is reached. TLS is on where anything of it is said or an API key is used, as Temporal Cloud wants it; the
 * embedded server, which listens on this machine only, is reached without, whatever the surroundings say.
 *
 * @throws DubanError `temporal-access-invalid`, naming the variable
 */
export function accessTo(address: string, env: Variables = process.env as Variables): TemporalAccess {
  if (!env.TEMPORAL_ADDRESS || !addressesOf(env.TEMPORAL_ADDRESS).includes(addressesOf(address)[0])) return {};
  const { TEMPORAL_TLS_CERT: cert, TEMPORAL_TLS_KEY: key, TEMPORAL_API_KEY: apiKey } = env;
  if (Boolean(cert) !== Boolean(key)) {
    throw invalid(
      cert ? 'TEMPORAL_TLS_KEY' : 'TEMPORAL_TLS_CERT',
      '客户端证书和私钥要成对设置',
      'certificate and key of the client belong together: set both',
    );
  }
  const { TEMPORAL_TLS_CA: ca, TEMPORAL_TLS_SERVER_NAME: serverNameOverride } = env;
  const on = env.TEMPORAL_TLS === '1' || Boolean(ca || cert || serverNameOverride || apiKey);
  if (env.TEMPORAL_TLS === '0' || !on) return apiKey ? { apiKey } : {};
  return {
    tls: {
      ...(serverNameOverride ? { serverNameOverride } : {}),
      ...(ca ? { serverRootCACertificate: read('TEMPORAL_TLS_CA', ca) } : {}),
      ...(cert && key
        ? { clientCertPair: { crt: read('TEMPORAL_TLS_CERT', cert), key: read('TEMPORAL_TLS_KEY', key) } }
        : {}),
    },
    ...(apiKey ? { apiKey } : {}),
  };
}

function read(variable: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw invalid(variable, `文件 ${path} 读不到（${code}）`, `the file ${path} cannot be read (${code})`);
  }
}

const invalid = (variable: string, zh: string, en: string): DubanError =>
  new DubanError(
    'temporal-access-invalid',
    {
      zh: `${variable} 有误：${zh}。请改正后重新启动。`,
      en: `${variable} is not usable: ${en}. Correct it and start again.`,
    },
    { variable },
  );
