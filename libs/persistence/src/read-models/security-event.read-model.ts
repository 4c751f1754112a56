import type { EntityManager } from '@mikro-orm/postgresql';
import { namesBehindWords } from '@app/domain/vocabulary';
import type { SecurityEventView } from './security-event.dto';

/** Which lines; all that is given has to hold. */
export interface SecurityEventFilter {
  kind?: string;
  result?: string;
  accountId?: number;
  address?: string;
  /** Part of the name, the subject or the detail. */
  text?: string;
  /** Days in Asia/Shanghai, both included. */
  from?: string;
  to?: string;
  /** Only lines before this one. */
  before?: number;
}

const CONDITIONS: { [of in keyof SecurityEventFilter]-?: string } = {
  kind: 'kind = ?',
  result: 'result = ?',
  accountId: 'account_id = ?::int',
  address: 'address = ?',
  text: `(position(lower(?) in lower(concat_ws(' ', name, subject, detail))) > 0
    or string_to_array(detail, ' · ') && array(select jsonb_array_elements_text(?::jsonb)))`,
  from: `at >= ?::date::timestamp at time zone 'Asia/Shanghai'`,
  to: `at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
  before: 'id < ?::bigint',
};

/** The reader sees words where the log keeps the program's names. */
const behind = (text = '') => JSON.stringify(namesBehindWords(text));

/** The latest lines first. */
export async function readSecurityEvents(
  em: EntityManager,
  filter: SecurityEventFilter,
  most: number,
): Promise<SecurityEventView[]> {
  const given = (Object.keys(CONDITIONS) as (keyof SecurityEventFilter)[]).filter((of) => filter[of] !== undefined);
  const where = given.length ? `where ${given.map((of) => CONDITIONS[of]).join(' and ')}` : '';
  const rows = await em.execute<(Omit<SecurityEventView, 'id'> & { id: string })[]>(
    `select id, at, kind, result, account_id as "accountId", name, address, subject, detail
     from security_event ${where} order by id desc limit ?`,
    [...given.flatMap((of) => (of === 'text' ? [filter.text, behind(filter.text)] : [filter[of]])), most],
  );
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}
