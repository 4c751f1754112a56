import { createHash } from 'node:crypto';
import { Body, OfficeHolder, recordRowsWritten, type EntityManager } from '@app/persistence';
import type { DirectoryOfBodies } from './directory';

/**
 * Brings the bodies and their office holders in line with the directory. Safe to repeat, also by two processes at
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
    const holders = directory.bodies.flatMap((body) =>
      (body.officeHolders ?? []).map(({ name, post, from, to }) => ({
        body: idOf.get(body.name)!,
        name,
        post,
        from,
        to: to ?? null,
      })),
    );
    if (holders.length > 0) {
      for (const { body, name, from, to } of holders.filter((holder) => holder.to !== null)) {
        await tx.nativeUpdate(OfficeHolder, { body, name, from, to: null }, { to });
      }
      await tx.upsertMany(OfficeHolder, holders, {
        onConflictFields: ['body', 'name', 'from'],
        onConflictMergeFields: ['post'],
      });
    }
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
