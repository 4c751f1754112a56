import { addMonths, endOfMonth } from '@app/domain/calendar';
import { termsOf } from '@app/domain/vocabulary';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaperSubject } from './builder';
import type { RecordKind } from './builders';
import { NOT_LISTED } from './office-forms';
import { GIVERS, NOT_OWED } from './responsibilities';

/** A paper that can be drafted from the record now. */
export interface PaperCandidate {
  kind: RecordKind;
  subject: PaperSubject;
  /** What it would be about, as a person reads it. */
  about: string;
}

const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
const UNLISTED = listed(NOT_LISTED);

/** What there are papers about already, by kind and key: the key of a paper without its plan and its number. */
const DRAFTED = `drafted as materialized (select regexp_replace(d.key, '^plan-[0-9]+/record/(.*)/[0-9]+$', '\\1') as paper
  from official_document d where d.plan_id = $1 and d.state <> 'withdrawn' and d.key like 'plan-%/record/%')`;

/** One row for each thing in the record that a paper may be about; a kind that has a paper about it already is left out. */
const CANDIDATES = `
  select 'task-assignment' as kind, jsonb_build_object('bodyId', b.id) as subject, b.name as about, 'body-' || b.id as key
    from body b where exists (select 1 from assignment a where a.body_id = b.id and a.plan_id = $1)
      and exists (select 1 from obligation_owner w join obligation o on o.id = w.obligation_id
        where w.body_id = b.id and o.plan_id = $1 and o.kind <> 'progress-report')
  union all
  select 'task-assignment', jsonb_build_object('id', l.id, 'bodyId', b.id), l.year || '：' || b.name, 'work-list-' || l.id || '/body-' || b.id
    from work_list l join body b on exists (select 1 from work_list_item i where i.list_id = l.id and i.body_id = b.id and not i.struck)
    where l.plan_id = $1 and l.state = 'decided'
  union all
  select 'acceptance-opinion', jsonb_build_object('id', f.id), b.name || '：' || coalesce(f.findings ->> 0, ''), 'case-' || f.id
    from case_file f join body b on b.id = f.body_id
    where f.plan_id = $1 and f.kind = 'rectification' and f.outcome in ('accepted', 'fell-short')
  union all
  select k.kind, jsonb_build_object('id', f.id), b.name || '：' || coalesce(f.findings ->> 0, ''), 'case-' || f.id
    from case_file f join body b on b.id = f.body_id
    cross join lateral (select case when f.held_on is null then 'interview-agenda' else 'interview-minutes' end as kind) k
    where f.plan_id = $1 and f.kind = 'interview' and (f.held_on is not null or f.state = 'running')
  union all
  select 'extension-answer', jsonb_build_object('id', r.id), b.name || '：' || o.title, 'request-' || r.id
    from change_request r join obligation o on o.id = r.obligation_id join body b on b.id = r.body_id
    where o.plan_id = $1 and r.kind = 'extension' and r.decided_on is not null
  union all
  select 'extension-answer', jsonb_build_object('id', x.id, 'change', 'extend'), b.name || '：' || coalesce(f.findings ->> 0, ''),
      'case-extension-' || x.id
    from case_extension x join case_file f on f.id = x.case_file_id join body b on b.id = f.body_id
    where f.plan_id = $1 and x.decided_on is not null
  union all
  select 'reconsideration-decision', jsonb_build_object('id', q.id), b.name, 'reconsideration-' || q.id
    from reconsideration q join body b on b.id = q.body_id where q.plan_id = $1 and q.decided_on is not null
  union all
  select 'assessment-result', jsonb_build_object('id', a.id, 'bodyId', b.id), a.year || '：' || b.name,
      'assessment-' || a.id || '/body-' || b.id
    from assessment a join assessment_score s on s.assessment_id = a.id join body b on b.id = s.body_id
    where a.plan_id = $1 and a.signed_on is not null
  union all
  select 'assessment-circular', jsonb_build_object('id', a.id), a.year::text, 'assessment-' || a.id
    from assessment a where a.plan_id = $1 and a.published_on is not null
      and exists (select 1 from assessment_score s where s.assessment_id = a.id)
  union all
  select 'assessment-report', jsonb_build_object('id', a.id), a.year::text, 'assessment-' || a.id
    from assessment a where a.plan_id = $1 and a.signed_on is not null
  union all
  select 'conduct-circular', jsonb_build_object('id', a.id, 'praise', g.praise), a.year || case when g.praise then '：表扬' else '：批评' end,
      'assessment-' || a.id || case when g.praise then '/praise' else '/criticism' end
    from assessment a cross join (values (true, 'excellent'), (false, 'fail')) as g(praise, grade)
    where a.plan_id = $1 and a.published_on is not null
      and exists (select 1 from assessment_score s where s.assessment_id = a.id and s.grade = g.grade)
  union all
  select k.kind, jsonb_build_object('id', r.id), r.area_name, 'restriction-' || r.id
    from restriction r cross join lateral (values
      ('request', r.state in ('drafted', 'proposed')),
      ('restriction-change', r.state = 'decided' and r.checked_on is not null),
      ('restriction-record', r.decision_number is not null)) as k(kind, may)
    where r.plan_id = $1 and k.may
  union all
  select 'supervision-conclusion', jsonb_build_object('id', o.id, 'bodyId', b.id), b.name || '：' || o.title, 'obligation-' || o.id
    from obligation o join obligation_owner w on w.obligation_id = o.id join body b on b.id = w.body_id
    where o.plan_id = $1 and exists (select 1 from site_check k where k.obligation_id = o.id and k.recorded_on is not null)
  union all
  select distinct 'responsibility-letter', jsonb_build_object('bodyId', b.id, 'from', y.year || '-01-01'), y.year || '：' || b.name,
      'year-' || y.year || '/body-' || b.id
    from obligation o join obligation_owner w on w.obligation_id = o.id join body b on b.id = w.body_id
    cross join lateral (select extract(year from o.due_on)::int as year) y
    where o.plan_id = $1 and o.kind <> 'progress-report' and b.kind in ('department', 'town') and o.state not in (${listed(NOT_OWED)})
  union all
  select distinct 'duty-acceptance', jsonb_build_object('bodyId', b.id, 'from', e.happened_on), b.name || '：' || e.happened_on,
      'body-' || b.id || '/' || e.happened_on
    from event e cross join lateral jsonb_array_elements_text(e.data -> 'to') as t(name) join body b on b.name = t.name
    cross join ${GIVERS}
    where e.plan_id = $1 and e.kind = 'duty-transferred' and not jsonb_exists(e.data -> 'from', b.name) and g.names is not null
  union all
  (select k.kind, jsonb_build_object('id', d.id), d.number || '：' || d.title, 'document-' || d.id
    from official_document d cross join (values ('delivery-receipt'), ('dispatch-slip')) as k(kind)
    where d.plan_id = $1 and d.number is not null and d.kind not in (${UNLISTED}) and (k.kind = 'dispatch-slip' or d.received_on is not null)
      and k.kind || '/document-' || d.id not in (select paper from drafted) order by d.issued_on desc, d.id desc limit 40)
  union all
  select 'dispatch-register', jsonb_build_object('from', d.year || '-01-01'), d.year || '', 'year-' || d.year || '/' || count(*)
    from official_document d
    where d.plan_id = $1 and d.number is not null and d.issued_on is not null and d.kind not in (${UNLISTED}) group by d.year`;

