import { NO_HASH, sealHash, type CanonicalFields } from './canonical-event';

/**
 * What can be wrong with a chain:
 * - `altered`: the event is not what was sealed;
 * - `missing`: a seal without its event, or a place in the chain without a seal;
 * - `inserted`: an event no seal was written for;
 * - `broken`: a seal that does not name the one before it, so somebody wrote seals by hand.
 */
export type ChainFaultKind = 'altered' | 'missing' | 'inserted' | 'broken';

export interface ChainFault {
  kind: ChainFaultKind;
  /** Place in the chain; null for an event that never had one. */
  seq: number | null;
  eventId: number | null;
  /** The event's key, where the event is there. */
  key: string | null;
}

/** A seal with the event it stands for, as read from the database. */
export interface SealedEvent {
  seq: number;
  eventId: number;
  previousHash: string;
  hash: string;
  /** Null when there is no such event. */
  fields: CanonicalFields | null;
  key: string | null;
}

export interface ChainHead {
  seq: number;
  hash: string;
}

/** Where every chain begins. */
export const CHAIN_START: ChainHead = { seq: 0, hash: NO_HASH };

/**
 * Checks one link against the one before it. It is compared with what the seal before it *says*, so one altered row is
 * one fault and not a fault in every row that follows.
 */
export function checkLink(before: ChainHead, link: SealedEvent): ChainFault[] {
  const fault = (kind: ChainFaultKind): ChainFault => ({ kind, seq: link.seq, eventId: link.eventId, key: link.key });
  const faults: ChainFault[] = [];
  for (let seq = before.seq + 1; seq < link.seq; seq += 1) {
    faults.push({ kind: 'missing', seq, eventId: null, key: null });
  }
  if (link.seq === before.seq + 1 && link.previousHash !== before.hash) faults.push(fault('broken'));
  if (link.fields === null) faults.push(fault('missing'));
  else if (sealHash(link.previousHash, link.fields) !== link.hash) faults.push(fault('altered'));
  return faults;
}
