import { samePerson, type Named } from '../bodies/same-person';
import type { DocumentState } from './document-lifecycle';

/**
 * Who signs off what: the draft is reviewed by the office of the issuing body before it is signed, the signer is the head
 * of the body, and a signature carries the name (党政机关公文处理工作条例 arts. 20–22). That the three are different persons,
 * and who stands in for a head that does not act, is policy of the county.
 */
export interface SignOffTerms {
  /** Whether somebody reviews a draft before it is signed. */
  reviewRequired: boolean;
  /** Whether drafter, reviewer and signer have to be different persons. */
  distinctPersons: boolean;
  reviewWorkingDays: number;
  signWorkingDays: number;
  /** How many working days after the reminder the deputy may sign for the head. */
  deputyAfterWorkingDays: number;
  reviseWorkingDays: number;
}

/** A named person in a post. */
export interface Person extends Named {
  post: string;
}

/** A person in a post, as the directory names them. */
export interface PostHolder {
  name: string;
  post: string;
}

/** Who signs for a body on a day: its head, or whoever acts as head; and who may stand in for a head that is late. */
export interface Officers {
  head: PostHolder | null;
  deputy: PostHolder | null;
  /** Who reviews; where nobody is named, anybody of the office who has no part in the draft. */
  reviewer?: PostHolder | null;
  /** The head stands in for somebody who is away: for whom, or for a vacant office. Absent where the head holds the office. */
  acting?: { away: PostHolder | null };
  /** The body, where it is not the county office that signs: where nobody holds a post there, nobody signs. */
  elsewhere?: string;
}

/** What a sign-off hangs on, as it stands. */
export interface Presented {
  state: DocumentState;
  /** Who drafted the words that are to be signed; see `draftersOf`. */
  drafters: readonly Person[];
  /** Who reviewed it in this round. */
  reviewer: Person | null;
  /** The head let the time pass, so the deputy was called. */
  deputyCalled: boolean;
  /** Issued by whoever of the office works on it: no head, no deputy, no other person. */
  byDrafter?: boolean;
}

/** What a document waits for; null once it is signed or withdrawn. Without terms one person signs, as it was before. */
export function awaits(
  state: DocumentState,
  terms: SignOffTerms | undefined,
): 'review' | 'signature' | 'revision' | null {
  if (state === 'draft') return terms?.reviewRequired ? 'review' : 'signature';
  if (state === 'reviewed') return 'signature';
  return state === 'returned' ? 'revision' : null;
}

/** Which part somebody has in a draft already, as far as that keeps him from another. */
export function partOf(
  person: Person,
  { drafters, reviewer }: Pick<Presented, 'drafters' | 'reviewer'>,
  terms: SignOffTerms | undefined,
): 'drafter' | 'reviewer' | null {
  if (!terms?.distinctPersons) return null;
  if (drafters.some((drafter) => samePerson(drafter, person))) return 'drafter';
  return reviewer && samePerson(reviewer, person) ? 'reviewer' : null;
}

/**
 * Whether somebody of the county office may review a draft: who did not write at it, and where a reviewer is named, that person;
 * anybody else where the reviewer wrote at it.
 *
 * @returns what bars it, or null
 */
export function barredFromReview(
  presented: Presented,
  person: Person,
  { reviewer }: Pick<Officers, 'reviewer'>,
  terms: SignOffTerms | undefined,
): 'drafter' | 'not-reviewer' | null {
  if (partOf(person, presented, terms) === 'drafter') return 'drafter';
  if (!reviewer || reviewer.name === person.name) return null;
  return partOf({ ...reviewer, accountId: null }, presented, terms) === 'drafter' ? null : 'not-reviewer';
}

export type Bar = 'unreviewed' | 'drafter' | 'reviewer' | 'not-called' | 'not-signer' | 'substituted';

/** Whom a signature stands in for; `acting`: signed by a substitute, so that the paper says so. */
export interface MaySign {
  insteadOf: PostHolder | null;
  acting?: true;
}

/**
 * Whether somebody of the body that signs may do so, and for whom: the head in his own right; a substitute for the head that is
 * away; the deputy for a head that let the time pass, has a part in the draft already, or is not there. Where the directory
 * names neither, anybody of the office who has no other part in it. A head somebody stands in for ends that first.
 *
 * @returns whom the signature stands in for, or what bars it
 */
export function standingToSign(
  presented: Presented,
  person: Person,
  { head, deputy, acting, elsewhere }: Officers,
  terms: SignOffTerms | undefined,
): MaySign | { bar: Bar } {
  if (awaits(presented.state, terms) === 'review') return { bar: 'unreviewed' };
  if (presented.byDrafter) return { insteadOf: null };
  const part = partOf(person, presented, terms);
  if (part) return { bar: part };
  if (!head && !deputy) return elsewhere === undefined ? { insteadOf: null } : { bar: 'not-signer' };
  if (head?.name === person.name) return acting ? { insteadOf: acting.away, acting: true } : { insteadOf: null };
  if (acting?.away?.name === person.name) return { bar: 'substituted' };
  if (deputy?.name !== person.name) return { bar: 'not-signer' };
  if (!terms) return { insteadOf: head };
  const headBarred = head !== null && partOf({ ...head, accountId: null }, presented, terms) !== null;
  return !head || headBarred || presented.deputyCalled ? { insteadOf: head } : { bar: 'not-called' };
}

/**
 * Whether somebody may send a draft back: anybody of the county office from the review; instead of the signature, whoever
 * may sign at some time, also before the time or with another part in it.
 */
export const standingToReturn = (
  state: DocumentState,
  { name }: Pick<Person, 'name'>,
  { head, deputy, acting }: Officers,
  terms: SignOffTerms | undefined,
): boolean =>
  !terms ||
  awaits(state, terms) === 'review' ||
  (!head && !deputy) ||
  [head?.name, deputy?.name, acting?.away?.name].includes(name);
