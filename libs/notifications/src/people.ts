import type { Person } from '@app/domain/delivery';
import type { EntityManager } from '@app/persistence';

/** Somebody with an account for a body, and what messages say of them. */
export interface PersonOfBody extends Person {
  name: string;
  body: string;
}

/**
 * Who acts for some bodies today and can be reached outside: accounts that are in use and have a contact. Whoever has left
 * has no account in use; of a body that is gone its heir's persons answer. Head is who is entered as office holder today,
 * acting who substitutes for the head today; a person is known by name, as where documents are signed.
 *
 * @param bodyIds all bodies when null
 */
export async function peopleOf(em: EntityManager, today: string, bodyIds: number[] | null): Promise<PersonOfBody[]> {
  return em.execute<PersonOfBody[]>(
    `select a.id as "accountId", told.id as "bodyId", a.display_name as name, own.name as body,
       case when exists (select 1 from office_holder h where h.body_id = own.id and h.name = a.display_name
                           and h.held_from <= ?::date and (h.held_to is null or h.held_to >= ?::date)) then 'head'
            when exists (select 1 from substitution s where s.body_id = own.id and s.name = a.display_name
                           and s.acts_from <= ?::date and s.acts_to >= ?::date) then 'acting'
            else 'handler' end as standing
       from body told join body own on own.id = coalesce(told.heir_id, told.id) join account a on a.body_id = own.id
      where a.state = 'active' and exists (select 1 from contact c where c.account_id = a.id)
        and (?::int[] is null or told.id = any(?::int[]))
      order by told.id, a.id`,
    [today, today, today, today, arrayOf(bodyIds), arrayOf(bodyIds)],
  );
}

/** An array of numbers as PostgreSQL writes it. */
export const arrayOf = (ids: readonly number[] | null): string | null => (ids === null ? null : `{${ids.join(',')}}`);
