import type { EntityManager } from '@mikro-orm/postgresql';
import { checkAhead, requireNothingPlanned } from '@app/domain/bodies';
import { Body, PlannedReorganisation, bodyNames, recordOnce, type OrderedChange } from '@app/persistence';
import type { Actor } from '../actor';
import type { Scene } from '../scene';
import { shanghaiDate } from '../plan-time';
import { requiredText } from '../text-limits';
import { requireNoOffice, sharesOf, type ReorganiseInput } from './change-bodies';
import { datedDirectory } from './dated-directory';
import { nameTaken } from './refusals';

/**
 * Keeps a change of bodies for its day, with the directory locked. It is checked against what is known now, so that a slip
 * of the pen is refused today and not found on the day.
 *
 * @returns the number of the plan
 * @throws DubanError `body-change-invalid`, `body-has-office`, `body-name-taken`, `text-missing`
 */
export async function planChange(scene: Scene, actor: Actor, input: ReorganiseInput): Promise<number> {
  const { em, now } = scene;
  const { kind, on, before, basis, shares } = input;
  const successors = input.successors.map((one) =>
    typeof one === 'number'
      ? one
      : { ...one, name: requiredText(one.name, { zh: '单位名称', en: 'name of the body' }) },
  );
  const seen = successors.map((one) => (typeof one === 'number' ? one : one.name));
  for (const name of seen) if (typeof name === 'string' && (await em.count(Body, { name }))) throw nameTaken(name);
  const directory = await datedDirectory(em);
  checkAhead({ kind, on, before }, seen, directory);
  sharesOf(
    input,
    seen.map((one, place) => (typeof one === 'number' ? one : -1 - place)),
  );
  const ended = before.filter((id) => !seen.includes(id));
  requireNoOffice(
    scene,
    ended.map((id) => directory.get(id)!.name),
  );
  const planned = em.create(PlannedReorganisation, {
    kind,
    on,
    before,
    order: { successors, shares },
    basis,
    plannedBy: actor.name,
    plannedPost: actor.post,
  });
  await em.flush();
  const names = await bodyNames(em);
  await recordOnce(em, {
    planId: 0, // what belongs to no plan
    key: `planned-reorganisation-${planned.id}`,
    kind: 'reorganisation-planned',
    on: shanghaiDate(now),
    actor: actor.name,
    data: { kind, effective: on, before: names(before), after: namesOf({ successors }, names), basis },
  });
  return planned.id;
}

/** The names of the successors of an order: those that exist by what they are called now. */
const namesOf = ({ successors }: Pick<OrderedChange, 'successors'>, names: (ids: number[]) => string[]): string[] =>
  successors.map((one) => (typeof one === 'number' ? names([one])[0] : one.name));

/**
 * Nothing is entered about a body for which a change waits for its day, or for a person.
 *
 * @throws DubanError `body-change-planned`
 */
export async function requireNothingWaiting(em: EntityManager, input: ReorganiseInput): Promise<void> {
  const waiting = await em.find(PlannedReorganisation, { state: { $in: ['planned', 'doubtful'] } });
  if (waiting.length === 0) return;
  const names = await bodyNames(em);
  requireNothingPlanned(
    concerns(input),
    waiting.map(({ id, on, before, order }) => ({ id, on, ...concerns({ before, ...order }) })),
    (id) => names([id])[0],
  );
}

const concerns = ({ before, successors }: Pick<ReorganiseInput, 'before' | 'successors'>) => ({
  before,
  existing: successors.filter((one) => typeof one === 'number'),
  fresh: successors.flatMap((one) => (typeof one === 'number' ? [] : [one.name.trim()])),
});
