import { afterChange, endedBy, successorsOf, type BodyChange, type BodyId, type Shares } from '@app/domain/bodies';
import type { Plan, BodyNames } from '@app/persistence';
import type { Scene } from '../scene';
import { dutiesOf, writeDuty, type Why } from '../duties/duties';
import { dropAssignments, moveAssignments, notePassing, type Passing } from './follow-assignments';
import { askForSignatures, moveOpenMatters } from './follow-duties';
import { tellSuccessors } from './tell-successors';

/** Moves what the bodies of a change owe in one plan. */
export async function reorganisePlan(
  scene: Scene,
  plan: Plan,
  change: BodyChange,
  shares: Shares,
  why: Why,
  names: BodyNames,
): Promise<{ moved: number; gaps: number }> {
  const { em } = scene;
  const heirsOf = (id: number, clause: number) => successorsOf({ id, planId: plan.id, clause }, change, shares);
  const gained = new Map<BodyId, number>();
  const moved: { id: number; clause: number }[] = [];
  const passings = new Map<number, Passing>();
  let gaps = 0;
  for (const duty of await dutiesOf(em, plan.id, change.before)) {
    const after = afterChange(duty, change, heirsOf(duty.id, duty.clause));
    const written = await writeDuty(em, plan, duty, after, why, names);
    for (const id of written.gained) gained.set(id, (gained.get(id) ?? 0) + 1);
    if (written.moved) moved.push(duty);
    notePassing(passings, duty.clauseId, duty.owners, after.owners);
    if (after.open.some(({ id, state }) => id === null && state === 'gap')) gaps += 1;
  }
  // 0 is no id: a matter without obligation or clause goes with the rest.
  const heirOf = ({ obligationId, clause }: { obligationId: number | null; clause: number | null }) =>
    heirsOf(obligationId ?? 0, clause ?? 0)?.[0] ?? null;
  await moveAssignments(scene, plan, passings, why);
  await dropAssignments(em, plan, endedBy(change), why);
  await moveOpenMatters(scene, plan, change.before, heirOf, why);
  await askForSignatures(
    scene,
    moved.map(({ id }) => id),
  );
  await tellSuccessors(
    scene,
    plan,
    { gained, gaps, clauses: moved.map(({ clause }) => clause), from: names(change.before) },
    why,
  );
  return { moved: moved.length, gaps };
}
