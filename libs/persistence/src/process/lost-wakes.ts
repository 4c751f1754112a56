import type { EntityManager } from '@mikro-orm/postgresql';

/** A process that was asked and has not answered, although the outbox holds no letter to it any more. */
export interface Unanswered {
  workflowId: string;
  asked: number;
}

const SILENT = `ended_at is null and answered < asked
  and not exists (select 1 from outbox where outbox.workflow_id = process.workflow_id)`;

/** The processes whose letters were delivered and not answered yet, most of them because they are at work. */
export function silentProcesses(em: EntityManager): Promise<Unanswered[]> {
  return em.execute<Unanswered[]>(
    `select workflow_id as "workflowId", asked from process where ${SILENT} order by workflow_id`,
  );
}

/**
 * Writes the letter to a process once more, unless it has been asked again or has answered in the meantime.
 *
 * @returns whether it was written
 */
export async function writeAgain(em: EntityManager, { workflowId, asked }: Unanswered): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    `insert into outbox (workflow_id) select workflow_id from process
      where workflow_id = ? and asked = ? and ${SILENT} returning id`,
    [workflowId, asked],
  );
  return rows.length === 1;
}
