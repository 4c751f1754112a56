import type { EntityManager } from '@mikro-orm/postgresql';
import type { StatementView } from './statement.dto';

export interface StatementRecord extends StatementView {
  bodyId: number;
}

/** What office holders said in the time of a plan, of one person or of all, the latest first. */
export function readStatements(em: EntityManager, planId: number, name: string | null): Promise<StatementRecord[]> {
  return em.execute<StatementRecord[]>(
    `select s.id, s.kind, s.name, b.name as body, s.body_id as "bodyId", s.clause_number as "clauseNumber",
            s.stated_on as "statedOn", s.text,
            array(select e ->> 'fileName' from jsonb_array_elements(s.evidence) e) as evidence,
            s.filed_by as "filedBy", s.filed_on as "filedOn"
       from statement s join body b on b.id = s.body_id
      where s.plan_id = ? and (?::text is null or s.name = ?::text) order by s.stated_on desc, s.id desc`,
    [planId, name, name],
  );
}

/** One file of a statement, counted from one; null when there is none. */
export async function readStatementFile(
  em: EntityManager,
  statementId: number,
  nth: number,
): Promise<{ bodyId: number; fileName: string; sha256: string } | null> {
  const [row] = await em.execute<{ bodyId: number; fileName: string; sha256: string }[]>(
    `select s.body_id as "bodyId", e ->> 'fileName' as "fileName", e ->> 'sha256' as sha256
       from statement s cross join jsonb_array_elements(s.evidence) with ordinality as files(e, nth)
      where s.id = ? and files.nth = ?`,
    [statementId, nth],
  );
  return row ?? null;
}
