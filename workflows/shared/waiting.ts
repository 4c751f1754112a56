import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { WAKE_SIGNAL } from '../contracts';
import type { Answer } from '../activities';
import type { ProcessInput } from '../contracts';

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

  constructor(private readonly input: ProcessInput) {
    setHandler(wakeSignal, () => {
      this.woken = true;
    });
  }

  async for<T>(ask: () => Promise<Answer<T>>): Promise<T> {
    for (;;) {
      this.woken = false; // before asking: a signal that comes meanwhile must not be lost
      const { answer, wakeAt } = await ask();
      if (answer !== null) return answer;
      if (!this.woken && workflowInfo().continueAsNewSuggested) await this.startAfresh();
      await this.until(wakeAt);
    }
  }

  private async until(wakeAt: string | null): Promise<void> {
    if (wakeAt === null) return condition(() => this.woken);
    const rest = Date.parse(wakeAt) - Date.now();
    if (rest > 0) await condition(() => this.woken, rest);
  }

  private async startAfresh(): Promise<never> {
    await condition(allHandlersFinished);
    return continueAsNew(this.input);
  }
}
