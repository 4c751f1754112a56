import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { SmtpSettings } from '@app/config';

/** A mail server on this machine that takes every mail. */
export class Mailbox {
  readonly mails: ParsedMail[] = [];
  private readonly server: SMTPServer;

  constructor() {
    this.server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], closeTimeout: 100 },
      onData: (stream, _session, done) =>
        void simpleParser(stream).then((mail) => (this.mails.push(mail), done()), done),
    });
    this.server.on('error', () => undefined);
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** How the channel by mail reaches it. */
  get settings(): SmtpSettings {
    const { port } = this.server.server.address() as AddressInfo;
    const how = { host: '127.0.0.1', port, security: 'none' as const, from: '督办 <duban@county.test>' };
    return Object.assign(new SmtpSettings(), how);
  }
}
