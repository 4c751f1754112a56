import {
  allHandlersFinished,
  CancellationScope,
  condition,
  defineSignal,
  makeContinueAsNewFunc,
  patched,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { SEARCH_ATTRIBUTES, WAKE_SIGNAL, type Attributes } from '../contracts';
import { shownAs } from './shown-as';
import type { Answer } from '../activities';
import type { ProcessInput } from '../contracts';

/** How long to rest after an answer that names a date which is past by the clock of Temporal: from a second on, doubled each time. */
const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 60_000;

export const wakeSignal = defineSignal(WAKE_SIGNAL);

/**
 * The one way a workflow waits. It asks its question; without an answer it sleeps until the date the question named or
 * until somebody wakes it, and asks again. On the real clock the date is a Temporal timer; in a rehearsal no instant
 * is named and the signal "look again" comes when the plan's date has. The workflow cannot tell the difference.
 *
 * All state lies in the database, so a long life continues as new whenever it waits, with the same input.
 */
export class Waiting {
  private woken = false;
  /** The timer it sleeps on. */
  private nap: CancellationScope | null = null;
  private rest = FIRST_REST_MS;

  constructor(private readonly input: ProcessInput) {
    setHandler(wakeSignal, () => {
      this.woken = true;
      this.nap?.cancel();
    });
  }

  /** Somebody has asked for another look since the last one began. */
  get wasWoken(): boolean {
    return this.woken;
  }

  async for<T>(ask: () => Promise<Answer<T>>): Promise<T> {
    for (;;) {
      this.woken = false; // before asking: a signal that comes meanwhile must not be lost
      const { answer, wakeAt, generation } = await ask();
      if (answer !== null) return answer;
      if (!this.woken && this.hasLivedLong(generation)) await this.startAfresh(generation);
      await this.until(wakeAt);
    }
  }

  private async until(wakeAt: string | null): Promise<void> {
    if (wakeAt === null) return condition(() => this.woken);
    const rest = Date.parse(wakeAt) - Date.now();
    if (rest > 0) {
      this.rest = FIRST_REST_MS;
      return this.sleep(rest);
    }
    // By the clock of Temporal it is time, by the worker's it is not: asking on and on would help neither.
    if (this.woken || !patched('rest-after-nothing')) return;
    await this.sleep(this.rest);
    this.rest = Math.min(this.rest * 2, LONGEST_REST_MS);
  }

  /**
   * The same commands in the same order as `condition(() => this.woken, rest)`, with a third of its promises: a morning
   * wakes thousands of clauses.
   */
  private async sleep(rest: number): Promise<void> {
    this.nap = new CancellationScope();
    try {
      const timer = this.nap.run(() => sleep(rest));
      if (this.woken) this.nap.cancel();
      await timer;
    } catch (error) {
      if (!this.woken) throw error; // the workflow itself was cancelled
    } finally {
      this.nap = null;
    }
  }

  /** Its history is long, or was begun by the code of a generation that is over. */
  private hasLivedLong(generation = 0): boolean {
    return workflowInfo().continueAsNewSuggested || generation > (this.input.generation ?? 0);
  }

  private async startAfresh(generation = this.input.generation): Promise<never> {
    await condition(allHandlersFinished);
    const next = makeContinueAsNewFunc<(input: ProcessInput) => Promise<void>>({
      ...(generation !== undefined && {
        typedSearchAttributes: shownAs({ ...shown(), DubanGeneration: `${generation}` }),
      }),
    });
    return next({ ...this.input, ...(generation !== undefined && { generation }) });
  }
}

/** What the workflow shows of itself by now. */
const shown = (): Partial<Attributes> =>
  Object.fromEntries(
    workflowInfo()
      .typedSearchAttributes.getAll()
      .filter(({ key }) => key.name in SEARCH_ATTRIBUTES)
      .map(({ key, value }) => [key.name, value]),
  );
