import type { EntityManager } from '@mikro-orm/postgresql';
import { afterMove, type ObligationDraft } from '@app/domain/clause';
import { amendObligations, type ClauseDifference, type RunningObligation } from '@app/domain/plan-diff';
import type { ParsedClause } from '@app/domain/plan-text';
import type { EventKind } from '@app/domain/vocabulary';
import { type Clause, ClauseRole, Obligation, Report, recordOnce, type Plan } from '@app/persistence';
import type { Actor } from '../actor';
import { lapseRequests } from '../obligation/close-out-obligation';
import { fieldsOf, keyPrefix, ownerIds, writeObligations, writeRoles, type Bodies } from './write-clause';
import type { Scene } from '../scene';
import { moveDate, moveWithLead, stepDown } from '../way-down';
import { writeOwners } from '../duties/write-owners';

/** What the amendment of every clause has in common. */
export interface AmendScene {
  em: EntityManager;
  settings: Scene['settings'];
  plan: Plan;
  today: string;
  bodies: Bodies;
  actor: Actor;
  versionId: number;
  /** The date of the later version: nothing new is asked for in retrospect. */
  from: string;
}

/** Gives a running clause the words, roles and obligations of the later version. The events keep what it was before. */
export async function amendClause(
  scene: AmendScene,
  clause: Clause,
  { before, after, changes }: ClauseDifference,
  derive: (clause: ParsedClause) => ObligationDraft[],
): Promise<void> {
  const { em, plan, bodies, today } = scene;
  em.assign(clause, fieldsOf(after!, new Map()));
  await em.nativeDelete(ClauseRole, { clause: clause.id });
  await writeRoles(em, [{ clause, parsed: after! }], bodies);
  const result = amendObligations(
    await runningObligations(scene, clause, false),
    derive(before!),
    derive(after!),
    scene.from,
  );
  for (const id of result.close) await close(scene, clause, id); // first, so that nobody is told of a date that ends
  for (const { id, draft, moved } of result.keep) await keep(scene, clause, id, draft, moved);
  await writeObligations(em, plan, [{ clause, drafts: result.add }], today, bodies);
  await record(scene, clause, null, 'clause-amended', 'clause', {
    changes,
    moved: result.keep.filter(({ moved }) => moved).length,
    closed: result.close.length,
    added: result.add.length,
  });
}

/** A dropped clause: what nobody has reported on closes as no longer applicable. */
export async function closeWhatIsGone(scene: AmendScene, clause: Clause): Promise<void> {
  const { close: gone } = amendObligations(await runningObligations(scene, clause, true), [], [], scene.from);
  for (const id of gone) await close(scene, clause, id);
  await record(scene, clause, null, 'clause-dropped', 'clause', { closed: gone.length });
}

/** What a lead asked another body for; see `requestContribution`. */
const ASKED_BY_LEAD = /\/request-\d+$/;

/** A leader's instruction and what a lead asked for were never read from the words of the clause. */
const readFromWords = ({ kind, key }: Pick<Obligation, 'kind' | 'key'>): boolean =>
  kind !== 'instruction' && !ASKED_BY_LEAD.test(key);

/** @param demanded with those that a person settled beside the dates, which an amendment of the words leaves as they are */
async function runningObligations(
  { em, plan }: AmendScene,
  clause: Clause,
  demanded: boolean,
): Promise<RunningObligation[]> {
  const found = await em.find(Obligation, { clause: clause.id, ...(demanded ? {} : { demand: null }) });
  const rows = demanded ? found : found.filter(readFromWords);
  const pending = await em.find(Report, {
    obligation: { $in: rows.map(({ id }) => id) },
    state: { $in: ['submitted', 'awaiting-signatures', 'awaiting-release'] },
  });
  const reported = new Set(pending.map((report) => report.obligation.id));
  const prefix = keyPrefix(plan, clause);
  return rows.map(({ id, key, kind, dueOn, state }) => ({
    id,
    key: key.slice(prefix.length),
    kind,
    dueOn,
    state,
    reported: reported.has(id),
  }));
}

/** The same demand in other words, of other bodies or by another date; the original date stays beside it. */
async function keep(scene: AmendScene, clause: Clause, id: number, draft: ObligationDraft, moved: boolean) {
  const { em, bodies } = scene;
  const obligation = await em.findOneOrFail(Obligation, id);
  const { title, sourcePhrase, hardness, ladder, segment } = draft;
  em.assign(obligation, { title, sourcePhrase, hardness, ladder, segment });
  await writeOwners(em, id, ownerIds(draft, bodies));
  if (!moved) return;
  const before = obligation.dueOn;
  const { dueOn, dueFrom, dueRule } = draft;
  moveDate(obligation, { dueOn, dueFrom, dueRule }, scene.today);
  await record(scene, clause, obligation, 'date-amended', 'moved', { before, dueOn });
  await endDemands(scene, clause, obligation);
  const { plan, today, actor } = scene;
  await moveWithLead(scene, { obligation, clause, plan, today, actor: actor.name, before, since: today });
}

async function close(scene: AmendScene, clause: Clause, id: number): Promise<void> {
  const obligation = await scene.em.findOneOrFail(Obligation, id);
  const state = afterMove(obligation.state, 'not-applicable');
  scene.em.assign(obligation, { state, closedOn: scene.today, suspendedOn: null });
  await lapseRequests(scene, id);
  const reason = '方案修订后不再要求';
  await record(scene, clause, obligation, 'closed-not-applicable', 'closed', { reason });
  await endDemands(scene, clause, obligation);
}

/** What was demanded over a date that is gone, or over what nobody asks for any more, ends. */
const endDemands = (scene: AmendScene, clause: Clause, obligation: Obligation): Promise<void> =>
  stepDown(scene, { obligation, clause, plan: scene.plan, today: scene.today, actor: scene.actor.name });

async function record(
  { em, plan, today, actor, versionId }: AmendScene,
  clause: Clause,
  obligation: Obligation | null,
  kind: EventKind,
  what: string,
  data: Record<string, unknown>,
): Promise<void> {
  await recordOnce(em, {
    planId: plan.id,
    clauseId: clause.id,
    obligationId: obligation?.id,
    key: `${obligation?.key ?? `${keyPrefix(plan, clause)}whole`}/amended-by-${versionId}/${what}`,
    kind,
    on: today,
    actor: actor.name,
    data: { versionId, ...data },
  });
}
