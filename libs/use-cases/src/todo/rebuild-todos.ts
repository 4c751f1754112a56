import { unhurried, type EntityManager } from '@app/persistence';
import type { TodoSettings } from './subjects-in-view';
import { apply, compare, settleTouched, type Differences } from './settle-todos';

/** Every subject of which something may wait, and every one that has a row. */
const SUBJECTS = `
  select 'obligation-' || o.id as subject from obligation o where o.closed_on is null
      or exists (select 1 from change_request q where q.obligation_id = o.id and q.state = 'pending')
      or exists (select 1 from site_check s where s.obligation_id = o.id and s.conclusion is null)
  union select 'assigned-' || a.plan_id || '-' || a.body_id from assignment a where a.state = 'assigned'
  union select 'assignment-' || a.id from assignment a where a.state = 'objected'
  union select 'document-' || d.id from official_document d where d.state in ('draft', 'reviewed', 'returned', 'issued')
  union select 'case-' || f.id from case_file f where f.state in ('running', 'reported')
  union select 'assessment-' || a.id from assessment a where a.state = 'draft' or (a.state = 'open' and a.stage is not null)
      or (a.state = 'frozen' and coalesce(a.stage, 'frozen') = 'frozen' and a.published_on is null)
  union select 'work-list-' || l.id from work_list l where l.state in ('proposed', 'returned')
  union select subject from todo where open_key is not null`;

/** So many subjects are held against the record at a time. */
const BATCH = 5_000;

/**
 * Holds every row of what waits for whom against the record, and puts right what differs.
 *
 * @param em in a transaction @param look true: only compares
 */
export async function rebuildTodos(
  em: EntityManager,
  settings: TodoSettings,
  now: Date,
  { look = false }: { look?: boolean } = {},
): Promise<Differences> {
  await unhurried(em);
  // What was touched and is not worked out yet is no difference.
  await settleTouched(em, settings, now, await em.execute<{ id: string }[]>('select id from todo_touched'));
  const all: Differences = { missing: [], over: [], changed: [] };
  const subjects = (await em.execute<{ subject: string }[]>(SUBJECTS)).map(({ subject }) => subject);
  for (let from = 0; from < subjects.length; from += BATCH) {
    const found = await compare(em, settings, subjects.slice(from, from + BATCH), now);
    if (!look) await apply(em, found);
    all.missing.push(...found.missing);
    all.over.push(...found.over);
    all.changed.push(...found.changed);
  }
  return all;
}
