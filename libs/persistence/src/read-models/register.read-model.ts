import type { EntityManager } from '@mikro-orm/postgresql';
import type { Column, Value } from '@app/domain/register';
import { ME, SIGHT_OF_REGISTER, meValues, seenAs, told, type Reader } from '../secrecy/sight-sql';
import type { RegisterView } from './register.dto';

export interface RegisterRecord extends Omit<RegisterView, 'may'> {
  /** Who answers for the clause, and so may file it. */
  ownerIds: number[];
}

/** The registers of a clause with their versions, in one query; who filed them as far as that is for this person. */
export function readRegisters(em: EntityManager, clauseId: number, reader: Reader): Promise<RegisterRecord[]> {
  return em.execute<RegisterRecord[]>(
    `select r.id, r.title, r.obligation_id as "obligationId", r.columns, r.publicity, s.sight, ${told('r.opened_by')} as "openedBy", r.opened_on as "openedOn",
            (select coalesce(jsonb_agg(jsonb_build_object('version', v.version, 'entries', jsonb_array_length(v.rows),
                'body', b.name, 'filedBy', ${told('v.filed_by')}, 'filedOn', v.filed_on) order by v.version desc), '[]')
               from register_version v join body b on b.id = v.body_id where v.register_id = r.id) as versions,
            (select coalesce(jsonb_agg(distinct w.body_id), '[]') from obligation_owner w
               join obligation o on o.id = w.obligation_id where o.clause_id = r.clause_id) as "ownerIds"
       from register r cross join ${ME} ${seenAs(SIGHT_OF_REGISTER)}
      where r.clause_id = ? and s.sight <> 'nothing' order by r.id`,
    [...meValues(reader), clauseId],
  );
}

export interface RegisterSheet {
  title: string;
  columns: Column[];
  rows: Value[][];
}

/**
 * One version of a register, the latest where none is named; without rows while nothing was filed. Null where there is no
 * such register or version, or where its publicity keeps it from this person.
 */
export async function readRegisterSheet(
  em: EntityManager,
  registerId: number,
  version: number | null,
  reader: Reader,
): Promise<RegisterSheet | null> {
  const [sheet] = await em.execute<(RegisterSheet & { found: boolean })[]>(
    `select r.title, r.columns, coalesce(v.rows, '[]') as rows, v.version is not null or ?::int is null as found
       from register r left join register_version v on v.register_id = r.id and v.version = coalesce(?::int, r.version)
      cross join ${ME} ${seenAs(SIGHT_OF_REGISTER)}
      where r.id = ? and s.sight = 'full'`,
    [version, version, ...meValues(reader), registerId],
  );
  if (!sheet?.found) return null;
  const { title, columns, rows } = sheet;
  return { title, columns, rows };
}
