/** 链尾: the last seal of a plan's chain. */
export class ChainHeadView {
  /** How many events are sealed; 0 before the first. */
  seq: number;
  hash: string;
}

/** Something in the chain that does not fit, with what is still known of the event. */
export class ChainFaultView {
  fault: 'altered' | 'missing' | 'inserted' | 'broken';
  seq: number | null;
  eventId: number | null;
  key: string | null;
  kind: string | null;
  on: string | null;
  clauseNumber: number | null;
}

export class ChainVerificationView {
  /** Seals that were recomputed. */
  events: number;
  head: ChainHeadView;
  faults: ChainFaultView[];
  /** All of them, also those beyond the named ones. */
  faultsInAll: number;
  /** Whether a head that somebody kept is still in the chain; null where none was given. */
  keptHeadHolds: boolean | null;
}
