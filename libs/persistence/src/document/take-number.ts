import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Takes the next number of a series and year. The row stays locked until the transaction ends, so numbers are dense:
 * a signature that is rolled back gives its number back.
 */
export async function takeNumber(em: EntityManager, scope: string, series: string, year: number): Promise<number> {
  const [row] = await em.execute<{ last: number }[]>(
    `insert into document_series (scope, series, year, last) values (?, ?, ?, 1)
     on conflict (scope, series, year) do update set last = document_series.last + 1 returning last`,
    [scope, series, year],
  );
  return row.last;
}
