import { fittingAnswer, isSameAnswer, numberedDoubts, type NumberedDoubt } from '@app/domain/plan-text';
import { Amendment, DoubtDecision, Plan, recordOnce, type EntityManager } from '@app/persistence';
import { decisionsOf } from './doubts-of-plan';
import type { Scene } from '../scene';
import { shanghaiDate } from '../plan-time';

/**
 * 沿用答复: what people answered to a doubt of an earlier version holds for the later one, where the clause reads the same
 * and the doubt stands at the same words. It counts as settled, says whose answer it is and that it comes from the earlier
 * version, and may be changed like any other. Without it a later version would seem to change what nobody changed.
 *
 * @returns how many were carried over
 */
export async function carryOverAnswers({ em, now }: Pick<Scene, 'em' | 'now'>, plan: Plan): Promise<number> {
  if (!plan.amendsId) return 0;
  const known = await answersBefore(em, plan.amendsId);
  let carried = 0;
  for (const numbered of numberedDoubts(plan.parsed)) {
    const earlier = known.get(placeOf(numbered, plan.text));
    // What no longer fits, e.g. a date before the later version was issued, is asked anew.
    const asked = { issuedOn: plan.issuedOn ?? null, clause: numbered.clause };
    const answer = earlier && fittingAnswer(numbered.doubt, earlier.answer, asked);
    if (!answer) continue;
    const { number, doubt } = numbered;
    em.create(DoubtDecision, {
      plan,
      doubt: number,
      answer,
      proposed: isSameAnswer(answer, doubt.proposal),
      decidedBy: earlier.decidedBy,
      decidedAs: `${earlier.decidedAs.replace(FROM_EARLIER, '')}${FROM_EARLIER}`,
      decidedAt: now,
      times: 1,
    });
    await recordOnce(em, {
      planId: plan.id,
      key: `plan-${plan.id}/doubt-${number}/1`,
      kind: 'doubt-settled',
      on: shanghaiDate(now),
      actor: earlier.decidedBy,
      data: { doubt: number, code: doubt.code, answer, carriedFrom: earlier.plan.id },
    });
    carried += 1;
  }
  return carried;
}

const FROM_EARLIER = '（沿用上一版本的答复）';

/** The answers to the running plan and to the versions that were taken over into it, the latest in the place of others. */
async function answersBefore(em: EntityManager, planId: number): Promise<Map<string, DoubtDecision>> {
  const versions = await em.find(Amendment, { plan: planId }, { orderBy: { id: 'asc' } });
  const known = new Map<string, DoubtDecision>();
  for (const id of [planId, ...versions.map(({ versionId }) => versionId)]) {
    const { parsed, text } = await em.findOneOrFail(Plan, id, { populate: ['parsed', 'text'] });
    const decisions = await decisionsOf(em, id);
    for (const numbered of numberedDoubts(parsed)) {
      const decision = decisions.get(numbered.number);
      if (decision) known.set(placeOf(numbered, text), decision);
    }
  }
  return known;
}

/** What a doubt is about, whatever number its clause has: its kind, the words of the clause, and the place in them. */
function placeOf({ doubt: { code, span }, clause }: NumberedDoubt, text: string): string {
  if (!clause) return JSON.stringify([code, text.slice(...span)]);
  const from = clause.span[0] + clause.ordinal.length;
  const place = [span[0] - from, span[1] - from].map((at) => Math.max(0, at));
  return JSON.stringify([code, clause.text.slice(clause.ordinal.length), ...place]);
}
