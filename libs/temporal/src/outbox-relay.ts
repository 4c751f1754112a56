import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import {
  LetterListener,
  putBack,
  putOff,
  strikeOff,
  takeLetters,
  UNDELIVERABLE_AFTER,
  type Letter,
} from '@app/persistence';
import {
  CLAUSE_LOOK,
  GENERATION,
  LONGEST_REST_MS,
  taskQueueOf,
  WAKE_SIGNAL,
  workflowTypeOf,
  type ProcessInput,
} from '@app/workflows';
import { shownAs } from '@app/workflows/shared/shown-as';
import { blamesLetter } from './blames-letter';
import { summaryOf } from './summary';
import { deliverTraced } from './traces';

/** A call to Temporal takes milliseconds; longer than this it is given up and tried again. */
const CALL_MS = 5_000;

/**
 * Letters are taken some at a time by several who go on independently: while the last calls of one are under way, and its
 * letters are struck off, the others keep Temporal busy. So many calls are under way at most.
 */
const CARRIERS = 4;
const AT_ONCE = 25;

/** How soon after a failure to look again. */
const SOON_MS = 1_000;

/** How often to look although nobody said that there are letters. */
const EVERY_MS = 5_000;

/** What the relay tells of. */
export interface RelayReports {
  /** Nothing can be delivered: Temporal or the database does not answer. Told of when it begins, not every second. */
  onTrouble(error: unknown): void;
  /** What a person's request has set going was delivered. */
  onDelivered?(letter: Letter): void;
  /** A letter was refused again and again. Told of once. */
  onUndeliverable(letter: Letter, error: unknown): void;
}

/** @returns the instant at which the workflow of a clause looks on a date */
type LookOn = (wakeOn: string, clauseId: number) => string;

interface Failure {
  letter: Letter;
  error: unknown;
  isToBlame: boolean;
}

/**
 * Delivers the outbox: each row is a wake-up that must reach a workflow. `signalWithStart` starts the workflow when it
 * does not run, so the same row begins a life, wakes it, and brings it back after Temporal has lost it. A clause on the real clock
 * that has answered all it was asked needs no wake-up: it is only begun, with its first date, unless it runs.
 *
 * Each letter is settled by itself. It is taken for some seconds, delivered outside of any transaction, and struck off;
 * one that is refused is put off, longer each time, and holds up no other. Who is killed in between leaves its letters
 * to the next one; delivering twice is harmless, because a wake-up only says "look again". To one workflow one letter is on
 * its way at a time.
 */
