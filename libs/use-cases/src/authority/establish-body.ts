import { isSameAnswer, type DoubtAnswer } from '@app/domain/plan-text';
import { Body, Plan, type AuthorityEntry, type EntityManager, type NewBody } from '@app/persistence';
import type { Actor } from '../actor';
import { decisionsOf } from '../plan/doubts-of-plan';
import { lockOne } from '../rows';
import type { Scene } from '../scene';
import { nameTaken } from '../reorganisation/refusals';
import { settleDoubt } from '../plan/settle-doubt';

/** A doubt about a name, to which the new body is the answer. */
export interface AskedName {
  planId: number;
  /** The number of the doubt in the plan. */
  doubt: number;
}

/** What an entry says about a body that the directory lacks. */
export interface NewBodyEntry {
  body: NewBody;
  /** Since when it exists; null: since ever, as far as anybody knows. */
  since: string | null;
  asked: AskedName | null;
}

/** Refuses a name by which the directory already knows a body. @throws DubanError `body-name-taken` */
async function requireNewName(em: EntityManager, { name, fullName }: NewBody): Promise<void> {
  const called = [name, ...(fullName ? [fullName] : [])];
  const [known] = await em.execute<{ name: string }[]>(
    `select name from body
     where exists (select 1 from jsonb_array_elements_text(?::jsonb) one
                    where one = name or one = full_name or aliases @> to_jsonb(one)) limit 1`,
    [JSON.stringify(called)],
  );
  if (known) throw nameTaken(known.name);
}

/**
 * 补入名录: a body that plans name and the directory lacks. The doubt that asked for it is answered by it, in every clause
 * with the same words, unless somebody has answered otherwise meanwhile or the plan runs already.
 *
 * @throws DubanError `body-name-taken`, `doubt-not-found`, `answer-not-fitting`
 */
export async function establishBody(scene: Scene, actor: Actor, entry: AuthorityEntry): Promise<number> {
  const { em } = scene;
  const { body, since, asked } = entry.content.order as NewBodyEntry;
  await requireNewName(em, body);
  const row = em.create(Body, { ...body, aliases: [], from: since });
  await em.flush();
  if (asked) await answer(scene, actor, asked, body.name);
  return row.id;
}

async function answer(scene: Scene, actor: Actor, { planId, doubt }: AskedName, name: string): Promise<void> {
  const plan = await lockOne(scene.em, Plan, planId);
  if (plan.state !== 'imported') return;
  const given: DoubtAnswer = { kind: 'body', body: name };
  const before = (await decisionsOf(scene.em, planId)).get(doubt);
  if (before && !isSameAnswer(before.answer, given)) return;
  await settleDoubt(scene, actor, { planId, doubt, answer: given, everywhere: true });
}
