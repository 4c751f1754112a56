import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '../prepared';
import type { NotedAlarmKind } from './alarm.entity';

const LONGEST_DETAIL = 1_000;

/** Raises an alarm, or says once more that it still stands. */
export async function raiseAlarm(
  em: EntityManager,
  kind: NotedAlarmKind,
  subject: string,
  detail: string,
): Promise<void> {
  await prepared(
    em,
    `insert into alarm (kind, subject, detail) values ($1, $2, $3)
     on conflict (kind, subject) do update set detail = excluded.detail, last_at = now(), settled_at = null,
       times = case when alarm.settled_at is null then alarm.times + 1 else 1 end,
       first_at = case when alarm.settled_at is null then alarm.first_at else now() end`,
    [kind, subject.slice(0, 255), [...detail].slice(0, LONGEST_DETAIL).join('')],
  );
}

/** It is over. */
export async function settleAlarm(em: EntityManager, kind: NotedAlarmKind, subject: string): Promise<void> {
  await prepared(em, 'update alarm set settled_at = now() where kind = $1 and subject = $2 and settled_at is null', [
    kind,
    subject,
  ]);
}

/** A program that compares clocks says so again every few minutes; one that has not is no longer there. */
export async function settleSilentClocks(em: EntityManager): Promise<void> {
  await em.execute(
    `update alarm set settled_at = now()
     where kind = 'clock-skew' and settled_at is null and last_at < now() - interval '15 minutes'`,
  );
}

/** Workflows that have answered since they were noted, or ended, are well again. */
export async function settleAnswered(em: EntityManager): Promise<void> {
  await em.execute(
    `update alarm a set settled_at = now() from process p
     where p.workflow_id = a.subject and a.settled_at is null and a.kind like 'workflow-%'
       and (p.ended_at is not null or (p.answered >= p.asked and p.looked_at > a.last_at))`,
  );
}
