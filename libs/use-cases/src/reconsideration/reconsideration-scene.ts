import type { IsoDate } from '@app/domain/calendar';
import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { Assessment, Body, OfficialDocument, Plan, Reconsideration, recordOnce, wake } from '@app/persistence';
import { reconsiderationWorkflowId } from '@app/workflows';
import type { Actor } from '../actor';
import { findRow, lockOne } from '../rows';
import type { Scene, TimelessScene } from '../scene';
import { planToday } from '../plan-time';
import { reconsidererRole, type ReconsiderationFacts } from '../policies';

/** What was asked for, locked, with the conclusion, its plan and the plan's date. */
export interface ReconsiderationScene {
  row: Reconsideration;
  /** One of the two. */
  document: OfficialDocument | null;
  assessment: Assessment | null;
  body: Body;
  plan: Plan;
  today: IsoDate;
  facts: ReconsiderationFacts;
  /** What the conclusion is called, for a line in an inbox. */
  title: string;
}

/** Locks the document before the row, as signing and stepping down do. @throws DubanError `not-found` */
export async function reconsiderationScene(
  { em, settings, now }: Scene,
  reconsiderationId: number,
): Promise<ReconsiderationScene> {
  const found = await findRow(em, Reconsideration, reconsiderationId);
  const document = found.document ? await lockOne(em, OfficialDocument, found.document.id) : null;
  const row = await lockOne(em, Reconsideration, reconsiderationId);
  const assessment = row.assessment ? await em.findOneOrFail(Assessment, row.assessment.id) : null;
  const body = await em.findOneOrFail(Body, row.body.id);
  const plan = await em.findOneOrFail(Plan, row.plan.id);
  const facts: ReconsiderationFacts = {
    state: row.state,
    bodyId: body.heirId ?? body.id,
    about: document ? 'document' : 'assessment',
    askedByOffice: body.name === settings.directory.countyOffice,
  };
  const title = document ? `${document.title}（${document.number}）` : `${assessment!.year}年度考核结果`;
  return { row, document, assessment, body, plan, today: planToday(plan, now), facts, title };
}

/** The body whose people decide. */
export function deciderBody({ em, settings }: TimelessScene, facts: ReconsiderationFacts): Promise<Body> {
  const { countyOffice, organizationDepartment } = settings.directory;
  const name = reconsidererRole(facts) === 'organization' ? organizationDepartment : countyOffice;
  return em.findOneOrFail(Body, { name });
}

/** How the keys of what happened to a reconsideration begin. */
export const keyOfReconsideration = ({ row, plan }: Pick<ReconsiderationScene, 'row' | 'plan'>): string =>
  `${reconsiderationWorkflowId(plan.id, row.id)}/`;

/** What every step leaves behind: an event under a key of its own, a line for whoever is concerned, a wake-up. */
export async function leaveReconsiderationTrace(
  { em }: Pick<Scene, 'em'>,
  { row, document, body, plan, today }: ReconsiderationScene,
  actor: Pick<Actor, 'name'> | null,
  trace: {
    kind: EventKind & `reconsideration-${string}`;
    data?: Record<string, unknown>;
    tell: readonly number[];
    title: string;
  },
): Promise<void> {
  const workflowId = reconsiderationWorkflowId(plan.id, row.id);
  const clauseId = document?.clause?.id;
  const facts = { planId: plan.id, clauseId, key: `${workflowId}/${trace.kind}`, kind: trace.kind, on: today };
  const of = { documentId: document?.id, caseId: document?.caseFile?.id, bodyId: body.id };
  if (!(await recordOnce(em, { ...facts, ...of, actor: actor?.name ?? null, data: trace.data }))) return;
  await notify(em, { ...facts, bodyIds: [...new Set(trace.tell)], title: trace.title });
  await wake(em, [workflowId]);
}
