import { Body } from '@app/persistence';
import { dayInOffice } from '../date-limits';
import type { UseCase } from '../scene';
import { shanghaiDate } from '../plan-time';
import { mayReorganise, must } from '../policies';
import { requiredText } from '../text-limits';
import { lockDirectory } from '../bodies/lock-directory';
import { changeBodies, type ChangedBodies, type ReorganiseInput } from './change-bodies';
import { planChange, requireNothingWaiting } from './plan-change';

/** What became of an order: made, or planned for its day. One of the two ids is null. */
export interface Reorganised extends Omit<ChangedBodies, 'reorganisationId'> {
  reorganisationId: number | null;
  plannedId: number | null;
}

/**
 * 机构改革: renames, merges, splits or abolishes bodies, and moves what they owe in every running plan, in one
 * transaction. What happened keeps the names of its time: a new name is a new body. One that is ordered ahead of its day
 * is planned, and made on the day; see {@link applyPlannedChanges}. About bodies for which one is planned, no other is
 * entered.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `body-change-invalid`, `body-change-planned`, `body-has-office`,
 *   `body-name-taken`, `date-too-early`, `date-too-late`, `invalid-date`, `not-found`
 */
export const reorganiseBodies: UseCase<ReorganiseInput, Reorganised> = async (scene, actor, input) => {
  must(mayReorganise(actor), { zh: '登记机构变动', en: 'enter a change of bodies' });
  const basis = requiredText(input.basis, { zh: '依据', en: 'order it rests on' });
  const order = { ...input, basis };
  dayInOffice(input.on, shanghaiDate(scene.now), scene.settings, { zh: '生效日期', en: 'the change of bodies' });
  await lockDirectory(scene.em);
  await requireNothingWaiting(scene.em, order);
  if (input.on <= shanghaiDate(scene.now)) return { plannedId: null, ...(await changeBodies(scene, actor, order)) };
  const plannedId = await planChange(scene, actor, order);
  const existing = input.successors.filter((one) => typeof one === 'number');
  const bodies = await scene.em.find(Body, { id: { $in: existing } });
  const successors = bodies.map(({ id, name }) => ({ id, name }));
  return { plannedId, reorganisationId: null, successors, moved: 0, gaps: 0 };
};
