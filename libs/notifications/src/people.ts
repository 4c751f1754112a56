import type { Person } from '@app/domain/delivery';
import type { EntityManager } from '@app/persistence';

/** Somebody with an account for a body, and what messages say of them. */
export interface PersonOfBody extends Person {
  name: string;
  body: string;
  standsFor: string | null;
}

/** SQL: what somebody of body `own` is on the day of `asked`, by name. */
const standingOf = (name: string): string => `
  case when exists (select 1 from office_holder h where h.body_id = own.id and h.name = ${name}
                      and h.held_from <= asked.day and (h.held_to is null or h.held_to >= asked.day)) then 'head'
       when exists (select 1 from substitution s where s.body_id = own.id and s.name = ${name}
                      and s.acts_from <= asked.day and s.acts_to >= asked.day) then 'acting'
       else 'handler' end`;

/** SQL: the accounts of bodies that can be reached. */
const REACHABLE = `
  asked join body told on asked.bodies is null or told.id = any(asked.bodies)
    join body own on own.id = coalesce(told.heir_id, told.id)
    join account a on a.body_id = own.id and a.state = 'active' and exists (select 1 from contact c where c.account_id = a.id)`;

/**
 * Who acts for some bodies today and can be reached outside: accounts that are in use and have a contact. Whoever has left
 * has no account in use; of a body that is gone its heir's persons answer. Head is who is entered as office holder today,
 * acting who substitutes for the head today; a person is known by name, as where documents are signed. Whoever stands in for
 * somebody of the body today (AB 角) is there once more, as that person.
 *
 * @param bodyIds all bodies when null
 */
export async function peopleOf(em: EntityManager, today: string, bodyIds: number[] | null): Promise<PersonOfBody[]> {
  return em.execute<PersonOfBody[]>(
    `with asked as (select ?::date as day, ?::int[] as bodies)
     select a.id as "accountId", told.id as "bodyId", a.display_name as name, own.name as body,
            ${standingOf('a.display_name')} as standing, null as "standsFor"
       from ${REACHABLE}
      union all
     select a.id, told.id, a.display_name, own.name, ${standingOf('stand.absent')}, stand.absent
       from ${REACHABLE}
       join stand_in stand on stand.body_id = own.id and stand.name = a.display_name and stand.stands_from <= asked.day
        and stand.stands_to >= asked.day and (stand.ended_on is null or stand.ended_on > asked.day)
      order by "bodyId", "accountId", "standsFor" nulls first`,
    [today, arrayOf(bodyIds)],
  );
}

/** An array of numbers as PostgreSQL writes it. */
export const arrayOf = (ids: readonly number[] | null): string | null => (ids === null ? null : `{${ids.join(',')}}`);
