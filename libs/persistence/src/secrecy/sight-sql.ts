import {
  OFFICE_FORMS,
  PLAIN_EVENTS,
  PLAIN_FACTS,
  PUBLICITY,
  WHO_MAY_SEE,
  type Relation,
  type Restricted,
  type Standing,
} from '@app/domain/secrecy';
import { IS_CASE_OF_PAPER, IS_PAPER_OF_CASE } from '../document/document-sql';
import type { ReferralReader } from '../referral/restricted-sql';

/** Whoever looks: as what, for which body, and whether referrals are for this person at all. */
export interface Reader extends ReferralReader {
  standing: Standing;
}

/**
 * SQL: the reader as the one row `me`, to be joined once; takes three parameters, see {@link meValues}. Everything below
 * needs it.
 */
export const ME = '(select ?::text as standing, ?::int as body_id, ?::boolean as reads) me';

/** The values of the parameters of {@link ME}. */
export const meValues = ({ standing, bodyId, reads }: Reader): [string, number | null, boolean] => [
  standing,
  bodyId,
  reads,
];

/** SQL: the reader acts for the body in a column, or for the heir of one that has gone. */
export const isMine = (column: string) =>
  `exists (select 1 from body h where h.id = ${column} and coalesce(h.heir_id, h.id) = me.body_id)`;

/** SQL: a report `r` that its head has not released, or gave back, or that was withdrawn before that: nobody signed it. */
export const NEVER_RELEASED = `(r.state in ('awaiting-release', 'handed-back') or r.state = 'withdrawn' and r.signatures = '[]')`;

/** SQL: what was never released stays inside the body that filled it in; `r` is the report, or null. */
export const HAS_LEFT_ITS_BODY = `(r.id is null or not ${NEVER_RELEASED} or ${isMine('r.body_id')})`;

/** SQL: a body is the county office. */
const isOffice = (column: string) =>
  `exists (select 1 from account o where o.body_id = ${column} and o.role = 'county-office')`;

/** SQL: how much a relation sees, by the table of the domain. */
const sight = (what: Restricted, relation: string) =>
  `(case ${relation} ${Object.entries(WHO_MAY_SEE[what])
    .map(([as, much]) => `when '${as satisfies string as Relation}' then '${much}'`)
    .join(' ')} else 'nothing' end)`;

/** SQL: one sight or the other. */
const either = (condition: string, [yes, no]: [Restricted, Restricted], relation: string) =>
  `(case when ${condition} then ${sight(yes, relation)} else ${sight(no, relation)} end)`;

/**
 * SQL: as what the reader looks at something: the county office always as such, another body as the one it is about or as
 * one that works on it, else by its standing.
 */
const relation = ({ concerned, works, own }: { concerned: string; works?: string; own?: string }) =>
  `(case when me.standing in ('office', 'outside') then me.standing when ${concerned} then 'concerned'
    ${works ? `when ${works} then 'works'` : ''}
    ${own ? `when me.standing = 'organization' and not (${own}) then 'reader'` : ''} else me.standing end)`;

/** SQL: whether all the words about duty `o` are for the reader: who owes it, whom it is owed to, who checks on site. */
export const SIGHT_OF_WORK = sight(
  'work',
  relation({
    concerned: `exists (select 1 from obligation_owner w where w.obligation_id = o.id and w.body_id = me.body_id)`,
    works: `(exists (select 1 from obligation_owner w where w.obligation_id = o.parent_id and w.body_id = me.body_id)
      or exists (select 1 from site_check k where k.obligation_id = o.id and ${isMine('k.body_id')}))`,
  }),
);

/** SQL: the same of what one body said about a clause that was given to it, or wrote on its own. */
export const sightOfOwnWork = (body: string) => sight('work', relation({ concerned: isMine(body) }));

const CASE_RELATION = relation({
  concerned: isMine('f.body_id'),
  works: `(exists (select 1 from rectification_item i where i.case_file_id = f.id and (${isMine('i.body_id')} or ${isMine('i.acceptor_id')}))
      or exists (select 1 from commitment m where m.case_file_id = f.id and ${isMine('m.body_id')}))`,
  own: `f.cause = 'assessment' or f.assessment_year is not null or ${isOffice('f.body_id')}`,
});

const isUnpublished = (planId: string, year: string) =>
  `exists (select 1 from assessment u where u.plan_id = ${planId} and u.year = ${year} and u.published_on is null)`;

/** SQL: case `f` follows from the result of a year that is not published: that there is such a case says who failed. */
export const FROM_UNPUBLISHED_YEAR = `(f.assessment_year is not null and ${isUnpublished('f.plan_id', 'f.assessment_year')})`;

/** SQL: how much of case `f`, or of a paper about it, is for the reader once it is out. */
const CASE_OUT = (issued: Restricted) => either(FROM_UNPUBLISHED_YEAR, ['case-unpublished', issued], CASE_RELATION);

