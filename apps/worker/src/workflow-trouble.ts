import type { LogEntry } from '@temporalio/worker';

/** A workflow whose code cannot go on: it throws, or no longer fits its own history. Temporal tries again for ever. */
export interface WorkflowTrouble {
  runId: string;
  /** Not told where the history does not fit. */
  workflowId: string | null;
  what: string;
}

const LONGEST = 1_000;

/** What a line of the SDK's log says of a workflow's code; null where it is about something else. */
export function troubleIn({ message, meta }: Pick<LogEntry, 'message' | 'meta'>): WorkflowTrouble | null {
  const { runId, workflowId = null, error, failure } = (meta ?? {}) as Record<string, unknown>;
  if (typeof runId !== 'string') return null;
  if (message === 'Workflow failed' || message === 'Failed to activate workflow') {
    return { runId, workflowId: workflowId as string | null, what: wordsOf(error).slice(0, LONGEST) };
  }
  if (message !== 'Failing workflow task') return null;
  const said = /message: "((?:[^"\\]|\\.)*)"/.exec(String(failure))?.[1] ?? String(failure);
  return { runId, workflowId: workflowId as string | null, what: said.slice(0, LONGEST) };
}

/** What was thrown, in the first line, and where: in the stack of a bundle the place comes first, over several lines. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = String(error);
  const stack = error.stack ?? '';
  return stack.startsWith(said) ? stack : `${said}\n${stack}`.trimEnd();
}

/** Lets each trouble pass once in a while: Temporal tries a broken workflow again every few seconds. */
export class OnceInAWhile {
  private readonly last = new Map<string, number>();

  constructor(private readonly whileMs: number) {}

  /** Whether it is time to say it again. */
  passes(key: string, now: number): boolean {
    const before = this.last.get(key);
    if (before !== undefined && now - before < this.whileMs) return false;
    for (const [other, at] of this.last) if (now - at >= this.whileMs) this.last.delete(other);
    this.last.set(key, now);
    return true;
  }
}
