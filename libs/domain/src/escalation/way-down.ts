import type { ObligationRelief } from './reliefs';
import type { ObligationState } from '../clause/obligation';
import { climbOf } from './agenda';
import type { CaseState } from './case';
import { isUnsigned, type DocumentState } from './document-lifecycle';
import type { RungExit } from './rung-terms';

export { RELIEFS, type ObligationRelief } from './reliefs';

/** Or because the conclusion was revoked upon reconsideration: a right that no policy file switches off. */
export type Relief = ObligationRelief | 'revoked';

/** What decides whether a demand still stands. */
export interface Relievable {
  state: ObligationState;
  /** How often its date was moved. */
  extensions: number;
}

/**
 * What relieves a body of a demand; null while it stands. A date that was moved begins a new climb of the ladder, so
 * what was demanded over the date before falls with it; a report that is sent back does not move the date of the climb.
 *
 * @param key of the case or document, which begins with the key of the rung that made it
 * @param rung its exits: where a ladder does not name a relief, the demand stands in spite of it
 */
export function reliefOf(
  about: Relievable,
  key: string,
  { exit }: { exit: readonly RungExit[] },
): ObligationRelief | null {
  const relief = reliefAt(about, key);
  return relief !== null && exit.includes(relief) ? relief : null;
}

function reliefAt({ state, extensions }: Relievable, key: string): ObligationRelief | null {
  if (state === 'accepted') return 'caught-up';
  if (state === 'not-applicable') return 'not-applicable';
  return climbOf(key).extensions < extensions ? 'date-moved' : null;
}

/** A case on its way down. */
export interface CaseOnTheWayDown {
  state: CaseState;
  /** What its end was last proposed for, also where the county office decided that it goes on all the same. */
  relief: Relief | null;
}

/**
 * lapse: nobody has signed anything, so the case ends and its draft is withdrawn, without a number · propose: an order
 * that was issued is lifted by the person who answers for it, never by itself · take-back: the proposal, because the
 * demand stands again.
 */
export type WayDown = 'lapse' | 'propose' | 'take-back' | null;

/**
 * What becomes of a case when its demand no longer stands, or stands again; null for nothing. Between signature and issue
 * it waits: a numbered document goes out, and what it opened is then proposed to be closed, so numbers stay dense.
 *
 * @param paper the state of the document that opens it, null before it is drafted
 */
export function wayDown(file: CaseOnTheWayDown, paper: DocumentState | null, relief: Relief | null): WayDown {
  if (file.state === 'closed') return null;
  if (file.relief === 'revoked') return null; // whatever becomes of the obligation, it was decided
  if (relief === null) return file.relief === null ? null : 'take-back';
  if (file.relief === relief) return null;
  if (file.state === 'drafting') return paper === null || isUnsigned(paper) ? 'lapse' : null;
  return 'propose';
}
