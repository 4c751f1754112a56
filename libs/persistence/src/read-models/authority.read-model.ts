import type { EntityManager } from '@mikro-orm/postgresql';
import { AuthorityEntry } from '../identity/authority-entry.entity';
import type { Body } from '../identity/body.entity';
import type { AuthorityEntryView } from './authority.dto';

/** An entry as it is shown, with the row, by which it is decided what may be done with it. */
export interface AuthorityEntryRecord {
  row: AuthorityEntry;
  view: Omit<AuthorityEntryView, 'may'>;
}

const MOST = 200;

/** Why, told to those who may know it; the days and the names are open. */
export const withoutWhy = <T extends Omit<AuthorityEntryView, 'may'>>(view: T): T => ({
  ...view,
  reason: '',
  settledReason: null,
  endReason: null,
});

/**
 * Entries that give or take authority: what waits to be confirmed first, then the latest first.
 *
 * @param bodyId only those about the head of this body
 */
export async function readEntries(
  em: EntityManager,
  { bodyId, waiting = false }: { bodyId?: number; waiting?: boolean } = {},
): Promise<AuthorityEntryRecord[]> {
  const rows = await em.find(
    AuthorityEntry,
    { ...(bodyId === undefined ? {} : { body: bodyId }), ...(waiting ? { state: 'entered' } : {}) },
    { orderBy: { id: 'desc' }, limit: MOST, populate: ['body'] },
  );
  const records = rows.map((row) => ({ row, view: viewOf(row) }));
  const waits = (one: AuthorityEntryRecord) => Number(one.row.state !== 'entered');
  return records.sort((a, b) => waits(a) - waits(b));
}

function viewOf(row: AuthorityEntry): Omit<AuthorityEntryView, 'may'> {
  const body = row.body as Body | null | undefined;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    origin: row.origin,
    body: body ? { id: body.id, name: body.name } : null,
    title: row.title,
    reason: row.reason,
    from: row.from,
    to: row.to ?? null,
    name: row.content.name ?? null,
    post: row.content.post ?? null,
    enteredBy: row.enteredBy,
    enteredPost: row.enteredPost,
    enteredOn: row.enteredOn,
    settledBy: row.settledBy ?? null,
    settledPost: row.settledPost ?? null,
    settledOn: row.settledOn ?? null,
    settledReason: row.settledReason ?? null,
    effectiveOn: row.effectiveOn ?? null,
    endedBy: row.endedBy ?? null,
    endedOn: row.endedOn ?? null,
    endReason: row.endReason ?? null,
    correctsId: row.corrects?.id ?? null,
  };
}
