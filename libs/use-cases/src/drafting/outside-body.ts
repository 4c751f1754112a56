import type { EntityManager } from '@mikro-orm/postgresql';
import { Body } from '@app/persistence';

/** The county government whose office this is. */
export const governmentOf = (issuer: string): string => issuer.replace(/办公室$/u, '');

/** A body that the policy names and no directory of the county holds, as an addressee; it has no account. */
export async function outsideBody(em: EntityManager, name: string): Promise<Body> {
  await em.execute(
    `insert into body (name, kind, subordinate_to_county, aliases) values (?, 'higher-authority', false, '[]')
     on conflict (name) do nothing`,
    [name],
  );
  return em.findOneOrFail(Body, { name });
}
