import { IsolationLevel, type EntityManager } from '@mikro-orm/postgresql';
import { requireSightOfAll } from '../secrecy/onlooker';
import { unhurried } from '../unhurried';
import { CANONICAL_FIELDS } from './canonical-event';
import { CHAIN_START, checkLink, type ChainFault, type ChainHead, type SealedEvent } from './check-chain';
import { MOST_NAMED } from './most-named';

/** Rows read at a time: the memory it takes does not grow with the plan. */
const BATCH = 5000;

export interface ChainReport {
  planId: number;
  /** Seals looked at. */
  events: number;
  /** The last seal. Whoever keeps it elsewhere can later prove that nothing was cut off the end. */
  head: ChainHead;
  faults: ChainFault[];
  /** All of them, also those beyond the named ones. */
  faultsInAll: number;
}

const SEALED = `
  select s.seq, s.event_id as "eventId", s.previous_hash as "previousHash", s.hash, e.key,
    case when e.id is not null then ${CANONICAL_FIELDS} end as fields
  from event_seal s left join event e on e.id = s.event_id
  where s.plan_id = ? and s.seq > ? order by s.seq limit ${BATCH}`;

const UNSEALED = `
  select e.id as "eventId", e.key, count(*) over ()::int as n
  from event e left join event_seal s on s.event_id = e.id
  where e.plan_id = ? and s.event_id is null order by e.id limit ${MOST_NAMED}`;

/** The plans that have events or seals. */
export async function plansWithChain(em: EntityManager): Promise<number[]> {
  const rows = await em.execute<{ id: number }[]>(
    'select plan_id as id from event union select plan_id from event_seal order by id',
  );
  return rows.map(({ id }) => id);
}

/**
 * Recomputes the hash chain of a plan and names every event that was altered, is missing, or was put in without a
 * seal. It reads one moment of the database, so that commands carried out meanwhile make no false alarm.
 */
export function verifyChain(em: EntityManager, planId: number): Promise<ChainReport> {
  const verify = async (inner: EntityManager) => {
    await unhurried(inner);
    await requireSightOfAll(inner);
    return verifyChainNow(inner, planId);
  };
  return em.transactional((inner) => verify(inner as EntityManager), {
    isolationLevel: IsolationLevel.REPEATABLE_READ,
    readOnly: true,
  });
}

/** The same as part of a transaction that sees one moment. */
export async function verifyChainNow(em: EntityManager, planId: number): Promise<ChainReport> {
  const report: ChainReport = { planId, events: 0, head: CHAIN_START, faults: [], faultsInAll: 0 };
  const note = (faults: ChainFault[], count = faults.length) => {
    report.faults.push(...faults.slice(0, MOST_NAMED - report.faults.length));
    report.faultsInAll += count;
  };
  for (;;) {
    const links = await em.execute<SealedEvent[]>(SEALED, [planId, report.head.seq]);
    for (const link of links) {
      note(checkLink(report.head, link));
      report.head = { seq: link.seq, hash: link.hash };
    }
    report.events += links.length;
    if (links.length < BATCH) break;
  }
  const unsealed = await em.execute<{ eventId: number; key: string; n: number }[]>(UNSEALED, [planId]);
  note(
    unsealed.map(({ eventId, key }) => ({ kind: 'inserted', seq: null, eventId, key })),
    unsealed[0]?.n ?? 0,
  );
  return report;
}
