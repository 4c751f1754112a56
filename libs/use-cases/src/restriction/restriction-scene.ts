import type { IsoDate } from '@app/domain/calendar';
import type { Restriction as RestrictionRule } from '@app/domain/escalation';
import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { Body, Plan, Restriction, recordOnce, wake } from '@app/persistence';
import { restrictionWorkflowId } from '@app/workflows';
import type { Actor } from '../actor';
import { lockOne } from '../rows';
import type { Scene, TimelessScene } from '../scene';
import { planToday } from '../plan-time';

/** A restriction, locked, with its plan and the plan's date. */
export interface RestrictionScene {
  row: Restriction;
  plan: Plan;
  today: IsoDate;
}

/** @throws DubanError `not-found` */
export async function restrictionScene(scene: Scene, restrictionId: number): Promise<RestrictionScene> {
  const row = await lockOne(scene.em, Restriction, restrictionId);
  const plan = await scene.em.findOneOrFail(Plan, row.plan.id);
  return { row, plan, today: planToday(plan, scene.now) };
}

/** A row as the rules of the domain see it. */
export const ruleOf = (
  row: Pick<Restriction, 'areaKind' | 'areaName' | 'state' | 'extended'> &
    Partial<Pick<Restriction, 'until' | 'checkedOn' | 'allDone'>>,
): RestrictionRule => ({
  area: { kind: row.areaKind, name: row.areaName },
  state: row.state,
  until: row.until ?? null,
  extended: row.extended,
  checked: row.checkedOn ? { on: row.checkedOn, allDone: row.allDone === true } : null,
});

/** What the rules changed, written back. */
export const rowOf = ({ state, until, extended, checked }: RestrictionRule) => ({
  state,
  until,
  extended,
  checkedOn: checked?.on ?? null,
  allDone: checked?.allDone ?? null,
});

/** What every step leaves behind: an event under a key of its own, a line for those who run the plan, a wake-up. */
export async function leaveRestrictionTrace(
  { em, settings }: TimelessScene,
  { row, plan, today }: RestrictionScene,
  actor: Pick<Actor, 'name'> | null,
  trace: { key: string; kind: EventKind; data?: Record<string, unknown>; title: string },
): Promise<void> {
  const workflowId = restrictionWorkflowId(plan.id, row.id);
  const facts = { planId: plan.id, key: `${workflowId}/${trace.key}`, kind: trace.kind, on: today };
  const data = { area: row.areaName, ...trace.data };
  if (!(await recordOnce(em, { ...facts, actor: actor?.name ?? null, data }))) return;
  const { countyOffice, coordinator } = settings.directory;
  const bodies = await em.find(Body, { name: [countyOffice, coordinator] });
  await notify(em, { ...facts, bodyIds: bodies.map(({ id }) => id), title: trace.title });
  await wake(em, [workflowId]);
}
