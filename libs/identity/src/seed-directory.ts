import { Body, OfficeHolder, recordRowsWritten, type EntityManager } from '@app/persistence';
import type { DirectoryOfBodies } from './directory';

/**
 * Brings the bodies and their office holders in line with the directory. Safe to repeat, also by two processes at
 * once. Nothing is deleted: accountability outlives both bodies and posts. What it changes, it records.
 */
export async function seedDirectory(em: EntityManager, directory: Pick<DirectoryOfBodies, 'bodies'>): Promise<void> {
  if (directory.bodies.length === 0) return;
  await em.transactional(async (tx) => {
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
      await tx.upsertMany(OfficeHolder, holders, { onConflictFields: ['body', 'name', 'from'] });
    }
    await recordRowsWritten(tx, 'directory-read');
  });
}
