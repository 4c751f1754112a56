import { inHalves } from '../in-halves';

/** Something asked for, and who waits for it. */
interface Asked<T> {
  what: T;
  /** When nobody waits for it any more, in milliseconds since 1970. */
  until: number;
  done: () => void;
  failed: (error: unknown) => void;
}

/** Less than a local activity may take (`workflows/shared/ports.ts`): whoever asked is told before it is given up. */
const PATIENCE_MS = 25_000;
/** How soon to look again at what somebody has in hand. */
const PAUSE_MS = 250;

/**
 * Effects that come while another is being written are written together by the next transaction: one commit for all of them,
 * and what they share is read and made once. Whoever asks for one waits until it is kept.
 *
 * Nobody waits for anybody else: what cannot be written is found by halves, what somebody has in hand is left out and looked
 * at again after a moment, and a database that does not answer ends the wait of those who are with it. All of them may be asked
 * for again, under the keys of their rungs.
 */
export class Gathering<T> {
  private waiting: Asked<T>[] = [];
  private busy = false;

  /**
   * @param most how many at once
   * @param write does all of them in one transaction and waits for nobody who has one of them in hand; @returns those that it left
   *   out because somebody has
   */
  constructor(
    private readonly most: number,
    private readonly write: (all: readonly T[]) => Promise<readonly T[]>,
  ) {}

  /** @returns when it is kept */
  ask(what: T): Promise<void> {
    return new Promise((done, failed) => this.enter({ what, until: Date.now() + PATIENCE_MS, done, failed }));
  }

  private enter(one: Asked<T>): void {
    this.waiting.push(one);
    void this.writeAll();
  }

  private async writeAll(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.waiting.length > 0) await this.round(this.waiting.splice(0, this.most));
    this.busy = false;
  }

  private async round(all: readonly Asked<T>[]): Promise<void> {
    try {
      await inHalves(
        all,
        (some) => this.attempt(some),
        ({ failed }, error) => failed(error),
      );
    } catch (error) {
      for (const { failed } of all) failed(error); // whose is kept has heard of that
    }
  }

  private async attempt(some: readonly Asked<T>[]): Promise<true> {
    const awaited = some.filter(({ until }) => until > Date.now());
    for (const late of some)
      if (!awaited.includes(late)) late.failed(new Error('somebody else has had it in hand for too long'));
    if (awaited.length === 0) return true;
    const left = await inTime(this.write(awaited.map(({ what }) => what)));
    for (const one of awaited) {
      if (left.includes(one.what)) setTimeout(() => this.enter(one), PAUSE_MS);
      else one.done();
    }
    return true;
  }
}

/** @throws as from a database that is away, when a transaction does not come back */
async function inTime<R>(writing: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error('the database does not answer'), { code: 'ETIMEDOUT' });
    timer = setTimeout(() => reject(error), PATIENCE_MS);
  });
  try {
    return await Promise.race([writing, late]);
  } finally {
    clearTimeout(timer);
  }
}
