import type { EntityManager } from '@mikro-orm/postgresql';
import { MAY_SEE_EVENT, readerValues, type ReferralReader } from '../referral/restricted-sql';
import { CHAIN_START, type ChainFault, type ChainHead } from '../audit/check-chain';
import type { ChainFaultView, ChainHeadView } from './chain.dto';

/** The last seal of a plan's chain, without recomputing anything; of what the reader may not see, only the seal. */
export async function readChainHead(em: EntityManager, planId: number, reader: ReferralReader): Promise<ChainHeadView> {
  const [head] = await em.execute<ChainHeadView[]>(
    `select s.seq, s.hash, e.kind, e.happened_on as on from event_seal s left join event e on e.id = s.event_id and ${MAY_SEE_EVENT}
      where s.plan_id = ? order by s.seq desc limit 1`,
    [...readerValues(reader), planId],
  );
  return head ?? { ...CHAIN_START, kind: null, on: null };
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

/** Faults of a chain with what the events under them say they are; what the reader may not see stays without a name. */
export async function nameFaults(
  em: EntityManager,
  faults: readonly ChainFault[],
  reader: ReferralReader,
): Promise<ChainFaultView[]> {
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
