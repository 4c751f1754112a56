import { addWorkingDays, type IsoDate, type WorkingCalendar } from '@app/domain/calendar';
import { unreadTurn, type UnreadRule } from '@app/domain/delivery';
import { recordOnce, type EntityManager } from '@app/persistence';
import { notify } from './notify';

/** So far back lines are looked at: what is older has had its record long since. */
const WORKING_DAYS_BACK = 60;

interface Unread {
  id: number;
  title: string;
  on: IsoDate;
  planId: number;
  bodyId: number;
  clauseId: number;
  obligationId: number;
  done: number;
}

/** What one look has done. */
export interface Escalated {
  steps: number;
  recorded: number;
}

/**
 * 催办无人查看: lines that nobody of the body has opened, and whose obligation is still open in the round they are about.
 * First the head of the body is told, then the county office, each by a line of its own that goes the way of all lines;
 * in the end it is recorded once. What was put off, suspended or reported meanwhile is left alone.
 *
 * @param superior the county office, by name
 */
export async function escalateUnread(
  em: EntityManager,
  {
    rule,
    calendar,
    today,
    superior,
  }: { rule: UnreadRule; calendar: WorkingCalendar; today: IsoDate; superior: string },
): Promise<Escalated> {
  const since = addWorkingDays(calendar, today, -WORKING_DAYS_BACK);
  const lines = await em.execute<Unread[]>(
    `select n.id, n.title, n.sent_on as on, n.plan_id as "planId", coalesce(b.heir_id, b.id) as "bodyId",
       n.clause_id as "clauseId", n.obligation_id as "obligationId",
       (select coalesce(max((e.data ->> 'step')::int), 0) from event e
         where e.obligation_id = o.id and e.kind = 'urging-passed-on' and (e.data ->> 'lineId')::int = n.id) as done
     from notification n join body b on b.id = n.body_id
       join plan p on p.id = n.plan_id and p.clock = 'real' and p.state = 'running'
       join obligation o on o.id = n.obligation_id and o.state = 'open'
     where n.read_at is null and n.sent_on > ? and n.sent_on < ?
       and n.kind in (select jsonb_array_elements_text(?::jsonb))
       and exists (select 1 from obligation_owner w where w.obligation_id = o.id and w.body_id = coalesce(b.heir_id, b.id))
       and not exists (select 1 from report r where r.obligation_id = o.id and r.round = o.round)
       and not exists (select 1 from change_request q where q.obligation_id = o.id and q.asked_on >= n.sent_on)
       and not exists (select 1 from event e where e.key = 'unread/line-' || n.id || '/recorded')
     order by n.id`,
    [since, today, JSON.stringify(rule.kinds)],
  );
  if (lines.length === 0) return { steps: 0, recorded: 0 };
  const [office] = await em.execute<{ id: number }[]>('select id from body where name = ?', [superior]);
  const sum: Escalated = { steps: 0, recorded: 0 };
  for (const line of lines) {
    const turn = unreadTurn(rule, calendar, { told: line.on, today, done: line.done });
    if (turn === null) continue;
    if (turn === 'record') {
      await record(em, line, today);
      sum.recorded += 1;
      continue;
    }
    const bodyId = turn.to === 'superior' ? office?.id : line.bodyId;
    if (bodyId === undefined) continue;
    const key = `unread/line-${line.id}/step-${turn.step}`;
    const about = { planId: line.planId, clauseId: line.clauseId, obligationId: line.obligationId, on: today };
    const data = { lineId: line.id, step: turn.step };
    if (!(await recordOnce(em, { ...about, bodyId, key, kind: 'urging-passed-on', data }))) continue;
    await notify(em, {
      key,
      ...{ planId: line.planId, bodyIds: [bodyId], kind: 'urging-unread', on: today },
      title: `${turn.to === 'superior' ? '单位未查看催办' : '本单位尚无人查看催办'}：${line.title}（${line.on}发出）`,
      ...{ clauseId: line.clauseId, obligationId: line.obligationId },
    });
    sum.steps += 1;
  }
  return sum;
}

async function record(em: EntityManager, line: Unread, today: IsoDate): Promise<void> {
  await recordOnce(em, {
    ...{ planId: line.planId, clauseId: line.clauseId, obligationId: line.obligationId, bodyId: line.bodyId },
    key: `unread/line-${line.id}/recorded`,
    kind: 'urging-not-read',
    on: today,
    data: { lineId: line.id, told: line.on, steps: line.done },
  });
}

/** Opens an item: whatever the body was told about it counts as read. A body that is gone is read for by its heir. */
export async function markOpened(
  em: EntityManager,
  {
    bodyId,
    planId,
    clauseNumber = null,
    documentId = null,
    now,
  }: { bodyId: number; planId: number; clauseNumber?: number | null; documentId?: number | null; now: Date },
): Promise<number> {
  const opened = await em.execute<unknown[]>(
    `update notification n set read_at = ? from body b
      where b.id = n.body_id and coalesce(b.heir_id, b.id) = ? and n.plan_id = ? and n.read_at is null
        and (n.document_id = ?::int or n.clause_id = (select c.id from clause c where c.plan_id = n.plan_id and c.number = ?::int))
      returning n.id`,
    [now, bodyId, planId, documentId, clauseNumber],
  );
  return opened.length;
}
