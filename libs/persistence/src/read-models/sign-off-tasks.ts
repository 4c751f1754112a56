import { DOCUMENT_KIND_IDS, termsOf } from '@app/domain/vocabulary';
import { UNSIGNED_STATES, headOnSql, isPersonSql } from '../document/document-sql';

/** The kinds that anybody of the county office issues; where there is none, a name that no kind has. */
const BY_DRAFTER = `(${['-', ...DOCUMENT_KIND_IDS.filter((kind) => termsOf(kind).issuedBy === 'drafter')]
  .map((kind) => `'${kind}'`)
  .join(', ')})`;

/**
 * SQL, part of the inbox: what waits to be reviewed, signed or revised, and which part the person in `me` has in it. Where
 * the version of the ladders has no terms, one person signs: the head of the county office or the deputy. A test holds it together with the
 * domain's `standingToSign`.
 */
export const UNSIGNED_DOCUMENTS = `unsigned as (
    select d.id, d.plan_id, d.clause_id, d.case_file_id, d.title, d.waiting_since, d.deputy_from, d.referral_id, p.today,
           (select coalesce(b.heir_id, b.id) from case_file f join body b on b.id = f.body_id where f.id = d.case_file_id) as concerned_id,
           case when d.state = 'returned' then 'revise-document'
                when d.state = 'draft' and (t.terms ->> 'reviewRequired')::boolean then 'review-document'
                else 'sign-document' end as kind,
           d.kind in ${BY_DRAFTER} as by_drafter,
           t.terms is null as one_person_signs,
           coalesce((t.terms ->> 'distinctPersons')::boolean, false) as distinct_persons,
           h.head, a.drafted, a.drafted or a.reviewed as had_part, a.head_had_part
      from official_document d join plans p on p.id = d.plan_id cross join me
      join body office on office.name = me.county_office
      cross join lateral (select me.sign_off -> p.policy_version as terms) t
      cross join lateral (select ${headOnSql('office.id', 'p.today')} as head) h
      cross join lateral (
        select coalesce(bool_or(w.part = 'drafter' and ${isPersonSql('w.person', 'me.account_id', 'me.name')}), false) as drafted,
               coalesce(bool_or(w.part = 'reviewer' and ${isPersonSql('w.person', 'me.account_id', 'me.name')}), false) as reviewed,
               coalesce(bool_or(w.person ->> 'name' = h.head ->> 'name'), false) as head_had_part
          from (select jsonb_array_elements(d.drafters) as person, 'drafter' as part
                union all select d.reviewer, 'reviewer' where jsonb_typeof(d.reviewer) = 'object') w) a
     where d.state in ${UNSIGNED_STATES}
  )`;

export const UNSIGNED_TASKS = `select u.kind, u.plan_id, u.clause_id, u.title, null, u.waiting_since, null,
           case when u.deputy_from is null then 'blue' else 'red' end, null, null, u.id, u.case_file_id, null, u.today
      from unsigned u cross join me
     where case u.kind
       when 'revise-document' then me.role = 'county-office' or (me.role = 'coordinator' and u.referral_id is null
         and u.concerned_id is distinct from me.body_id)
       when 'review-document' then me.role = 'county-office' and not (u.distinct_persons and u.drafted)
       else me.role = 'county-office' and (u.by_drafter or not (u.distinct_persons and u.had_part)) and case
         when u.by_drafter then true
         when u.head ->> 'name' = me.name or (u.head is null and me.deputy is null) then true
         when me.deputy = me.name then u.one_person_signs or u.head is null or u.deputy_from is not null
           or (u.distinct_persons and u.head_had_part)
         else false end end`;