interface Period {
  from: string;
  until: string;
}

/** Those in which a plan has something due: of the others there is nothing to tell. */
function dueWithin(em: EntityManager, planId: number, asked: readonly Period[]): Promise<Period[]> {
  return em.execute<Period[]>(
    `select p.from, p.until from jsonb_to_recordset(?::jsonb) as p("from" text, until text)
      where exists (select 1 from obligation o where o.plan_id = ? and o.parent_id is null
        and o.due_on between p.from::date and p.until::date)`,
    [JSON.stringify(asked), planId],
  );
}

/** The last quarter and the last half-year that are over. */
function periods(today: string): Period[] {
  return [3, 6].map((months) => {
    const month = Number(today.slice(5, 7)) - 1;
    const begun = `${today.slice(0, 4)}-${String(month - (month % months) + 1).padStart(2, '0')}-01`;
    return { from: addMonths(begun, -months), until: endOfMonth(addMonths(begun, -1)) };
  });
}

/** What may be drafted from the record of a plan today, kind by kind. */
export async function paperCandidates(em: EntityManager, planId: number, today: string): Promise<PaperCandidate[]> {
  const rows = await em.getConnection().execute<(PaperCandidate & { key: string })[]>(
    `with ${DRAFTED.replaceAll('$1', '?')}, c as (${CANDIDATES.replaceAll('$1', '?')})
       select c.kind, c.subject, c.about, c.key from c where c.kind || '/' || c.key not in (select paper from drafted)
       order by c.kind, c.about`,
    Array<number>(`${DRAFTED}${CANDIDATES}`.split('$1').length - 1).fill(planId),
    'all',
    em.getTransactionContext(),
  );
  const due = await dueWithin(em, planId, periods(today));
  const told = due.flatMap(({ from, until }): PaperCandidate[] => {
    const about = `${from} — ${until}`;
    return [
      { kind: 'progress-circular', subject: { from, until }, about },
      { kind: 'progress-report', subject: { from, until, to: 'county' }, about: `${about}（县人民政府）` },
      { kind: 'progress-report', subject: { from, until, to: 'city' }, about: `${about}（清远市生态环境局）` },
    ];
  });
  // What a body answers for is put down for this year and the next.
  const years = [0, 1].map((ahead) => String(Number(today.slice(0, 4)) + ahead));
  const now = rows.filter(
    ({ kind, subject }) => kind !== 'responsibility-letter' || years.includes(subject.from!.slice(0, 4)),
  );
  return [...told, ...now].map(({ kind, subject, about }) => ({
    kind,
    subject,
    about: `${termsOf(kind).words.zh} ${about}`,
  }));
}
