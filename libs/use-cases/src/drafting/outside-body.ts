import type { EntityManager } from '@mikro-orm/postgresql';
import { KINDS_ABOVE } from '@app/domain/bodies';
import { Body } from '@app/persistence';

/** The county government whose office this is. */
export const governmentOf = (issuer: string): string => issuer.replace(/办公室$/u, '');

/** A body above the office that the policy names, as an addressee: of the directory, or in none and without an account. */
export async function outsideBody(em: EntityManager, name: string): Promise<Body> {
  const known = await em.find(Body, { fullName: name, kind: { $in: [...KINDS_ABOVE] }, to: null });
  if (known.length > 0) return known[0];
  await em.execute(
    `insert into body (name, kind, subordinate_to_county, aliases) values (?, 'higher-authority', false, '[]')
     on conflict (name) do nothing`,
    [name],
  );
  return em.findOneOrFail(Body, { name });
}
