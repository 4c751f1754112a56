import type { EntityManager } from '@mikro-orm/postgresql';
import { appendToLog, checkingKey, fingerprint, readLog, signingKey, type AuditPlace } from './audit-place';
import type { ChainHead } from './check-chain';
import {
  checkLines,
  hashOfLine,
  headsGone,
  movedHeads,
  readLine,
  ROWS,
  signLine,
  type HeadFault,
  type Heads,
} from './signed-heads';

/** One writer of signatures at a time; who holds it for a session keeps the log of the heads as it is. */
export const HEADS_LOCK = 20170630;

/** The heads of all chains. One look at the index for each chain, however long they are. */
const HEADS = `
  with recursive plan_of_chain as (
    (select plan_id from event_seal order by plan_id limit 1)
    union all
    select (select s.plan_id from event_seal s where s.plan_id > p.plan_id order by s.plan_id limit 1)
    from plan_of_chain p where p.plan_id is not null)
  select p.plan_id::text as chain, s.seq, s.hash from plan_of_chain p
    cross join lateral (select seq, hash from event_seal where plan_id = p.plan_id order by seq desc limit 1) s
  union all
  (select '${ROWS}', seq::int, hash from row_seal order by seq desc limit 1)`;

async function presentHeads(em: EntityManager): Promise<Map<string, ChainHead>> {
  const rows = await em.execute<{ chain: string; seq: number; hash: string }[]>(HEADS);
  return new Map(rows.map(({ chain, seq, hash }) => [chain, { seq, hash }]));
}

/**
 * Signs the heads that moved since the last time and appends them to the log outside the database. Whoever runs this
 * holds the key and owns the tables; the programs that serve people do neither.
 *
 * @returns how many heads were signed
 */
export function signHeads(em: EntityManager, place: AuditPlace, now: Date): Promise<number> {
  return em.transactional(async (inner) => {
    const tx = inner as EntityManager;
    await tx.execute('select pg_advisory_xact_lock(?)', [HEADS_LOCK]);
    const present = await presentHeads(tx);
    const [known] = await tx.execute<{ nth: number; line: string; heads: Heads }[]>(
      'select nth, line, heads from head_signature order by nth desc limit 1',
    );
    const moved = movedHeads(present, known?.heads ?? {});
    const count = Object.keys(moved).length;
    if (count === 0) return 0;
    // The file may hold one line more, where the power went between the two; it never holds fewer by itself.
    const line = (readLog(place) ?? []).at(-1);
    const nth = line === undefined ? 0 : (readLine(line)?.nth ?? 0);
    const last = nth >= (known?.nth ?? 0) ? { nth, line } : { nth: known.nth, line: known.line };
    const key = signingKey(place);
    const signed = signLine(
      {
        nth: last.nth + 1,
        at: now.toISOString(),
        heads: moved,
        previous: last.line === undefined ? '' : hashOfLine(last.line),
        key: fingerprint(key),
      },
      key,
    );
    const all = Object.fromEntries([...present].map(([chain, { seq, hash }]) => [chain, [seq, hash]]));
    await tx.execute('insert into head_signature (nth, line, heads) values (?, ?, ?::jsonb)', [
      last.nth + 1,
      signed,
      JSON.stringify(all),
    ]);
    appendToLog(place, signed);
    return count;
  });
}

export interface HeadReport {
  /** Lines of the log. */
  signatures: number;
  lastSignedAt: string | null;
  /** The fingerprint of the key the lines are signed with. */
  key: string | null;
  faults: HeadFault[];
}

/** What is signed outside the database so far. */
export const linesSigned = (place: AuditPlace): readonly string[] => readLog(place) ?? [];

/**
 * Checks what was signed outside the database against the chains. Part of a transaction that sees one moment.
 *
 * @param before what was signed before that moment: of what is signed while we look, the chains of that moment know nothing
 */
export async function verifyHeads(
  em: EntityManager,
  place: AuditPlace,
  before: readonly string[],
): Promise<HeadReport> {
  const lines = linesSigned(place);
  const stored = await em.execute<{ nth: number; line: string }[]>('select nth, line from head_signature order by nth');
  const key = checkingKey(place);
  const name = key && fingerprint(key);
  const faults: HeadFault[] = [];
  if (!key && stored.length + lines.length > 0) {
    faults.push({ kind: 'key-missing', chain: null, seq: null, signedAt: null });
  }
  if (key) faults.push(...checkLines(lines, key, name!));
  const inFile = new Set(lines);
  const lost = stored.filter(({ line }) => !inFile.has(line));
  if (lost.length > 0) {
    const at = readLine(lost[0].line)?.at ?? null;
    faults.push({ kind: 'line-missing', chain: null, seq: lost[0].nth, signedAt: at });
  }
  const signed = [...before, ...lost.map(({ line }) => line)];
  const hashAt = await hashesOf(em, signed);
  faults.push(...headsGone(signed, (chain, seq) => hashAt.get(`${chain}:${seq}`)));
  const last = lines.at(-1);
  return {
    signatures: lines.length,
    lastSignedAt: last === undefined ? null : (readLine(last)?.at ?? null),
    key: name,
    faults,
  };
}

/** The hashes that the chains have now at the places that were signed. */
async function hashesOf(em: EntityManager, lines: readonly string[]): Promise<Map<string, string>> {
  const places = lines.flatMap((line) =>
    Object.entries(readLine(line)?.heads ?? {}).map(([chain, [seq]]) => ({ chain, seq })),
  );
  const rows = await em.execute<{ chain: string; seq: number; hash: string }[]>(
    `with place as (select * from jsonb_to_recordset(?::jsonb) as p(chain text, seq int))
     select p.chain, p.seq, s.hash from place p join event_seal s on s.plan_id = nullif(p.chain, '${ROWS}')::int and s.seq = p.seq
     union
     select p.chain, p.seq, s.hash from place p join row_seal s on p.chain = '${ROWS}' and s.seq = p.seq`,
    [JSON.stringify(places)],
  );
  return new Map(rows.map(({ chain, seq, hash }) => [`${chain}:${seq}`, hash]));
}
