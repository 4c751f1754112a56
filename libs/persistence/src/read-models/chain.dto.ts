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

/** What besides the events of a plan is covered, as it stands; `duban audit verify` recomputes all of it. */
export class CoverageView {
  /** Tables every change of which is sealed. */
  tables: number;
  /** Of these, tables whose triggers are missing or switched off: what is changed there now is not sealed. */
  unwatched: string[];
  /** Seals of rows, of all plans together. */
  rowSeals: number;
  /** Rows from before this instant are sealed as they were then; null: sealed from the first row on. */
  coveredSince: string | null;
  /** Stored files whose hash stands in a sealed row. */
  files: number;
  /** When a head of this plan's chain was last signed and written down outside the database; null: never. */
  signedAt: string | null;
  /** Up to which link it was signed. */
  signedSeq: number | null;
  /** Whether the chain still has what was signed; null where nothing was. */
  signedHolds: boolean | null;
  /** The same for the chain of the seals of rows. */
  rowsSignedHold: boolean | null;
}
