import type { EntityManager } from '@mikro-orm/postgresql';
import { SEALED_TABLES } from '../audit/record-catalogue';
import { readLine, ROWS, type Heads } from '../audit/signed-heads';
import { FILE_COLUMNS } from '../audit/verify-files';
import { unwatchedTables } from '../audit/watch-rows';
import type { CoverageView } from './chain.dto';
import { holdsHead } from './chain.read-model';

const FILES = `select count(distinct sha256)::int as n from (${Object.values(FILE_COLUMNS)
  .map((query, nth) => `select sha256 from (${query}) f${nth}`)
  .join(' union all ')}) f where sha256 is not null`;

/** Whether rows, files and the signed head of a plan's chain are covered, without recomputing what is. */
export async function readCoverage(em: EntityManager, planId: number): Promise<CoverageView> {
  const [seals] = await em.execute<{ n: number; since: string | null }[]>(
    `select coalesce(max(seq), 0)::int as n,
       (select to_json(sealed_at) #>> '{}' from row_seal where act = 'covered' order by seq limit 1) as since from row_seal`,
  );
  const [{ n: files }] = await em.execute<{ n: number }[]>(FILES);
  const [latest] = await em.execute<{ heads: Heads }[]>('select heads from head_signature order by nth desc limit 1');
  const signed = latest?.heads[String(planId)] ?? null;
  return {
    tables: SEALED_TABLES.length,
    unwatched: await unwatchedTables(em),
    rowSeals: seals.n,
    coveredSince: seals.since,
    files,
    signedAt: signed && (await signedWhen(em, planId, signed[0])),
    signedSeq: signed && signed[0],
    signedHolds: signed && (await holdsHead(em, planId, { seq: signed[0], hash: signed[1] })),
    rowsSignedHold: await rowsHold(em, latest?.heads[ROWS] ?? null),
  };
}

/** When this very head was signed: a line of the log holds only the heads that moved. */
async function signedWhen(em: EntityManager, planId: number, seq: number): Promise<string | null> {
  const [found] = await em.execute<{ line: string }[]>(
    `select line from head_signature where (heads -> ? ->> 0)::int = ? order by nth limit 1`,
    [String(planId), seq],
  );
  return (found && readLine(found.line)?.at) ?? null;
}

async function rowsHold(em: EntityManager, head: [number, string] | null): Promise<boolean | null> {
  if (head === null) return null;
  const found = await em.execute<unknown[]>('select 1 from row_seal where seq = ? and hash = ?', head);
  return found.length === 1;
}
