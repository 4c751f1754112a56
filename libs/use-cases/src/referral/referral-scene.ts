import type { IsoDate } from '@app/domain/calendar';
import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { Body, Plan, Referral, recordOnce, wake } from '@app/persistence';
import { referralWorkflowId } from '@app/workflows';
import type { Actor } from '../actor';
import { lockOne, rowNotFound } from '../rows';
import type { Scene, TimelessScene } from '../scene';
import { planToday } from '../plan-time';
import { mayReadReferral, type ReferralFacts } from '../policies';

/** A referral, locked, with the body it is about, its plan and the plan's date. */
export interface ReferralScene {
  row: Referral;
  body: Body;
  plan: Plan;
  today: IsoDate;
  facts: ReferralFacts;
}

/** Who may not know of it finds nothing. @throws DubanError `not-found` */
export async function referralScene(scene: Scene, actor: Actor | null, referralId: number): Promise<ReferralScene> {
  const { em, settings, now } = scene;
  const row = await lockOne(em, Referral, referralId);
  const body = await em.findOneOrFail(Body, row.body.id);
  const plan = await em.findOneOrFail(Plan, row.plan.id);
  const facts = { state: row.state, bodyId: body.id, aboutOffice: body.name === settings.directory.countyOffice };
  if (actor && !mayReadReferral(actor, facts)) throw rowNotFound(referralId);
  return { row, body, plan, today: planToday(plan, now), facts };
}

/** Whose inbox hears of a referral: the county office, or the organization department where it is about that office. */
export function handlerOf({ em, settings }: TimelessScene, body: Pick<Body, 'name'>): Promise<Body> {
  const { countyOffice, organizationDepartment } = settings.directory;
  return em.findOneOrFail(Body, { name: body.name === countyOffice ? organizationDepartment : countyOffice });
}

/** How the keys of what happened to a referral begin. */
export const keyOfReferral = ({ row, plan }: Pick<ReferralScene, 'row' | 'plan'>): string =>
  `${referralWorkflowId(plan.id, row.id)}/`;

/** What every step leaves behind: an event under a key of its own, perhaps a line for the handler, a wake-up. */
export async function leaveReferralTrace(
  { em, settings }: TimelessScene,
  { row, body, plan, today }: Omit<ReferralScene, 'facts'>,
  actor: Pick<Actor, 'name'> | null,
  trace: {
    key: string;
    kind: (EventKind & `referral-${string}`) | 'falsification-established';
    data?: Record<string, unknown>;
    title?: string;
  },
): Promise<void> {
  const workflowId = referralWorkflowId(plan.id, row.id);
  const facts = { planId: plan.id, key: `${workflowId}/${trace.key}`, kind: trace.kind, on: today };
  const event = { ...facts, caseId: row.caseFile?.id, bodyId: body.id, actor: actor?.name ?? null, data: trace.data };
  if (!(await recordOnce(em, event))) return;
  if (trace.title) {
    await notify(em, { ...facts, bodyIds: [(await handlerOf({ em, settings }, body)).id], title: trace.title });
  }
  await wake(em, [workflowId]);
}
