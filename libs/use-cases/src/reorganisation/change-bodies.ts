import type { EntityManager } from '@mikro-orm/postgresql';
import {
  checkChange,
  endedBy,
  requireExisting,
  type BodyChange,
  type BodyId,
  type ChangeKind,
  type Shares,
} from '@app/domain/bodies';
import { nameAsSeen } from '@app/domain/text';
import { Body, Plan, Reorganisation, bodyNames, recordOnce, type OrderedChange } from '@app/persistence';
import type { Actor } from '../actor';
import { findRow } from '../rows';
import type { Scene } from '../scene';
import { planToday } from '../plan-time';
import { requiredName } from '../text-limits';
import { datedDirectory } from './dated-directory';
import type { Why } from '../duties/duties';
import { inheritBody } from './inherit-body';
import { hasOffice, nameTaken, notRenamed, shareUnknown } from './refusals';
import { reorganisePlan } from './reorganise-plan';

export interface ReorganiseInput extends OrderedChange {
  kind: ChangeKind;
  on: string;
  before: number[];
  /** The order it rests on, e.g. a document number. */
  basis: string;
}

/** What a change of bodies did. */
export interface ChangedBodies {
  reorganisationId: number;
  successors: { id: number; name: string }[];
  /** Obligations that changed hands, in all running plans. */
  moved: number;
  /** Obligations nobody was named for; the county office has to. */
  gaps: number;
}

/**
 * Makes a change of bodies whose day has come, with the directory locked: new bodies, the end of old ones, and what they owe
 * in every running plan. A rehearsal whose date lies before the change is left alone.
 *
 * @throws DubanError `body-change-invalid`, `body-has-office`, `body-name-taken`
 */
export async function changeBodies(scene: Scene, actor: Actor, input: ReorganiseInput): Promise<ChangedBodies> {
  const { em, now } = scene;
  const { basis } = input;
  const successors = await beginBodies(em, input);
  const after = input.kind === 'abolish' ? [] : successors;
  const change: BodyChange = { kind: input.kind, on: input.on, before: input.before, after };
  const directory = await datedDirectory(em);
  checkChange(change, directory);
  requireNoOffice(
    scene,
    endedBy(change).map((id) => directory.get(id)!.name),
  );
  const shares = sharesOf(input, successors);
  for (const to of [...shares.obligations, ...shares.clauses].map((share) => share.to).concat(shares.rest ?? []))
    requireExisting([to].flat(), directory, change.on);

  const record = em.create(Reorganisation, {
    ...change,
    before: [...change.before],
    after,
    basis,
    recordedBy: actor.name,
  });
  await em.flush();
  const names = await bodyNames(em);
  // Plan 0 holds what belongs to no plan; it comes first, because seals are taken in the order of the plans.
  await recordOnce(em, {
    planId: 0,
    key: `reorganisation-${record.id}`,
    kind: 'bodies-reorganised',
    on: change.on,
    actor: actor.name,
    data: { kind: change.kind, before: names(change.before), after: names(after), basis },
  });
  await inheritBody(scene, change, shares.rest?.[0] ?? (change.kind === 'split' ? null : (after[0] ?? null)));
  const counts = { moved: 0, gaps: 0 };
  for (const plan of await em.find(Plan, { state: 'running' }, { orderBy: { id: 'asc' } })) {
    const today = planToday(plan, now);
    if (today < change.on) continue;
    const why: Why = { key: `reorganisation-${record.id}`, on: today, actor: actor.name, reason: basis };
    const found = await reorganisePlan(scene, plan, change, shares, why, names);
    counts.moved += found.moved;
    counts.gaps += found.gaps;
  }
  return { reorganisationId: record.id, successors: successors.map((id) => ({ id, name: names([id])[0] })), ...counts };
}

async function beginBodies(em: EntityManager, input: ReorganiseInput): Promise<BodyId[]> {
  const ids: BodyId[] = [];
  for (const one of input.successors) {
    if (typeof one === 'number') {
      if (input.kind === 'rename') throw notRenamed((await findRow(em, Body, one)).name);
      ids.push(one);
      continue;
    }
    const name = requiredName(one.name, { zh: '单位名称', en: 'name of the body' });
    if (await em.count(Body, { name })) throw nameTaken(name);
    const { kind, subordinateToCounty } = one;
    const fullName = nameAsSeen(one.fullName ?? '') || null;
    const body = em.create(Body, { name, fullName, kind, subordinateToCounty, aliases: [], from: input.on });
    await em.flush();
    ids.push(body.id);
  }
  return ids;
}

/** The shares with the ids of the successors. @throws DubanError `body-change-invalid` for a place nobody has */
export function sharesOf({ shares }: ReorganiseInput, successors: readonly BodyId[]): Shares {
  const at = (places: readonly number[]) =>
    places.map((place) => {
      if (successors[place] === undefined) throw shareUnknown(place);
      return successors[place];
    });
  return {
    obligations: shares.obligations.map(({ id, to }) => ({ id, to: at(to) })),
    clauses: shares.clauses.map(({ planId, number, to }) => ({ planId, number, to: at(to) })),
    rest: shares.rest?.length ? at(shares.rest) : null,
  };
}

/**
 * Who coordinates, signs and assesses is policy: the directory file says so, and is changed first.
 *
 * @throws DubanError `body-has-office`
 */
export function requireNoOffice({ settings }: Pick<Scene, 'settings'>, ended: readonly string[]): void {
  const { countyOffice, coordinator, organizationDepartment } = settings.directory;
  const held = ended.find((name) => [countyOffice, coordinator, organizationDepartment].includes(name));
  if (held) throw hasOffice(held);
}