/** SQL: how much of case `f` is for the reader. One that was never issued stays hidden when it is closed. */
export const SIGHT_OF_CASE = `(case when f.state = 'drafting' or (f.state = 'closed' and not exists (select 1 from official_document d
    where ${IS_PAPER_OF_CASE} and d.state in ('issued', 'received')))
  then ${sight('case-drafted', CASE_RELATION)} else ${CASE_OUT('case-issued')} end)`;

const listed = (words: readonly string[]) => `(${words.map((word) => `'${word}'`).join(', ')})`;

const NOT_OUT = `d.state not in ('issued', 'received')`;

/** SQL: how much of document `d` is for the reader: all of it for the body that signs it. What is proposed to an authority is not out until that has decided. */
export const SIGHT_OF_DOCUMENT = `(case
  when d.referral_id is not null then (select case when me.reads and r.body_id is distinct from me.body_id
    then 'full' else 'nothing' end from referral r where r.id = d.referral_id)
  when d.signing_body_id is not null and ${isMine('d.signing_body_id')} then 'full'
  when d.kind in ${listed(OFFICE_FORMS)} then (case me.standing when 'office' then 'full' else 'nothing' end)
  when d.case_file_id is not null then (select s.sight from (select (case when ${NOT_OUT} then ${sight('document-drafted', CASE_RELATION)} else ${CASE_OUT('document-issued')} end) as sight
    from case_file f where ${IS_CASE_OF_PAPER}) s order by array_position(array['full', 'reduced', 'nothing'], s.sight) limit 1)
  else ${either(
    `${NOT_OUT} or exists (select 1 from restriction x where x.id = d.restriction_id and x.state in ('drafted', 'proposed', 'refused'))`,
    ['document-drafted', 'document-issued'],
    `(case when me.standing <> 'coordinator' then ${relation({ concerned: isMine('d.addressee_id'), works: `exists (select 1 from body h where jsonb_exists(d.facts -> 'copies', h.name) and coalesce(h.heir_id, h.id) = me.body_id)`, own: isOffice('d.addressee_id') })} else me.standing end)`,
  )} end)`;

/** SQL: how much of restriction `r` is for the reader: once decided, all of it for the town it is about. */
export const SIGHT_OF_RESTRICTION = either(
  `r.state in ('drafted', 'proposed', 'refused')`,
  ['restriction-open', 'restriction-decided'],
  relation({
    concerned: `exists (select 1 from body h where h.name = r.area_name and coalesce(h.heir_id, h.id) = me.body_id)`,
  }),
);

const REGISTER_RELATION = relation({
  concerned: `exists (select 1 from obligation o join obligation_owner w on w.obligation_id = o.id
    where o.clause_id = r.clause_id and w.body_id = me.body_id)`,
});

/** SQL: how much of register `r` is for the reader, by its publicity. */
export const SIGHT_OF_REGISTER = `(case r.publicity ${Object.entries(PUBLICITY)
  .map(([publicity, what]) => `when '${publicity}' then ${sight(what, REGISTER_RELATION)}`)
  .join(' ')} else ${sight('register-withheld', REGISTER_RELATION)} end)`;

/** SQL: how much of a statement of a body is for the reader. */
const sightOfStatement = (body: string) => sight('statement', relation({ concerned: isMine(body) }));

/** SQL: how much of a finding about a body is for the reader; what began a referral has a condition of its own. */
export const sightOfFinding = (body: string) => sight('finding', relation({ concerned: isMine(body) }));

/** SQL: how much of event `e` is for the reader: as much as of what it is about. */
export const SIGHT_OF_EVENT = `(case
  when e.kind in ${listed(PLAIN_EVENTS)} and me.standing <> 'outside' then 'full'
  when e.kind = 'finding-recorded' then ${sightOfFinding('e.body_id')}
  when e.kind = 'statement-filed' then ${sightOfStatement('e.body_id')}
  when e.kind in ('restriction-suggested', 'paper-blocked') and e.case_id is null and ${isUnpublished('e.plan_id', `substring(e.key from '/assessment-([0-9]+)/')::int`)}
    then ${sight('case-unpublished', relation({ concerned: isMine('e.body_id') }))}
  when e.case_id is not null then (select ${SIGHT_OF_CASE} from case_file f where f.id = e.case_id)
  when e.document_id is not null then (select ${SIGHT_OF_DOCUMENT} from official_document d where d.id = e.document_id)
  when e.obligation_id is not null then (select ${SIGHT_OF_WORK} from obligation o where o.id = e.obligation_id)
  else ${sightOfOwnWork('e.body_id')} end)`;

/** SQL: the data of event `e` at a sight: all of it, or what nobody wrote. */
export const eventDataAt = (sightColumn: string) =>
  `(case when ${sightColumn} = 'full' then e.data else (select coalesce(jsonb_object_agg(key, value), '{}')
    from jsonb_each(e.data) where key in ${listed(PLAIN_FACTS)}) end)`;

/** SQL: the sight of something as a row `s`, worked out once for all columns that follow from it. */
export const seenAs = (sightSql: string) => `cross join lateral (select ${sightSql} as sight offset 0) s`;

/** SQL: what is only told where `s` sees all. */
export const told = (sql: string, instead = 'null') => `case when s.sight = 'full' then ${sql} else ${instead} end`;
