import { addWorkingDays, nextWorkingDay, type IsoDate, type WorkingCalendar } from '../calendar';
import type { DocumentKind, FollowingAct } from '../vocabulary';
import { RELIEFS, type ObligationRelief } from './reliefs';

/**
 * What a rung waits for. Ladder A: a date that comes near or has passed. B: a year that was not passed. Then what an
 * earlier rung came to: an order or an interview whose demand was not met, an early warning without an answer.
 */
export type RungEntry =
  | 'date-near'
  | 'date-passed'
  | 'assessment-failed'
  | 'rectification-fell-short'
  | 'interview-unmet'
  | 'warning-unanswered';

/** Where what a rung began ends: somebody else accepts what the body reports, or the demand no longer stands. */
export type RungExit = 'accepted' | ObligationRelief;
export const RUNG_EXITS: readonly RungExit[] = ['accepted', ...RELIEFS];

/**
 * Where the post of the addressee's head is known to be vacant; whoever acts in a post holds it. `to-body`: the paper goes
 * to the body all the same. `wait`: it is not drafted before somebody holds the post, and the county office is told.
 * `refuse`: whoever begins it is told to enter a head first.
 */
export type Vacancy = 'to-body' | 'wait' | 'refuse';

/** Whose named person signs what a rung drafts; null where nothing leaves as a document. */
export type RungSigner = 'county-office' | null;

/** What every rung of a ladder says about itself, beside its act and its day. */
export interface RungTerms {
  id: string;
  entry: RungEntry;
  /** The document it drafts, or null for a word or a proposal. */
  document: DocumentKind | null;
  /** Ids in `config/policies/legal-bases.yaml`; those valid on the document's date are printed. */
  basis: string[];
  signer: RungSigner;
  exit: RungExit[];
  vacancy: Vacancy;
}

export type { FollowingAct } from '../vocabulary';

/**
 * A rung that follows a decision or an outcome and no date of the plan. `restriction-proposal` and `referral-proposal` are
 * lines for a named person, who decides; nothing is created by them.
 */
export interface FollowingRung extends RungTerms {
  act: FollowingAct;
  /** Working days between the entry and the opening; 0: on the day itself, or on the next working day. */
  graceWorkingDays: number;
  /** Kinds of bodies it is for, as in the directory; empty for every kind. */
  about: string[];
}

/** The rung an outcome leads to for a body of this kind; null where the policy knows none. */
export const followUpOf = (
  { followUp }: { followUp: readonly FollowingRung[] },
  entry: RungEntry,
  bodyKind?: string,
): FollowingRung | null => followUp.find((rung) => rung.entry === entry && isAbout(rung, bodyKind)) ?? null;

/** Whether a rung is for bodies of this kind. */
export const isAbout = ({ about }: Pick<FollowingRung, 'about'>, bodyKind?: string): boolean =>
  about.length === 0 || bodyKind === undefined || about.includes(bodyKind);

/** When what a rung begins on a day opens: after its working days of grace, and on a working day. */
export const openingDay = (
  { graceWorkingDays }: { graceWorkingDays: number },
  from: IsoDate,
  calendar: WorkingCalendar,
): IsoDate => nextWorkingDay(calendar, addWorkingDays(calendar, from, graceWorkingDays));
