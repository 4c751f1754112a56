/**
 * SQL: the rectification plan of a case `f` as players and forecasts see it (`PlanInView` of the domain), its items taken
 * together; null where none was asked for.
 */
export const PLAN_IN_VIEW = `(
  select json_build_object('state', p.state, 'dueOn', p.due_on, 'returns', p.returns,
      'movedOn', case p.state when 'awaited' then null when 'filed' then p.filed_on else p.reviewed_on end,
      'items', case when i.open is distinct from false then 'open' when i.reported then 'reported' else 'accepted' end,
      'itemsMovedOn', case when i.open then i.reviewed_on else i.reported_on end,
      'itemReturns', coalesce(i.returns, 0))
    from rectification_plan p cross join lateral (
      select bool_or(i.state = 'open') as open, bool_or(i.state = 'reported') as reported, max(i.returns) as returns,
             max(i.reported_on) as reported_on, max(i.reviewed_on) as reviewed_on
        from rectification_item i where i.case_file_id = p.case_file_id) i
   where p.case_file_id = f.id)`;

/** SQL, two columns: how often a later limit of a case `f` was asked for, and the request that waits for its decision. */
export const CASE_EXTENSION = `
  (select count(*)::int from case_extension x where x.case_file_id = f.id) as asked,
  (select json_build_object('askedOn', x.asked_on, 'newLimitOn', x.new_limit_on) from case_extension x
    where x.case_file_id = f.id and x.state = 'pending') as request`;
