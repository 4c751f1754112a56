import { NotDelivered, shortAnswer } from '../channel';

const HTTP_PATIENCE_MS = 10_000;
/** Of an answer, in bytes; a few hundred are what a platform says. */
const LONGEST_BODY = 100_000;
/** Whoever wants to be left alone for longer is asked again all the same. */
const LONGEST_PAUSE_S = 6 * 3_600;

export interface Answer {
  status: number;
  text: string;
  /** The answer as JSON; null where it is none. */
  json: Record<string, unknown> | null;
  retryAfterMs: number | null;
}

/**
 * Asks another machine by HTTP. Redirects are not followed: they would carry what is secret to somewhere else.
 *
 * @throws NotDelivered `later` where nobody listens, `unknown` where the answer did not come, `settings` where nothing can be sent
 */
export async function askJson(
  url: string,
  {
    body,
    headers = {},
    patienceMs = HTTP_PATIENCE_MS,
  }: { body?: string; headers?: Record<string, string>; patienceMs?: number },
): Promise<Answer> {
  const request = toSend(url, { body, headers, patienceMs });
  try {
    const response = await fetch(request);
    const text = await beginningOf(response);
    return { status: response.status, text, json: asObject(text), retryAfterMs: retryAfter(response) };
  } catch (error) {
    throw unreachable(error as Error);
  }
}

/** @throws NotDelivered `settings` where nothing can be sent to such an address, or with such a header */
function toSend(
  url: string,
  { body, headers, patienceMs }: { body?: string; headers: Record<string, string>; patienceMs: number },
): Request {
  try {
    return new Request(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }), ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch {
    throw new NotDelivered('settings', 'TypeError', {
      zh: '地址不可用，没有发出任何内容：请核对渠道设置中的地址，其中不能有用户名和密码。',
      en: 'Nothing can be sent to this address, and nothing was: check it in the settings; it names no user or password.',
    });
  }
}

/** The first bytes of an answer; whoever answers more is not listened to any longer. */
async function beginningOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    parts.push(part as Uint8Array);
    bytes += (part as Uint8Array).byteLength;
    if (bytes >= LONGEST_BODY) break;
  }
  return Buffer.concat(parts).subarray(0, LONGEST_BODY).toString('utf8');
}

function asObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** `Retry-After` in seconds (RFC 9110, 10.2.3); a date is not looked at. */
function retryAfter({ headers }: Response): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, LONGEST_PAUSE_S) * 1_000 : null;
}

/** Before these, nothing had been handed over. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH']);

function unreachable(error: Error): NotDelivered {
  const code = (error.cause as { code?: string } | undefined)?.code ?? error.name;
  if (/CERT|SSL|TLS/i.test(code)) {
    return new NotDelivered('settings', code, {
      zh: '对方的证书不可信：请核对地址，或安装其证书颁发机构。',
      en: 'The certificate of the other side is not trusted: check the address, or install its authority.',
    });
  }
  if (NOT_CONNECTED.has(code)) {
    return new NotDelivered('later', code, {
      zh: '连接不上对方：请核对地址和网络。',
      en: 'The other side cannot be reached: check the address and the network.',
    });
  }
  return new NotDelivered('unknown', code, {
    zh: '对方没有在规定时间内应答，不能确定是否收到。',
    en: 'No answer came in time, so it may have arrived.',
  });
}

/** What statuses mean everywhere; null where the answer is a good one. */
export function refusalOf({ status, text, retryAfterMs }: Answer): NotDelivered | null {
  if (status >= 200 && status < 300) return null;
  const answer = shortAnswer(`${status} ${text}`);
  if (status >= 500 || [408, 425, 429].includes(status)) {
    return new NotDelivered(
      'later',
      answer,
      { zh: '对方暂时不可用。', en: 'The other side is not available now.' },
      retryAfterMs,
    );
  }
  if (status === 401 || status === 403 || (status >= 300 && status < 400)) {
    return new NotDelivered('settings', answer, {
      zh: '对方不接受我们的身份或地址已变：请核对地址和密钥。',
      en: 'The other side does not accept who we are, or has moved: check address and secret.',
    });
  }
  return new NotDelivered('refused', answer, {
    zh: '对方拒绝了这条消息。',
    en: 'The other side refuses this message.',
  });
}
