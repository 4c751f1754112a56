import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, createSecureContext, type TLSSocket } from 'node:tls';
import { accessTo, addressesOf, type TemporalAccess } from './access';
import { hostPort } from './address';

/** Which part of the way to a Temporal server is wrong, and what to do about it. */
export interface TemporalTrouble {
  part: 'address' | 'tls' | 'server-certificate' | 'server-name' | 'client-certificate' | 'client-key' | 'protocol';
  zh: string;
  en: string;
}

/** How long one step may take. */
const STEP_MS = 3_000;

/** The first bytes of HTTP/2, which gRPC speaks; whoever takes them answers. */
const PREFACE = Buffer.concat([
  Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'latin1'),
  Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]),
]);

/**
 * Goes the way to a server step by step: a connection, TLS, its certificate, ours. Null where all of it works; what comes
 * after (the namespace, an API key) only the server itself can say.
 */
export async function probeTemporal(address: string, access = accessTo(address)): Promise<TemporalTrouble | null> {
  let trouble: TemporalTrouble | null = null;
  for (const one of addressesOf(address)) {
    trouble = await probeOne(one, access);
    if (trouble === null) return null;
  }
  return trouble;
}

async function probeOne(address: string, access: TemporalAccess): Promise<TemporalTrouble | null> {
  const at = hostPort(address);
  try {
    (await connected(connectTcp(at), 'connect')).destroy();
  } catch (error) {
    return notThere(address, error);
  }
  return access.tls ? throughTls(at, address, access.tls) : inPlain(at, address);
}

async function throughTls(
  at: { host: string; port: number },
  address: string,
  tls: NonNullable<TemporalAccess['tls']>,
) {
  const { serverNameOverride, serverRootCACertificate: ca, clientCertPair } = tls;
  const own = clientCertPair && { cert: clientCertPair.crt, key: clientCertPair.key };
  try {
    createSecureContext({ ca, ...own });
  } catch (error) {
    return badFiles(error);
  }
  try {
    const servername = serverNameOverride ?? at.host;
    const socket = await connected(
      // An address of numbers is no name to ask for; what the certificate must say is checked all the same.
      connectTls({
        ...at,
        ca,
        ...own,
        servername: /^[\d.:]+$/.test(servername) ? '' : servername,
        ALPNProtocols: ['h2'],
      }),
      'secureConnect',
    );
    // With TLS 1.3 a server refuses a client only after the client believes that all is well.
    await answered(socket);
    return null;
  } catch (error) {
    return refusedTls(address, error, Boolean(clientCertPair));
  }
}

/** A server that wants TLS says nothing to the plain preface, or hangs up; then it is asked whether it speaks TLS. */
async function inPlain(at: { host: string; port: number }, address: string): Promise<TemporalTrouble | null> {
  try {
    await answered(await connected(connectTcp(at), 'connect'));
    return null;
  } catch {
    const speaksTls = await connected(
      connectTls({ ...at, rejectUnauthorized: false, ALPNProtocols: ['h2'] }),
      'secureConnect',
    )
      .then((socket) => Boolean(socket.destroy()))
      .catch((error: { code?: string }) => /ALERT|CERTIFICATE/i.test(error.code ?? ''));
    return speaksTls ? wantsTls(address) : noTemporal(address);
  }
}

function connected<T extends Socket | TLSSocket>(socket: T, event: 'connect' | 'secureConnect'): Promise<T> {
  return new Promise((resolve, reject) => {
    socket.setTimeout(STEP_MS, () => socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
    socket.once('error', reject);
    socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    socket.once(event, () => resolve(socket));
  });
}

/** Speaks first, and waits for the frame of HTTP/2 that a server begins with. */
function answered(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    socket.once('data', (bytes: Buffer) => {
      const settings = bytes.length >= 4 && bytes[3] === 4;
      if (settings) resolve();
      else reject(Object.assign(new Error('another protocol'), { code: 'EPROTO' }));
      socket.destroy();
    });
    socket.write(PREFACE);
  });
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? String(error);

const notThere = (address: string, error: unknown): TemporalTrouble => ({
  part: 'address',
  zh: `${address} 连不上（${codeOf(error)}）：请检查 TEMPORAL_ADDRESS 和网络，确认服务器已启动`,
  en: `nothing answers at ${address} (${codeOf(error)}): check TEMPORAL_ADDRESS and the network, and that the server runs`,
});

