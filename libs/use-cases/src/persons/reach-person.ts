import type { Person } from '@app/persistence';
import type { Actor } from '../actor';
import type { Scene, UseCase } from '../scene';
import { requiredName } from '../text-limits';
import { personNamed, personsScene, reachOf, recordOfPerson, type ReachGiven } from './persons-scene';

/** Sets how a person is reached, where that is something new, and says so in the record. */
export async function setReach(scene: Scene, actor: Actor, person: Person, reach: ReachGiven): Promise<void> {
  if (person.phone === reach.phone && person.address === reach.address) return;
  const changed = (['phone', 'address'] as const).filter((field) => (person[field] ?? null) !== reach[field]);
  if (changed.length === 0) return;
  scene.em.assign(person, { ...reach, reachedBy: actor.name, changes: person.changes + 1 });
  await recordOfPerson(scene, actor, person, {
    key: `person-${person.id}/reached-${person.changes}`,
    kind: 'person-reached',
    data: { changed },
  });
}

/**
 * 登记电话和地址 of somebody of a body, its head among them. What is left out is taken away.
 *
 * @throws DubanError `not-permitted`, `phone-unfit`, `text-missing`, `text-too-long`, `not-found`
 */
export const reachPerson: UseCase<{ bodyId: number; name: string } & ReachGiven, { personId: number }> = async (
  scene,
  actor,
  input,
) => {
  const body = await personsScene(scene, actor, input.bodyId);
  const name = requiredName(input.name, { zh: '姓名', en: 'name' });
  const person = await personNamed(scene.em, body, name);
  await setReach(scene, actor, person, reachOf(input));
  return { personId: person.id };
};
