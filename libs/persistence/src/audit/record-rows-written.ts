import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Records the act that explains which rows of the record this transaction has written, as the last thing it does: how
 * many of each table. For what is no act of a person, as reading the directory at the start. Where no row has changed,
 * there is nothing to explain, and no event.
 */
export async function recordRowsWritten(
  em: EntityManager,
  kind: 'record-covered' | 'directory-read' | 'demo-accounts-made',
  data: Record<string, unknown> = {},
): Promise<void> {
  await em.flush();
  await em.execute('set constraints all immediate');
  await em.execute(
    `insert into event (plan_id, key, kind, happened_on, data)
     select 0, 'record/' || max(last), ?, (now() at time zone 'Asia/Shanghai')::date,
       ?::jsonb || jsonb_build_object('rows', jsonb_object_agg(table_name, n))
     from (select table_name, count(*) as n, max(seq) as last from row_seal where sealed_at = now() group by table_name) s
     having count(*) > 0 on conflict (key) do nothing`,
    [kind, JSON.stringify(data)],
  );
  await em.execute('set constraints all deferred');
}
