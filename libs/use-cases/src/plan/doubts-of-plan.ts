import type { EntityManager } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';
import {
  checkAnswer,
  doubtCodeRow,
  isSameAnswer,
  numberedDoubts,
  type DoubtAnswer,
  type NumberedDoubt,
} from '@app/domain/plan-text';
import { DoubtDecision, Plan, recordOnce } from '@app/persistence';
import type { Actor } from '../actor';
import { lockOne } from '../rows';
import type { Scene } from '../scene';
import { shanghaiDate } from '../plan-time';
import { maySettleDoubts, must } from '../policies';
import { requireNamed } from '../require-named';

/** A plan whose doubts can still be settled, locked, with its doubts and what was decided about them. */
export interface DoubtScene {
  plan: Plan;
  doubts: NumberedDoubt[];
  decisions: Map<number, DoubtDecision>;
  /** Names that were looked up and are there: one answer may serve many places. */
  named: Set<string>;
}

/** @throws DubanError `not-found`, `not-permitted` (also when the plan has been confirmed) */
export async function doubtScene({ em }: Scene, actor: Actor, planId: number): Promise<DoubtScene> {
  const plan = await lockOne(em, Plan, planId);
  must(maySettleDoubts(actor, plan), { zh: '处理该方案的疑点', en: 'settle the doubts of this plan' });
  await em.populate(plan, ['parsed']);
  return { plan, doubts: numberedDoubts(plan.parsed), decisions: await decisionsOf(em, planId), named: new Set() };
}

/** The decisions about a plan, by the number of the doubt. */
export async function decisionsOf(em: EntityManager, planId: number): Promise<Map<number, DoubtDecision>> {
  const rows = await em.find(DoubtDecision, { plan: planId });
  return new Map(rows.map((row) => [row.doubt, row]));
}

export const answersIn = (decisions: ReadonlyMap<number, DoubtDecision>): Map<number, DoubtAnswer> =>
  new Map([...decisions].map(([number, { answer }]) => [number, answer]));

/**
 * Keeps an answer, in place of an earlier one, and records who gave it. The same answer again changes nothing.
 *
 * @throws DubanError `answer-names-nobody`, and from `checkAnswer`
 */
export async function decide(
  { em, now }: Scene,
  actor: Actor,
  { plan, decisions, named }: DoubtScene,
  { number, doubt, clause }: NumberedDoubt,
  given: DoubtAnswer,
): Promise<void> {
  const answer = checkAnswer(doubt, given, { issuedOn: plan.issuedOn ?? null, clause });
  if ((answer.kind === 'body' || answer.kind === 'lead') && !named.has(answer.body)) {
    await requireNamed(em, plan.id, answer.body);
    named.add(answer.body);
  }
  const earlier = decisions.get(number);
  if (earlier && isSameAnswer(earlier.answer, answer)) return;
  const replaced = earlier?.answer ?? null;
  const fields = {
    answer,
    proposed: isSameAnswer(answer, doubt.proposal),
    decidedBy: actor.name,
    decidedAs: [actor.body, actor.post].filter(Boolean).join(' '),
    decidedAt: now,
    times: (earlier?.times ?? 0) + 1,
  };
  if (earlier) em.assign(earlier, fields);
  else decisions.set(number, em.create(DoubtDecision, { plan, doubt: number, ...fields }));
  await recordOnce(em, {
    planId: plan.id,
    key: `plan-${plan.id}/doubt-${number}/${fields.times}`,
    kind: 'doubt-settled',
    on: shanghaiDate(now),
    actor: actor.name,
    bodyId: actor.bodyId,
    data: { doubt: number, code: doubt.code, answer, proposed: fields.proposed, replaced },
  });
}

/** @throws DubanError `doubts-open`, with every blocking doubt that nobody has settled */
export function requireSettled(doubts: readonly NumberedDoubt[], decided: ReadonlyMap<number, unknown>): void {
  const open = doubts.filter(({ number, doubt }) => doubtCodeRow(doubt.code).blocking && !decided.has(number));
  if (open.length === 0) return;
  const numbers = open.map(({ number }) => number);
  throw new DubanError(
    'doubts-open',
    {
      zh: `还有 ${open.length} 处疑点必须先确认（第 ${numbers.join('、')} 处），处理后再启动方案。`,
      en: `${open.length} doubts have to be settled first (number ${numbers.join(', ')}); then confirm the plan.`,
    },
    {
      errors: open.map(({ number, clause, doubt: { code, message, messageEn } }) => ({
        doubt: number,
        clause: clause?.ordinal ?? null,
        code,
        message,
        messageEn,
      })),
    },
  );
}
