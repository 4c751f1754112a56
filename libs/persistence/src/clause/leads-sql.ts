/** SQL: the bodies that lead a clause `c` or answer for it, by name. */
export const LEADS = `array(select distinct b.name from clause_role r join body b on b.id = r.body_id where r.clause_id = c.id
      and r.role in ('lead', 'responsible') and not r.in_prose order by b.name)`;
