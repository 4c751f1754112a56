import { createHash } from 'node:crypto';
import { addDays } from '@app/domain/calendar';
import { Body, recordRowsWritten, type EntityManager } from '@app/persistence';
import type { DirectoryBody, DirectoryOfBodies } from './directory';

/**
 * Brings the bodies, their office holders and their other persons in line with the directory. Safe to repeat, also by two processes at
 * once. Nothing is deleted: accountability outlives both bodies and posts. What it changes, it records. Nothing is done
 * where the directory is the one that was read last, and an office holder whose end was entered on the page keeps it.
 */
export async function seedDirectory(em: EntityManager, directory: Pick<DirectoryOfBodies, 'bodies'>): Promise<void> {
  if (directory.bodies.length === 0) return;
  await em.transactional(async (tx) => {
    if (await wasReadLast(tx, directory.bodies)) return;
    const rows = directory.bodies.map(({ name, fullName, kind, subordinateToCounty, aliases }) => ({
      name,
      fullName: fullName ?? null,
      kind,
      subordinateToCounty,
      aliases: [...(aliases ?? [])],
    }));
    await tx.upsertMany(Body, rows, { onConflictFields: ['name'] });

    const idOf = new Map((await tx.find(Body, {})).map((body) => [body.name, body.id]));
    await seedHolders(
      tx,
      directory.bodies.flatMap((body) => tenuresOf(body).map((one) => ({ ...one, body: idOf.get(body.name)! }))),
    );
    await seedPersons(
      tx,
      directory.bodies.flatMap((body) => personsOf(body).map((one) => ({ ...one, body: idOf.get(body.name)! }))),
    );
    await recordRowsWritten(tx, 'directory-read');
  });
}

const LOCK = 20_170_631;
const JOB = 'read-directory';

/** Whether these bodies were read last; otherwise notes that they are now. Held until the transaction ends. */
async function wasReadLast(tx: EntityManager, bodies: DirectoryOfBodies['bodies']): Promise<boolean> {
  const hash = createHash('sha256').update(JSON.stringify(bodies)).digest('hex');
  await tx.execute(`select pg_advisory_xact_lock(${LOCK})`);
  const [last] = await tx.execute<{ bucket: string }[]>('select bucket from job_run where job = ?', [JOB]);
  if (last?.bucket === hash) return true;
  await tx.execute('delete from job_run where job = ?', [JOB]);
  await tx.execute('insert into job_run (job, bucket) values (?, ?)', [JOB, hash]);
  return false;
}

/** Who holds an office is followed by the next one; the file may name the last day, or leave it to that. */
function tenuresOf({ officeHolders }: Pick<DirectoryBody, 'officeHolders'>) {
  const sorted = [...(officeHolders ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.map(({ name, post, from, to }, nth) => {
    const next = sorted[nth + 1];
    return { name, post, from, to: to ?? (next ? addDays(next.from, -1) : null) };
  });
}

/**
 * The file says who held an office before anybody entered it here. What was entered and confirmed since then stands: a
 * tenure that ended is not opened again, and nobody is put beside whoever holds the office by the record.
 */
async function seedHolders(
  em: EntityManager,
  holders: readonly { body: number; name: string; post: string; from: string; to: string | null }[],
): Promise<void> {
  const rows = JSON.stringify(holders);
  const given = `jsonb_to_recordset(?::jsonb) as g(body int, name text, post text, "from" date, "to" date)`;
  await em.execute(
    `update office_holder h set held_to = g."to" from ${given}
      where h.body_id = g.body and h.name = g.name and h.held_from = g."from" and h.held_to is null and g."to" is not null`,
    [rows],
  );
  await em.execute(
    `with added as (
       insert into office_holder (body_id, name, post, held_from, held_to)
       select g.body, g.name, g.post, g."from", g."to" from ${given} order by g.body, g."from"
       on conflict do nothing returning *)
     insert into authority_entry (kind, state, origin, body_id, content, title, reason, takes_effect_on, gainer,
       entered_by, entered_post, entered_on, effective_on, handed_over_on, holder_id)
     select 'appointment', 'confirmed', 'directory', a.body_id, jsonb_build_object('name', a.name, 'post', a.post),
       b.name || '：' || a.name || '任' || a.post, '单位名录', a.held_from, a.name, '单位名录', '单位名录', a.held_from,
       a.held_from, a.held_from, a.id
     from added a join body b on b.id = a.body_id order by a.id`,
    [rows],
  );
}

/** Whom the file names of a body, and what each is there beside its head. */
function personsOf({ officeHolders, staff = [] }: Pick<DirectoryBody, 'officeHolders' | 'staff'>) {
  const reached = ({ phone = null, address = null }: { phone?: string | null; address?: string | null }) => ({
    phone,
    address,
  });
  const heads = officeHolders.map((head) => ({ name: head.name, ...reached(head), part: null, title: null }));
  const others = staff.map(({ name, post, part = 'handler', from = null, to = null, ...one }) => {
    return { name, ...reached(one), part, title: post, from, to };
  });
  return [...heads, ...others];
}

/**
 * The file says how persons are reached as long as nobody has said it here, and which posts they held before anybody entered
 * one: a post that ended is not opened again.
 */
async function seedPersons(em: EntityManager, persons: readonly object[]): Promise<void> {
  const rows = JSON.stringify(persons.map((one, nth) => ({ ...one, nth })));
  const given = `jsonb_to_recordset(?::jsonb)
    as g(nth int, body int, name text, phone text, address text, part text, title text, "from" date, "to" date)`;
  await em.execute(
    `insert into person as p (body_id, name, phone, address)
     select distinct on (g.body, g.name) g.body, g.name, g.phone, g.address from ${given}
      order by g.body, g.name, g.phone is null, g.nth
     on conflict (body_id, name) do update set phone = excluded.phone, address = excluded.address
      where p.reached_by is null and (p.phone, p.address) is distinct from (excluded.phone, excluded.address)`,
    [rows],
  );
  const posts = `${given} join person p on p.body_id = g.body and p.name = g.name where g.part is not null`;
  await em.execute(
    `update post set held_to = f."to" from (select p.id as person, g.* from ${posts}) f
      where post.person_id = f.person and post.part = f.part and post.title = f.title
        and post.held_to is null and f."to" is not null`,
    [rows],
  );
  await em.execute(
    `insert into post (person_id, part, title, held_from, held_to)
     select p.id, g.part, g.title, g."from", g."to" from ${posts} order by g.nth on conflict do nothing`,
    [rows],
  );
}
