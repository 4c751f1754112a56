import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays } from '@app/domain/calendar';
import { correctHoldings, datesInvalid, requireFree, type HoldingRow } from '@app/domain/bodies';
import { AuthorityEntry, OfficeHolder, Substitution } from '@app/persistence';
import type { Actor } from '../actor';
import type { Scene } from '../scene';
import { appointOfficeHolder } from '../reorganisation/appoint-office-holder';
import type { ReorganiseInput } from '../reorganisation/change-bodies';
import { recordSubstitution } from '../reorganisation/record-substitution';
import { reorganiseBodies } from '../reorganisation/reorganise-bodies';
import { transferDuties, type TransferInput } from '../reorganisation/transfer-duties';
import { establishBody } from './establish-body';
import { takePost } from './take-post';

/** What carrying out an entry did: rows it made, and what is told about it. */
export interface Effect {
  holderId?: number | null;
  substitutionId?: number;
  data?: Record<string, unknown>;
}

/** Whoever entered it, as the record keeps them: what is confirmed is their act. */
const enteredBy = (entry: AuthorityEntry): Actor => ({
  accountId: entry.enteredAccount ?? null,
  name: entry.enteredBy,
  post: entry.enteredPost,
  role: 'county-office',
  standing: 'head',
  bodyId: null,
  body: null,
});

/** Carries an entry out from a day on. @throws the refusals of what it does */
export async function carryOut(scene: Scene, entry: AuthorityEntry, from: string): Promise<Effect> {
  const actor = enteredBy(entry);
  const { content, reason } = entry;
  switch (entry.kind) {
    case 'substitution': {
      const { name, post } = content as { name: string; post: string };
      await requireNobodyElse(scene.em, entry, from);
      const act = { bodyId: entry.body!.id, name, post, from, to: entry.to!, reason };
      return recordSubstitution(scene, actor, act);
    }
    case 'appointment': {
      const { name = null, post = null } = content;
      const act = { bodyId: entry.body!.id, from, name, post };
      const { holderId, former, handedOver } = await appointOfficeHolder(scene, actor, act);
      return { holderId, data: { former, open: handedOver } };
    }
    case 'post':
      return { data: { former: await takePost(scene, entry, from) } };
    case 'correction':
      return correct(scene, entry);
    case 'reorganisation': {
      const order = { ...(content.order as ReorganiseInput), on: from };
      const { plannedId, reorganisationId, moved, gaps } = await reorganiseBodies(scene, actor, order);
      return { data: { plannedId, reorganisationId, moved, gaps } };
    }
    case 'new-body':
      return { data: { bodyId: await establishBody(scene, actor, entry) } };
    case 'transfer': {
      const { announced } = await transferDuties(scene, actor, content.order as TransferInput);
      return { data: { announced } };
    }
  }
}

/** Neither what is in force nor what waits to be confirmed may share a day with it. */
async function requireNobodyElse(em: EntityManager, entry: AuthorityEntry, from: string): Promise<void> {
  const body = entry.body!.id;
  const inForce = await em.find(Substitution, { body });
  const waiting = await em.find(AuthorityEntry, { body, kind: 'substitution', state: 'entered' });
  const others = [
    ...inForce,
    ...waiting
      .filter(({ id }) => id !== entry.id)
      .map(({ content, from, to }) => ({ name: content.name!, from, to: to! })),
  ];
  const { name, post } = entry.content as { name: string; post: string };
  requireFree({ name, post, from, to: entry.to! }, others, await holdingsOf(em, body));
}

const holdingsOf = async (em: EntityManager, body: number): Promise<HoldingRow[]> =>
  (await em.find(OfficeHolder, { body }, { orderBy: { from: 1 } })).map(({ id, name, post, from, to }) => ({
    ...{ id, name, post, from },
    to: to ?? null,
  }));

/** The rows as they are right; the days they had stay with the entry that is corrected. */
async function correct({ em }: Scene, entry: AuthorityEntry): Promise<Effect> {
  const wrong = await em.findOneOrFail(AuthorityEntry, entry.corrects!.id);
  const { name, post, never } = entry.content as { name: string; post: string; never: boolean };
  em.assign(wrong, { state: 'corrected' });
  if (!wrong.holder) {
    await moveVacancy(em, wrong, never ? null : addDays(entry.from, -1));
    return { data: { was: { name: null, from: wrong.effectiveOn }, never } };
  }
  const holderId = wrong.holder.id;
  const before = await holdingsOf(em, entry.body!.id);
  const after = correctHoldings(before, holderId, { name, post, from: entry.from, never });
  const kept = new Set(after.map(({ id }) => id));
  for (const { id } of before.filter((row) => !kept.has(row.id))) {
    em.assign(wrong, { holder: null });
    await em.flush();
    await em.nativeDelete(OfficeHolder, { id });
  }
  // Whoever becomes shorter first: in between, no two may head the body on one day.
  const changed = after.filter((row) => !before.some((old) => same(old, row)));
  for (const row of [...changed].sort((a, b) => Number(grows(a, before)) - Number(grows(b, before)))) {
    const { id, ...facts } = row;
    await em.nativeUpdate(OfficeHolder, { id }, facts);
  }
  return {
    holderId: never ? null : holderId,
    data: { was: { name: wrong.content.name, from: wrong.effectiveOn ?? wrong.from }, name, never },
  };
}

const same = (a: HoldingRow, b: HoldingRow) =>
  a.name === b.name && a.post === b.post && a.from === b.from && a.to === b.to && a.id === b.id;

const grows = (row: HoldingRow, before: readonly HoldingRow[]): boolean => {
  const old = before.find(({ id }) => id === row.id)!;
  return row.from < old.from || (old.to !== null && (row.to === null || row.to > old.to));
};

/** Whoever left the office that fell vacant was in it until another day, or never left; null: until further notice. */
async function moveVacancy(em: EntityManager, vacancy: AuthorityEntry, to: string | null): Promise<void> {
  const left = addDays(vacancy.effectiveOn ?? vacancy.from, -1);
  const holdings = await holdingsOf(em, vacancy.body!.id);
  const former = holdings.find((row) => row.to === left);
  if (!former || (to !== null && to < former.from)) throw datesInvalid();
  const next = holdings.find((row) => row.from > former.from)?.from;
  if (next && (to === null || to >= next)) throw datesInvalid();
  await em.nativeUpdate(OfficeHolder, { id: former.id }, { to });
}

/** Takes the effect of a confirmed entry away from a day on: what it did up to then stays. */
export async function undo(scene: Scene, entry: AuthorityEntry, today: string): Promise<void> {
  const { em } = scene;
  if (entry.substitution) {
    const row = await em.findOneOrFail(Substitution, entry.substitution.id);
    const lastDay = addDays(today, -1);
    if (row.from > lastDay) {
      em.assign(entry, { substitution: null });
      await em.flush();
      await em.nativeDelete(Substitution, { id: row.id });
    } else if (row.to > lastDay) row.to = lastDay;
  } else if (entry.holder) {
    const holdings = await holdingsOf(em, entry.body!.id);
    const { id, name, post, from } = holdings.find((row) => row.id === entry.holder!.id)!;
    const after = correctHoldings(holdings, id, { name, post, from, never: true });
    em.assign(entry, { holder: null });
    await em.flush();
    await em.nativeDelete(OfficeHolder, { id });
    for (const { id: other, to } of after) await em.nativeUpdate(OfficeHolder, { id: other }, { to });
  } else if (entry.kind === 'appointment' && entry.content.name == null) await moveVacancy(em, entry, null);
  await em.flush();
}
