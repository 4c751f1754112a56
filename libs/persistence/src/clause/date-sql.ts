/**
 * SQL: who decided the date of an obligation `o`, where a person had to; part of a query that has `o` in its `from`. The
 * newest act counts: a granted extension, the lead that asked for a contribution by this date, or the answer to a doubt
 * about the words the date was read from.
 */
export const DATE_DECISION = `coalesce(
  (select jsonb_build_object('what', 'extension', 'by', q.decided_by, 'as', null, 'on', q.decided_on)
     from change_request q where q.obligation_id = o.id and q.kind = 'extension' and q.state = 'granted'
      and q.new_due_on = o.due_on order by q.id desc limit 1),
  (select jsonb_build_object('what', 'request', 'by', e.actor, 'as', b.name, 'on', e.happened_on)
     from event e left join body b on b.id = e.body_id
    where e.obligation_id = o.id and e.kind = 'contribution-requested' and o.due_rule is null limit 1),
  (select jsonb_build_object('what', 'doubt', 'by', s.decided_by, 'as', s.decided_as,
            'on', (s.decided_at at time zone 'Asia/Shanghai')::date)
     from clause c cross join jsonb_array_elements(c.doubts) d
     join doubt_decision s on s.plan_id = c.plan_id and s.doubt = (d ->> 'number')::int
    cross join lateral (select substr(c.text, (d -> 'span' ->> 0)::int - c.span_from + 1,
                               (d -> 'span' ->> 1)::int - (d -> 'span' ->> 0)::int) as words) quoted
    where c.id = o.clause_id and o.parent_id is null and o.due_on = o.original_due_on and case s.answer ->> 'kind'
            when 'rhythm' then o.kind = 'progress-report'
            when 'anchor' then o.kind = 'recurring' and quoted.words = o.source_phrase
            when 'accept' then d ->> 'code' = 'recurrence-anchor' and o.kind = 'recurring' and quoted.words = o.source_phrase
            when 'date' then o.source_phrase is not null
              and (position(o.source_phrase in quoted.words) > 0 or position(quoted.words in o.source_phrase) > 0)
              and (o.kind <> 'milestone' or s.answer ->> 'date' = o.due_on::text)
            else false end
    order by s.decided_at desc limit 1))`;
