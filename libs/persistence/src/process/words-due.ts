import type { EntityManager } from '@mikro-orm/postgresql';
import { isReal } from '../plan/world-sql';
import { prepared } from '../prepared';

const DUE = `p.kind = 'clause' and p.ended_at is null and p.words_on <= $1
  and exists (select 1 from plan where plan.id = p.plan_id and ${isReal('plan')})`;

/** The plans on the real clock with clauses that have words to say by `today`. */
export async function plansWithWords(em: EntityManager, today: string): Promise<number[]> {
  const rows = await prepared<{ id: number }>(
    em,
    `select distinct p.plan_id as id from process p where ${DUE} order by 1`,
    [today],
  );
  return rows.map(({ id }) => id);
}

/** Clauses of one plan that have words to say by `today`, the first by their number in the database; but for some. */
export async function clausesWithWords(
  em: EntityManager,
  { planId, today, but, most }: { planId: number; today: string; but: readonly number[]; most: number },
): Promise<number[]> {
  const rows = await prepared<{ id: number }>(
    em,
    `select p.subject_id as id from process p
     where ${DUE} and p.plan_id = $2 and p.subject_id <> all($3::int[]) order by 1 limit $4`,
    [today, planId, but, most],
  );
  return rows.map(({ id }) => id);
}

/** Words whose day is `today` or past: by the clause and its day. */
export async function wordsUnsaid(
  em: EntityManager,
  today: string,
): Promise<{ workflowId: string; wordsOn: string }[]> {
  return prepared(
    em,
    `select p.workflow_id as "workflowId", p.words_on::text as "wordsOn" from process p where ${DUE} order by 2, 1`,
    [today],
  );
}
