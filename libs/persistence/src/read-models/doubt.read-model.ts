import type { EntityManager } from '@mikro-orm/postgresql';
import { doubtCodeRow, numberedDoubts } from '@app/domain/plan-text';
import { DoubtDecision } from '../plan/doubt-decision.entity';
import { Plan } from '../plan/plan.entity';
import type { NumberedDoubtView, PlanDoubtsView } from './doubt.dto';

/** Every doubt of a plan with its answer, in the order of the text; null when there is no such plan. */
export async function readDoubts(em: EntityManager, planId: number): Promise<PlanDoubtsView | null> {
  const plan = await em.findOne(Plan, { id: planId }, { fields: ['text', 'parsed'] });
  if (!plan) return null;
  const decisions = new Map((await em.find(DoubtDecision, { plan: planId })).map((row) => [row.doubt, row]));
  const doubts = numberedDoubts(plan.parsed).map(({ number, clause, doubt }): NumberedDoubtView => {
    const { blocking, answers, zh, en } = doubtCodeRow(doubt.code);
    const decision = decisions.get(number);
    return {
      number,
      clause: clause?.number ?? null,
      ordinal: clause?.ordinal ?? null,
      code: doubt.code,
      name: { zh, en },
      message: doubt.message,
      messageEn: doubt.messageEn ?? doubt.message,
      quote: plan.text.slice(...doubt.span),
      from: doubt.span[0],
      to: doubt.span[1],
      blocking,
      answers: [...answers],
      proposal: doubt.proposal ?? null,
      decision: decision
        ? {
            answer: decision.answer,
            proposed: decision.proposed,
            by: decision.decidedBy,
            as: decision.decidedAs,
            at: decision.decidedAt.toISOString(),
          }
        : null,
    };
  });
  const open = doubts.filter(({ decision }) => decision === null);
  return { doubts, open: open.length, blocking: open.filter(({ blocking }) => blocking).length };
}