export class OutboxRelay {
  private kicked: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private inTrouble = false;
  private timer: NodeJS.Timeout | undefined;
  private readonly listener: LetterListener;
  /** Workflows to which a letter is on its way. */
  private readonly underWay = new Set<string>();
  /** How many got through so far. */
  private gotThrough = 0;
  /** One takes letters after the other, so that each knows what the others have. */
  private taking: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly orm: MikroORM,
    private readonly client: Client,
    private readonly reports: RelayReports,
    /** When workflows of clauses look, by the calendar in force. */
    private readonly looks: () => Promise<LookOn>,
  ) {
    this.listener = new LetterListener(orm.config.get('clientUrl')!, () => this.kick());
  }

  /** Looks at the outbox now, whenever the database says that there are letters, and after a pause in any case. */
  start(): void {
    void this.listener.start();
    this.kick();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.kicked;
    await this.listener.stop();
  }

  /** There is, or may be, something to deliver. Returns at once. */
  kick(): void {
    if (this.stopped) return;
    if (this.kicked) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.kicked = this.deliverAll().then((failed) => {
      this.kicked = null;
      if (this.stopped) return;
      this.timer = setTimeout(() => this.kick(), failed ? SOON_MS : EVERY_MS);
      if (!this.again) return;
      this.again = false;
      this.kick();
    });
  }

  /** @returns whether something failed */
  private async deliverAll(): Promise<boolean> {
    const ends = await Promise.allSettled(Array.from({ length: CARRIERS }, () => this.carry()));
    const failure = ends.find((end) => end.status === 'rejected');
    if (!failure) {
      this.inTrouble = false;
      return ends.some((end) => end.status === 'fulfilled' && end.value);
    }
    if (!this.inTrouble) this.reports.onTrouble(failure.reason);
    this.inTrouble = true;
    return true; // the rows are still there
  }

  /** Round after round until nothing is left. @returns whether a letter was refused */
  private async carry(): Promise<boolean> {
    let failed = false;
    for (;;) {
      const letters = await this.take();
      try {
        failed = (await this.round(letters)) > 0 || failed;
      } finally {
        for (const { workflowId } of letters) this.underWay.delete(workflowId);
      }
      if (letters.length === 0 || this.stopped) return failed;
    }
  }

  private take(): Promise<Letter[]> {
    const taken = this.taking.then(async () => {
      if (this.stopped) return []; // it was told while it waited for its turn
      const about = { listener: this.listener.backend, most: AT_ONCE, but: [...this.underWay] };
      const letters = await takeLetters(this.orm.em.fork(), about);
      for (const { workflowId } of letters) this.underWay.add(workflowId);
      return letters;
    });
    this.taking = taken.catch(() => undefined);
    return taken;
  }

  /** One batch. @returns how many were refused. @throws what Temporal says when nothing got through and no letter is to blame */
  private async round(letters: readonly Letter[]): Promise<number> {
    if (letters.length === 0) return 0;
    const em: EntityManager = this.orm.em.fork();
    let asked: Promise<LookOn> | undefined;
    const looks = () => (asked ??= this.looks()); // once for all of them, where a clause begins
    const outcomes = await Promise.all(letters.map((letter) => this.tried(letter, looks)));
    const delivered = letters.filter((_, index) => outcomes[index] === null);
    if (delivered.length) await strikeOff(em, idsOf(delivered));
    for (const letter of delivered) if (letter.requests.length) this.reports.onDelivered?.(letter);
    const failures = outcomes.filter((outcome) => outcome !== null);
    const blamed = failures.filter(({ isToBlame }) => isToBlame);
    for (const { letter, error } of blamed) {
      await putOff(em, letter, String(error));
      if (letter.attempts + 1 === UNDELIVERABLE_AFTER) this.reports.onUndeliverable(letter, error);
    }
    const innocent = failures.filter(({ isToBlame }) => !isToBlame);
    if (innocent.length) {
      await putBack(em, idsOf(innocent.map(({ letter }) => letter)));
      throw innocent[0].error;
    }
    return blamed.length;
  }

  /** @returns what went wrong; null when the letter got through */
  private async tried(letter: Letter, looks: () => Promise<LookOn>): Promise<Failure | null> {
    const before = this.gotThrough;
    try {
      await deliverTraced(letter, () => this.deliver(letter, looks));
      return null;
    } catch (error) {
      return { letter, error, isToBlame: blamesLetter(error, this.gotThrough - before) };
    }
  }

  private async deliver(letter: Letter, looks: () => Promise<LookOn>): Promise<void> {
    const { workflowId, kind, planId, subjectId, ended, rehearsed } = letter;
    const type = workflowTypeOf(kind, rehearsed);
    const generation = type === CLAUSE_LOOK ? {} : { generation: GENERATION };
    const input: ProcessInput = { planId, subjectId, ...generation };
    if (!type) throw new Error(`no workflow for a process of the kind ${kind}`);
    const startDelay = await this.delayOf(letter, looks);
    const options = {
      workflowId,
      taskQueue: taskQueueOf(rehearsed),
      args: [input],
      // A process that has ended in the database is not started again by a late letter; one that was reopened is.
      workflowIdReusePolicy: ended ? ('ALLOW_DUPLICATE_FAILED_ONLY' as const) : ('ALLOW_DUPLICATE' as const),
      typedSearchAttributes: shownAs({
        DubanPlan: planId,
        ...letter.shown,
        ...(generation.generation && { DubanGeneration: String(generation.generation) }),
      }),
      staticSummary: summaryOf(letter),
    };
    const { workflow } = this.client;
    const send = (): Promise<unknown> =>
      startDelay > 0
        ? workflow.start(type, { ...options, startDelay }) // an event less, and a fifth of the server's work
        : workflow.signalWithStart(type, { ...options, signal: WAKE_SIGNAL });
    try {
      await this.client.withDeadline(Date.now() + CALL_MS, send);
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
    this.gotThrough += 1;
  }

  /**
   * How long a workflow that begins with this letter rests first: a clause that has answered all it was asked, and has nothing to do
   * until its first date, makes no work before. One that runs already is left at rest.
   */
  private async delayOf(
    { kind, subjectId, rehearsed, ended, upToDate, wakeOn }: Letter,
    looks: () => Promise<LookOn>,
  ): Promise<number> {
    if (kind !== 'clause' || rehearsed || ended || !upToDate) return 0;
    if (wakeOn === null) return LONGEST_REST_MS;
    const lookOn = await looks();
    return Math.min(Date.parse(lookOn(wakeOn, subjectId)) - Date.now(), LONGEST_REST_MS);
  }
}

const idsOf = (letters: readonly Letter[]): string[] => letters.flatMap(({ ids }) => ids);
