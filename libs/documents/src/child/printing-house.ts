import { fork, type ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import { DubanError } from '@app/domain/errors';
import type { DocumentFacts } from '../facts';
import type { Printed, PrintedPaper, PrintJob, PrintOrder } from './printing-child';

/** Compiled it is .js, under test .ts; the child is whatever this file is. */
const CHILD = join(__dirname, `printing-child${extname(__filename)}`);
/** Typst keeps some 0.3 MB of every paper and never gives it back, so its process ends after so many. */
const PAPERS_A_CHILD = 300;

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

interface Running {
  process: ChildProcess;
  printed: number;
  waiting: Map<number, Waiting>;
}

/** Prints official documents in a process of its own, which is replaced after some hundred papers and when it dies. */
export class PrintingHouse {
  private child: Running | null = null;
  private jobs = 0;

  constructor(private readonly papersAChild = PAPERS_A_CHILD) {}

  /** @throws DubanError the refusal of the renderer; Error when the process dies, and the next job starts another */
  print(facts: DocumentFacts): Promise<Uint8Array> {
    return this.order({ facts });
  }

  /**
   * Printed papers as one file, each from the front of a sheet on; see `bindPapers`. With `headOnSheet` they are for sheets that
   * have a red head already (套打). @throws as `print`
   */
  bind(papers: PrintedPaper[], { headOnSheet = false } = {}): Promise<Uint8Array> {
    return this.order({ bind: papers, headOnSheet });
  }

  private order(order: PrintOrder): Promise<Uint8Array> {
    const child = (this.child ??= this.start());
    const id = (this.jobs += 1);
    child.printed += 1;
    // The last paper of a child: whoever comes next gets another, and this one ends when it has printed.
    if (child.printed >= this.papersAChild) this.child = null;
    return new Promise<Uint8Array>((resolve, reject) => {
      child.waiting.set(id, { resolve, reject });
      child.process.ref();
      child.process.channel?.ref();
      child.process.send({ id, ...order } satisfies PrintJob, (error) => error && this.gone(child, error));
    }).finally(() => this.rest(child));
  }

  /** Ends the process; what is printed just now is not. */
  close(): void {
    this.child?.process.kill();
    this.child = null;
  }

  private start(): Running {
    const running: Running = {
      process: fork(CHILD, [], { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
      printed: 0,
      waiting: new Map(),
    };
    running.process.on('message', (printed: Printed) => this.deliver(running, printed));
    running.process.on('error', (error) => this.gone(running, error));
    running.process.on('exit', (code, signal) =>
      this.gone(running, new Error(`the printing process ended (${signal ?? code})`)),
    );
    return running;
  }

  private deliver({ waiting }: Running, printed: Printed): void {
    const job = waiting.get(printed.id);
    waiting.delete(printed.id);
    if (!job) return;
    if ('pdf' in printed) return job.resolve(printed.pdf);
    if ('fault' in printed) return job.reject(new Error(printed.fault));
    const { code, sentence, details } = printed.refusal;
    job.reject(new DubanError(code, sentence, details));
  }

  /** With nothing to print it holds up nobody's end; one that is replaced ends. */
  private rest(child: Running): void {
    if (child.waiting.size > 0) return;
    child.process.unref();
    child.process.channel?.unref();
    if (child !== this.child && child.process.connected) child.process.disconnect();
  }

  private gone(child: Running, error: Error): void {
    if (this.child === child) this.child = null;
    for (const { reject } of child.waiting.values()) reject(error);
    child.waiting.clear();
  }
}
