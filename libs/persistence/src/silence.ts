import type { Socket } from 'node:net';
import type { Client } from 'pg';

/** How long an answer may stay away altogether: longer than a statement may take (`TIME_OUTS` of `orm.ts`). */
export const SILENCE_MS = 30_000;

/** How long to look once more: a process that stood still reads only then what came meanwhile. */
const ONCE_MORE_MS = 1_000;

/** A transaction that takes its time says so to PostgreSQL (`unhurried`). */
const TAKES_ITS_TIME = /\bstatement_timeout\W+0\b/;
const ENDS_TRANSACTION = /^\s*(commit|rollback)\s*;?\s*$/i;

/**
 * Ends a connection that owes an answer and says nothing. A machine that is gone while a statement is on its way to it, or a
 * proxy that has stopped, is noticed by nobody else: TCP goes on sending for a quarter of an hour, and the connection would keep
 * its place in the pool, and whoever waits for it, for as long.
 */
export class SilenceWatch {
  private socket: Socket | null = null;
  private takesItsTime = false;
  /** It owes an answer; whoever asks on does not give it more time. */
  private owes = false;

  constructor(
    private readonly client: Client,
    private readonly mostMs: number,
  ) {
    client.on('drain', () => {
      this.owes = false; // everything is answered
      this.socket?.setTimeout(0);
    });
  }

  /** A statement is sent now. */
  asked(statement: unknown): void {
    const text = typeof statement === 'string' ? statement : '';
    if (TAKES_ITS_TIME.test(text)) this.takesItsTime = true;
    if (this.takesItsTime) this.current().setTimeout(0);
    else if (!this.owes) this.current().setTimeout(this.mostMs);
    this.owes = true;
    if (ENDS_TRANSACTION.test(text)) this.takesItsTime = false;
  }

  /** TLS puts another socket in the place of the first. */
  private current(): Socket {
    const { stream } = (this.client as unknown as { connection: { stream: Socket } }).connection;
    if (stream !== this.socket) stream.on('timeout', () => this.onSilence(stream));
    return (this.socket = stream);
  }

  private onSilence(socket: Socket): void {
    const heard = socket.bytesRead;
    setTimeout(
      () => {
        if (socket.timeout && socket.bytesRead === heard) socket.destroy(silent());
      },
      Math.min(ONCE_MORE_MS, this.mostMs),
    );
  }
}

const silent = () => Object.assign(new Error('the database has stopped answering'), { code: 'ETIMEDOUT' });
