import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '../prepared';
import { IS_UNDELIVERED } from './delivery.read-model';

/** How far the clockwork is, in numbers, and who is connected to the database. */
export interface Figures {
  letters: number;
  oldestLetterSeconds: number;
  unanswered: number;
  oldestUnansweredSeconds: number;
  undelivered: number;
  alarms: number;
  connections: { program: string; state: string; n: number }[];
}

const seconds = (since: string) => `coalesce(extract(epoch from now() - ${since}), 0)::float`;

const FIGURES = `
  select (select count(*)::int from outbox) as letters,
    (select ${seconds('min(created_at)')} from outbox) as "oldestLetterSeconds",
    u.n as unanswered, u.oldest as "oldestUnansweredSeconds",
    (select count(*)::int from delivery d join mail m on m.id = d.mail_id
      where ${IS_UNDELIVERED} and m.kind <> 'test') as undelivered,
    (select count(*)::int from alarm where settled_at is null) as alarms,
    array(select jsonb_build_object('program', application_name, 'state', coalesce(state, 'unknown'), 'n', count(*))
      from pg_stat_activity where datname = current_database() and application_name <> $1
      group by application_name, state order by 1) as connections
  from (select count(*)::int as n, ${seconds('min(unanswered_since)')} as oldest from process
    where ended_at is null and answered < asked and kind <> 'rehearsal') as u`;

/** All of them by one statement. */
export async function readFigures(em: EntityManager): Promise<Figures> {
  const [figures] = await prepared<Figures>(em, FIGURES, ['']);
  return figures;
}
