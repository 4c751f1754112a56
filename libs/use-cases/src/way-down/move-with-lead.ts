import { LockMode } from '@mikro-orm/postgresql';
import { explainDate } from '@app/domain/calendar';
import { isClosed, movesWithLead, type MoveWithLead } from '@app/domain/clause';
import { notify } from '@app/notifications';
import { Obligation, ObligationOwner, recordOnce } from '@app/persistence';
import type { TimelessScene } from '../scene';
import { refreshLights } from '../lights';
import { moveDate } from './move-date';
import { stepDown, type StepDown } from './step-down';

/** The lead's obligation, locked, with its new date already in place. */
export interface LeadMoved extends StepDown {
  /** The lead's date as it was. */
  before: string;
  /** From the end of which day on the new dates hold: of the move, or on which the lead's clock had stopped. */
  since: string;
}

/**
 * 协办随牵头改期: gives what other bodies owe the lead the dates that follow from the lead's new one, in the transaction that
 * moved it. Each keeps its original date, begins a new climb of its ladder, and its body is told why; the lead is told how
 * many moved and how many did not. Locks the lead first, then these in the order of their ids.
 */
export async function moveWithLead(scene: TimelessScene, lead: LeadMoved): Promise<void> {
  const { em, settings } = scene;
  await em.flush();
  const owed = await em.find(
    Obligation,
    { parent: lead.obligation.id },
    { orderBy: { id: 1 }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const facts = owed.map(({ id, state, dueOn, dueRule }) => ({ id, state, dueOn, dueRule: dueRule ?? null }));
  const { calendar, accountability } = settings;
  const moves = movesWithLead(facts, lead.obligation.dueOn, accountability, { today: lead.today, calendar });
  if (moves.length === 0) return;
  const byId = new Map(owed.map((row) => [row.id, row]));
  for (const move of moves) await moveOne(scene, lead, byId.get(move.id)!, move);
  const staying = owed.filter(({ id, state }) => !isClosed(state) && !moves.some((move) => move.id === id)).length;
  await tellLead(scene, lead, moves.length, staying);
  await refreshLights(em, lead.clause, lead.today);
}

async function moveOne(
  scene: TimelessScene,
  lead: LeadMoved,
  obligation: Obligation,
  move: MoveWithLead,
): Promise<void> {
  const { em, settings } = scene;
  const { clause, plan, today, actor } = lead;
  const { before, dueOn, dueFrom, dueRule } = move;
  moveDate(obligation, { dueOn, dueFrom, dueRule }, today);
  const bodyIds = await ownerIds(em, obligation);
  const about = { planId: plan.id, clauseId: clause.id, obligationId: obligation.id };
  const key = `${obligation.key}/moved-with-lead/x${obligation.extensions}`;
  const kind = 'moved-with-lead';
  const { sentence } = explainDate(settings.calendar, dueFrom, dueRule);
  const from = { before: lead.before, dueOn: lead.obligation.dueOn };
  const reason = `牵头任务的时限由${from.before}改为${from.dueOn}。${sentence.zh}`;
  const reasonEn = `The lead's date moved from ${from.before} to ${from.dueOn}. ${sentence.en}`;
  const data = { before, dueOn, since: lead.since, lead: from, reason, reasonEn };
  await recordOnce(em, { ...about, bodyId: bodyIds[0], key, kind, on: today, actor, data });
  const title = `随牵头任务改期，时限由${before}改为${dueOn}：第${clause.number}条 ${obligation.title}`;
  await notify(em, { ...about, key, bodyIds, kind, title, on: today });
  await stepDown(scene, { obligation, clause, plan, today, actor });
}

async function tellLead({ em }: TimelessScene, lead: LeadMoved, moved: number, staying: number): Promise<void> {
  const { obligation, clause, plan, today } = lead;
  const others = staying > 0 ? `，${staying}项另有时限，不变` : '';
  await notify(em, {
    planId: plan.id,
    clauseId: clause.id,
    obligationId: obligation.id,
    key: `${obligation.key}/helpers-moved/${lead.before}-${obligation.dueOn}/${today}`,
    bodyIds: await ownerIds(em, obligation),
    kind: 'moved-with-lead',
    title: `协办${moved}项随之改期${others}：第${clause.number}条 ${obligation.title}`,
    on: today,
  });
}

async function ownerIds(em: TimelessScene['em'], { id }: Obligation): Promise<number[]> {
  return (await em.find(ObligationOwner, { obligation: id })).map(({ body }) => body.id);
}
