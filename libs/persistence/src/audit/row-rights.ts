import type { EntityManager } from '@mikro-orm/postgresql';
import { RECORD, type Rights } from './record-catalogue';

const GRANTED: Record<Rights, string> = {
  look: 'select',
  append: 'select, insert',
  log: 'select, insert, delete',
  keep: 'select, insert, update',
  change: 'select, insert, update, delete',
};

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * Gives the role of the programs what the catalogue says, and takes what it does not say. The role owns nothing, so it
 * can neither switch a trigger off nor write a seal: those are written by functions that run as the owner.
 */
export async function grantRights(em: EntityManager, role: string): Promise<void> {
  const name = quote(role);
  const tables = await em.execute<{ table: string }[]>(
    `select relname as "table" from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const statements = [
    `grant usage on schema public to ${name}`,
    `revoke all on all tables in schema public from ${name}`,
    `grant usage on all sequences in schema public to ${name}`,
    ...tables.map(({ table }) => `grant ${GRANTED[RECORD[table]?.rights ?? 'change']} on ${quote(table)} to ${name}`),
  ];
  // When an event was recorded is said by the database: it explains the rows that changed in the same transaction.
  const columns = await em.execute<{ name: string }[]>(
    `select attname as name from pg_attribute where attrelid = 'event'::regclass and attnum > 0 and not attisdropped
       and attname not in ('id', 'recorded_at')`,
  );
  statements.push(
    `revoke insert on event from ${name}`,
    `grant insert (${columns.map((column) => quote(column.name)).join(', ')}) on event to ${name}`,
  );
  for (const statement of statements) await em.execute(statement);
}
