import type { EntityManager } from '@mikro-orm/postgresql';
import { MAY_SEE_EVENT, readerValues, type ReferralReader } from '../referral/restricted-sql';
import { CHAIN_START, type ChainFault, type ChainHead } from '../audit/check-chain';
import type { ChainFaultView, ChainHeadView } from './chain.dto';

/**
 * The last seal of a plan's chain, without recomputing anything. It says nothing of the event under it, to nobody: an
 * answer of another shape where that is restricted would betray it.
 */
export async function readChainHead(em: EntityManager, planId: number): Promise<ChainHeadView> {
  const [head] = await em.execute<ChainHeadView[]>(
    'select seq, hash from event_seal where plan_id = ? order by seq desc limit 1',
    [planId],
  );
  return head ?? CHAIN_START;
}

/** Whether a head that was written down earlier is still a link of the chain: nothing up to it was cut off or rewritten. */
export async function holdsHead(em: EntityManager, planId: number, { seq, hash }: ChainHead): Promise<boolean> {
  const found = await em.execute<unknown[]>('select 1 from event_seal where plan_id = ? and seq = ? and hash = ?', [
    planId,
    seq,
    hash.toLowerCase(),
  ]);
  return found.length === 1;
}

/**
 * Faults of a chain with what the events under them say they are. Whoever may not know of referrals is told the places
 * alone, of all of them alike, so that none stands out; of one about the own body nobody is told more.
 */
export async function nameFaults(
  em: EntityManager,
  faults: readonly ChainFault[],
  reader: ReferralReader,
): Promise<ChainFaultView[]> {
  if (!reader.reads) {
    const unnamed = { key: null, kind: null, on: null, clauseNumber: null };
    return faults.map(({ kind: fault, seq, eventId }) => ({ fault, seq, eventId, ...unnamed }));
  }
  type Named = Pick<ChainFaultView, 'kind' | 'on' | 'clauseNumber'> & { id: number; hidden: boolean };
  const rows = await em.execute<Named[]>(
    `select e.id, e.kind, e.happened_on as on, c.number as "clauseNumber", not ${MAY_SEE_EVENT} as hidden from event e
       left join clause c on c.id = e.clause_id
      where e.id in (select jsonb_array_elements_text(?::jsonb)::int)`,
    [...readerValues(reader), JSON.stringify(faults.flatMap(({ eventId }) => eventId ?? []))],
  );
  const events = new Map(rows.map((event) => [event.id, event]));
  return faults.map(({ kind: fault, seq, eventId, key }) => {
    const found = eventId === null ? undefined : events.get(eventId);
    if (!found || found.hidden) {
      return { fault, seq, eventId, key: found ? null : key, kind: null, on: null, clauseNumber: null };
    }
    const { kind, on, clauseNumber } = found;
    return { fault, seq, eventId, key, kind, on, clauseNumber };
  });
}
