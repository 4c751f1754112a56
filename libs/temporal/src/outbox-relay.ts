import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { TASK_QUEUE, WAKE_SIGNAL, WORKFLOW_TYPE, type ProcessInput, type ProcessKind } from '@app/workflows';

interface Letter {
  ids: string[];
  workflowId: string;
  kind: ProcessKind;
  planId: number;
  subjectId: number;
  ended: boolean;
}

/** How many workflows are woken in one round; as many signals are under way at once. */
const BATCH = 100;

const LETTERS = `
  with picked as (
    select id, workflow_id from outbox order by id limit ${BATCH} for update skip locked)
  select json_agg(picked.id::text) as ids, process.workflow_id as "workflowId", process.kind,
    process.plan_id as "planId", process.subject_id as "subjectId", process.ended_at is not null as ended
  from picked join process using (workflow_id) group by process.workflow_id`;

/**
 * Delivers the outbox: each row is a wake-up that must reach a workflow. `signalWithStart` starts the workflow when it
 * does not run, so the same row begins a life, wakes it, and brings it back after Temporal has lost it. Rows are locked
 * while they are delivered and deleted afterwards; a process killed in between delivers again, which is harmless
 * because a wake-up only says "look again".
 */
export class OutboxRelay {
  private kicked: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly orm: MikroORM,
    private readonly client: Client,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  /** Looks at the outbox now, and then whenever `kick` is called, and every `everyMs` for what others wrote. */
  start(everyMs: number): void {
    this.timer = setInterval(() => this.kick(), everyMs);
    this.kick();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.kicked;
  }

  /** There is, or may be, something to deliver. Returns at once. */
  kick(): void {
    if (this.stopped) return;
    if (this.kicked) {
      this.again = true;
      return;
    }
    this.kicked = this.deliverAll().finally(() => {
      this.kicked = null;
      if (this.again) {
        this.again = false;
        this.kick();
      }
    });
  }

  private async deliverAll(): Promise<void> {
    try {
      while (!this.stopped && (await this.deliverBatch()) > 0);
    } catch (error) {
      this.onTrouble(error); // the rows are still there; the next kick or tick tries again
    }
  }

  private deliverBatch(): Promise<number> {
    return this.orm.em.fork().transactional(async (em: EntityManager) => {
      const letters = await em.execute<Letter[]>(LETTERS);
      await Promise.all(letters.map((letter) => this.deliver(letter)));
      const ids = letters.flatMap((letter) => letter.ids);
      if (ids.length) {
        await em.execute('delete from outbox where id in (select jsonb_array_elements_text(?::jsonb)::bigint)', [
          JSON.stringify(ids),
        ]);
      }
      return letters.length;
    });
  }

  private async deliver({ workflowId, kind, planId, subjectId, ended }: Letter): Promise<void> {
    const input: ProcessInput = { planId, subjectId };
    try {
      await this.client.workflow.signalWithStart(WORKFLOW_TYPE[kind], {
        workflowId,
        taskQueue: TASK_QUEUE,
        args: [input],
        signal: WAKE_SIGNAL,
        // A process that has ended in the database is not started again by a late letter; one that was reopened is.
        workflowIdReusePolicy: ended ? 'ALLOW_DUPLICATE_FAILED_ONLY' : 'ALLOW_DUPLICATE',
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}