const wantsTls = (address: string): TemporalTrouble => ({
  part: 'tls',
  zh: `${address} 要求加密连接：请设置 TEMPORAL_TLS=1，或用 TEMPORAL_TLS_CA 指定服务器的根证书`,
  en: `${address} wants TLS: set TEMPORAL_TLS=1, or name the server's root certificate with TEMPORAL_TLS_CA`,
});

const noTemporal = (address: string): TemporalTrouble => ({
  part: 'protocol',
  zh: `${address} 上的服务不是 Temporal（没有 gRPC 应答）：请检查 TEMPORAL_ADDRESS 的端口`,
  en: `what listens at ${address} is no Temporal server (it speaks no gRPC): check the port of TEMPORAL_ADDRESS`,
});

function badFiles(error: unknown): TemporalTrouble {
  if (/KEY_VALUES_MISMATCH/.test(codeOf(error))) {
    return {
      part: 'client-key',
      zh: '客户端私钥与证书不匹配：请检查 TEMPORAL_TLS_KEY 与 TEMPORAL_TLS_CERT 是否为一对',
      en: 'the key of the client does not belong to its certificate: check that TEMPORAL_TLS_KEY and TEMPORAL_TLS_CERT are a pair',
    };
  }
  return {
    part: 'client-key',
    zh: `证书或私钥文件无法读取（${codeOf(error)}）：TEMPORAL_TLS_CA、TEMPORAL_TLS_CERT、TEMPORAL_TLS_KEY 应为 PEM 格式`,
    en: `a certificate or key cannot be understood (${codeOf(error)}): TEMPORAL_TLS_CA, TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY must be PEM files`,
  };
}

const UNKNOWN_ISSUER =
  /UNABLE_TO_VERIFY|SELF_SIGNED|UNABLE_TO_GET_ISSUER|CERT_UNTRUSTED|INVALID_CA|CERT_SIGNATURE_FAILURE/;

function refusedTls(address: string, error: unknown, sentOwn: boolean): TemporalTrouble {
  const code = codeOf(error);
  if (UNKNOWN_ISSUER.test(code)) {
    return {
      part: 'server-certificate',
      zh: `${address} 的证书不是由 TEMPORAL_TLS_CA 中的机构签发（${code}）：请换成签发该服务器证书的根证书`,
      en: `the certificate of ${address} was not issued by the authority in TEMPORAL_TLS_CA (${code}): name the root certificate that issued it`,
    };
  }
  if (/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/.test(code)) {
    return {
      part: 'server-certificate',
      zh: `${address} 的证书已过期或尚未生效（${code}）：请更换服务器证书，并检查本机时间`,
      en: `the certificate of ${address} has expired or is not valid yet (${code}): renew it, and check the clock of this machine`,
    };
  }
  if (/ALTNAME/.test(code)) {
    return {
      part: 'server-name',
      zh: `${address} 的证书上不是这个名称：请用 TEMPORAL_TLS_SERVER_NAME 写明证书上的名称`,
      en: `the certificate of ${address} is for another name: give the name it holds with TEMPORAL_TLS_SERVER_NAME`,
    };
  }
  if (/WRONG_VERSION|EPROTO|PACKET_LENGTH|HTTP_REQUEST/.test(code) && !/ALERT/.test(code)) {
    return {
      part: 'tls',
      zh: `${address} 不使用加密连接：请去掉 TEMPORAL_TLS 开头的变量，或换成加密端口`,
      en: `${address} does not speak TLS: remove the variables that begin with TEMPORAL_TLS, or use the port that does`,
    };
  }
  return sentOwn
    ? {
        part: 'client-certificate',
        zh: `${address} 不接受本机的客户端证书（${code}）：请换成该服务器信任的机构签发的证书（TEMPORAL_TLS_CERT、TEMPORAL_TLS_KEY）`,
        en: `${address} does not accept our client certificate (${code}): use one issued by an authority it trusts (TEMPORAL_TLS_CERT, TEMPORAL_TLS_KEY)`,
      }
    : {
        part: 'client-certificate',
        zh: `${address} 要求客户端证书（${code}）：请设置 TEMPORAL_TLS_CERT 和 TEMPORAL_TLS_KEY`,
        en: `${address} asks for a client certificate (${code}): set TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY`,
      };
}
