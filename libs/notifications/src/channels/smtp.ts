import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createTransport } from 'nodemailer';
import { repoRoot, type SmtpSettings } from '@app/config';
import { NotDelivered, shortAnswer, type Channel, type Message, type Receipt } from '../channel';
import { oneLine } from '../words/fit-text';
import { pageAddress, renderMessage } from '../words/render';

const PATIENCE_MS = 20_000;

/** Mails of one look go through one connection: a new one costs more than the mail, above all with TLS and a password. */
const MAILS_PER_CONNECTION = 50;
/** Then the connection is given up; the next look makes another. */
const IDLE_MS = 1_000;

/** What nodemailer says of a failure; see its `errors.ts`. */
interface SmtpFailure extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
}

/** E-mail. What a server refuses with 4xx is tried again, with 5xx for good (RFC 5321, 4.2.1). */
export class SmtpChannel implements Channel {
  readonly name = 'smtp';
  readonly limits;
  /** Mail servers need not look at the number of a message. */
  readonly knowsKeys = false;
  private open: ReturnType<SmtpChannel['pooled']> | null = null;
  /** The mail that was sent last, so that the next one waits for it. */
  private last: Promise<unknown> = Promise.resolve();
  /** The whole mail has been handed over, and only the answer is missing. */
  private handedOver = false;
  /** Read once, when the channel is opened: a file that goes later does not stop the mails. */
  private readonly ca: Buffer | null;

  constructor(
    private readonly settings: SmtpSettings,
    private readonly publicUrl: string | null,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    this.limits = { perMinute: settings.perMinute };
    this.ca = settings.ca ? readFileSync(resolve(repoRoot, settings.ca)) : null;
  }

  /** One connection at a time. A mail of which a byte was sent is not sent again by it: that is for the ledger to decide. */
  private pooled() {
    const rules = { maxConnections: 1, maxMessages: MAILS_PER_CONNECTION, maxRequeues: 1, idleTimeout: IDLE_MS };
    const logger = listenFor(() => (this.handedOver = true)) as never;
    return createTransport({ ...this.connection(), ...rules, pool: true, logger });
  }

  private connection() {
    const { host, port, security, user, password } = this.settings;
    const { patienceMs, ca } = this;
    return {
      host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      ...(user && { auth: { user, pass: password ?? '' } }),
      ...(ca && { tls: { ca } }),
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }

  /** One after the other, so that what the connection tells belongs to one mail. */
  deliver(message: Message): Promise<Receipt> {
    const sent = this.last.then(() => this.send(message));
    this.last = sent.catch(() => undefined);
    return sent;
  }

  private async send(message: Message): Promise<Receipt> {
    const { from } = this.settings;
    const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
    const messageId = `<${createHash('sha256').update(message.key).digest('hex').slice(0, 40)}@${domain}>`;
    const account = message.kind === 'digest' ? pageAddress(this.publicUrl, '/account') : null;
    this.handedOver = false;
    try {
      this.open ??= this.pooled();
      const { response } = await this.open.sendMail({
        from,
        to: { name: oneLine(message.name), address: message.address },
        subject: oneLine(message.subject),
        ...renderMessage(message, this.publicUrl),
        messageId,
        // RFC 3834: nobody's absence notice answers a machine.
        headers: { 'Auto-Submitted': 'auto-generated', ...(account && { 'List-Unsubscribe': `<${account}>` }) },
      });
      return { answer: shortAnswer(response), reference: messageId };
    } catch (error) {
      throw asNotDelivered(error as SmtpFailure, this.handedOver);
    }
  }

  async check(): Promise<void> {
    try {
      await createTransport(this.connection()).verify();
    } catch (error) {
      throw asNotDelivered(error as SmtpFailure, false);
    }
  }
}

/**
 * A log of nodemailer that only listens for the entry it makes when the last byte of a mail is written: its errors do not
 * say how far it was when a connection broke.
 */
function listenFor(handedOver: () => void) {
  const ignore = () => undefined;
  const info = (entry: { tnx?: string } | undefined) => {
    if (entry?.tnx === 'message') handedOver();
  };
  return { level: ignore, trace: ignore, debug: ignore, info, warn: ignore, error: ignore, fatal: ignore };
}

/** RFC 4954, 6: the server wants an account, or another way of showing it. */
const WANTS_AUTH = new Set([530, 534, 535, 538]);

function asNotDelivered(error: SmtpFailure, handedOver: boolean): NotDelivered {
  const { code = '', responseCode } = error;
  const answer = shortAnswer(error.response ?? error.message);
  if (code === 'EAUTH' || code === 'ENOAUTH' || WANTS_AUTH.has(responseCode ?? 0)) {
    return new NotDelivered('settings', answer, {
      zh: '邮件服务器不接受账号或密码：请核对 smtp 的 user 和 password。',
      en: 'The mail server refuses the user or the password: check user and password of smtp.',
    });
  }
  if (code === 'ETLS' || /certificate|STARTTLS|wrong version number/i.test(error.message)) {
    return new NotDelivered('settings', answer, {
      zh: '与邮件服务器的加密连接未能建立：请核对 smtp 的 security（starttls、tls 或 none）、端口和证书 ca。',
      en: 'No encrypted connection to the mail server: check security (starttls, tls or none), port and ca of smtp.',
    });
  }
  if (responseCode !== undefined && responseCode >= 500) {
    return new NotDelivered('refused', answer, {
      zh: '邮件服务器拒绝了这封邮件：请核对收件地址，以及发件地址是否获准。',
      en: 'The mail server refuses this mail: check the address, and whether the sender is allowed.',
    });
  }
  if (responseCode !== undefined) {
    return new NotDelivered('later', answer, {
      zh: '邮件服务器暂不接收，请稍后再试。',
      en: 'The mail server does not take it now and asks to come again later.',
    });
  }
  if (code === 'EENVELOPE') {
    return new NotDelivered('refused', answer, {
      zh: '收件地址不是有效的邮箱地址。',
      en: 'The address is no mail address.',
    });
  }
  if (handedOver) {
    return new NotDelivered('unknown', answer, {
      zh: '邮件内容发出后连接中断，不能确定对方是否收到。',
      en: 'The connection broke after the mail was handed over, so it may have arrived.',
    });
  }
  return new NotDelivered('later', answer, {
    zh: '连接不上邮件服务器：请核对 smtp 的 host 和 port，以及网络。',
    en: 'The mail server cannot be reached: check host and port of smtp, and the network.',
  });
}
