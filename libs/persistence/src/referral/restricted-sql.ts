import { RESTRICTED_EVENTS } from '@app/domain/vocabulary';

const RESTRICTED = `(${RESTRICTED_EVENTS.map((kind) => `'${kind}'`).join(', ')})`;

/** Whoever looks: whether referrals are for this person at all, and the own body, about which nobody is told. */
export interface ReferralReader {
  reads: boolean;
  bodyId: number | null;
}

/**
 * SQL: the body about which event `e` would betray that there is a referral; null where it betrays nothing. Betraying are
 * the events of a referral and of its letter, and the finding that begins ladder D.
 */
const BETRAYED = `coalesce(
  (select r.body_id from official_document d join referral r on r.id = d.referral_id where d.id = e.document_id),
  case when e.kind in ${RESTRICTED} or (e.kind = 'finding-recorded' and e.data ->> 'ladder' = 'D') then e.body_id end)`;

/** SQL: whether a person may see event `e`. Takes two parameters, see {@link readerValues}. */
export const MAY_SEE_EVENT = `(${BETRAYED} is null or (?::boolean and ${BETRAYED} is distinct from ?::int))`;

/** SQL: whether a person may see finding `f`: what begins ladder D betrays a referral. Takes the same two parameters. */
export const MAY_SEE_FINDING = `(f.ladder <> 'D' or (?::boolean and f.body_id is distinct from ?::int))`;

/** The values of the parameters of {@link MAY_SEE_EVENT} and {@link MAY_SEE_FINDING}. */
export const readerValues = ({ reads, bodyId }: ReferralReader): [boolean, number | null] => [reads, bodyId];

/** SQL: whether line `n` of an inbox is about a referral; such a line is read in the app and goes into no mail. */
export const IS_RESTRICTED_LINE = `(n.kind in ${RESTRICTED} or exists (
  select 1 from official_document d where d.id = n.document_id and d.referral_id is not null))`;
