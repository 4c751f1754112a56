import type { EntityManager } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';
import { MIGRATIONS } from './migrations';

/**
 * Whether this build knows every migration that the database has had. Asked before anything is changed, and by whoever works on it
 * without migrating: an older build would read and write what it does not understand.
 *
 * @throws DubanError `database-of-newer-build`
 */
export async function requireKnownMigrations(em: EntityManager): Promise<void> {
  const [{ there }] = await em.execute<{ there: boolean }[]>(`select to_regclass('migration') is not null as there`);
  if (!there) return; // nothing was ever migrated here
  const known = new Set<string>(MIGRATIONS.map(({ name }) => name));
  const rows = await em.execute<{ name: string }[]>('select name from migration order by id');
  const unknown = rows.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const migration = unknown.at(-1)!;
  throw new DubanError(
    'database-of-newer-build',
    {
      zh: `数据库由更新的版本写过（${migration}），本版本不认识。请启动该版本，或恢复升级之前的备份。`,
      en: `The database was written by a newer build (${migration}), which this one does not know: start that build, or restore a backup of before the upgrade.`,
    },
    { unknown },
  );
}
