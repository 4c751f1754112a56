import type { ParsedClause, ParsedDeadline, ParsedTarget, RoleKind } from '../plan-text/parsed-plan';

/** Something that reads differently; null where a version has nothing. */
export interface Change<T> {
  from: T;
  to: T;
}

/** What one body does in a clause, before and after. Empty: it is not named there. */
export interface RoleChange extends Change<{ role: RoleKind; segment: number }[]> {
  body: string;
}

/** Everything that differs between a clause and the one that took its place. Each change is named in one field only. */
export interface ClauseChanges {
  ordinal: Change<string> | null;
  section: Change<string | null> | null;
  heading: Change<string> | null;
  /** The running text apart from its dates, figures and responsible bodies. */
  wording: Change<string> | null;
  roles: RoleChange[];
  dates: Change<ParsedDeadline | null>[];
  targets: Change<ParsedTarget | null>[];
}

/** `renumbered`: nothing differs but the ordinal or the section it stands in. */
export type ClauseDifference =
  | { kind: 'added'; before: null; after: ParsedClause; changes: null }
  | { kind: 'dropped'; before: ParsedClause; after: null; changes: null }
  | { kind: 'changed' | 'renumbered'; before: ParsedClause; after: ParsedClause; changes: ClauseChanges };

export type HeaderField = 'title' | 'documentNumber' | 'issuer' | 'issuedOn' | 'publicity';

interface HeaderChange extends Change<string | null> {
  field: HeaderField;
}

/** A later version of a plan beside an earlier one. */
export interface PlanDifference {
  header: HeaderChange[];
  /** Goals and indicators outside the clauses. */
  outside: Pick<ClauseChanges, 'dates' | 'targets'>;
  /** In the order of the later version, each dropped clause after the one it followed. */
  clauses: ClauseDifference[];
}
