import type { EntityManager } from '@mikro-orm/postgresql';
import type { Directory } from '@app/config';
import { headOn, holderOn, substituteOn } from '@app/domain/bodies';
import type { DocumentKind, MaySign, Officers, PostHolder } from '@app/domain/escalation';
import { OfficeHolder, Plan, Substitution } from '@app/persistence';
import { planToday } from '../plan-time';

/** Who signs for the head that lets the time pass: named in the directory, or nobody. */
export function deputyOf({ bodies, countyOffice }: Directory): PostHolder | null {
  const staff = bodies.find(({ name }) => name === countyOffice)?.staff ?? [];
  const deputy = staff.find(({ part }) => part === 'deputy');
  return deputy ? { name: deputy.name, post: deputy.post } : null;
}

/** Who signs for the county office on a day: whoever heads it then, also as a substitute, and the deputy. */
export async function officersOn(em: EntityManager, directory: Directory, date: string): Promise<Officers> {
  const office = { body: { name: directory.countyOffice } };
  const holders = await em.find(OfficeHolder, office);
  const dated = holders.map(({ name, post, from, to }) => ({ name, post, from, to: to ?? null }));
  const substitutions = await em.find(Substitution, office);
  const head = headOn(dated, substitutions, date);
  const deputy = deputyOf(directory);
  if (!substituteOn(substitutions, date)) return { head, deputy };
  const away = holderOn(dated, date);
  return { head, deputy, acting: { away: away && { name: away.name, post: away.post } } };
}

/**
 * Who signs this kind of document, where the directory says that it is not the head of the office: the holder of a post, and
 * the head where that person lets the time pass, unless another post is named for it.
 */
export function signersOfKind(
  { bodies, countyOffice, signers }: Pick<Directory, 'bodies' | 'countyOffice' | 'signers'>,
  kind: DocumentKind,
  office: Officers,
): Officers {
  const named = signers?.find((one) => one.kind === kind);
  if (!named) return office;
  const staff = bodies.find(({ name }) => name === countyOffice)?.staff ?? [];
  const holderOf = (post: string): PostHolder | null => {
    const holder = staff.find((one) => one.post === post);
    return holder ? { name: holder.name, post } : null;
  };
  return { head: holderOf(named.signer), deputy: named.deputy ? holderOf(named.deputy) : office.head };
}

/**
 * The head of the office signs in the own right, also where somebody else was to sign; whoever stands in for the head signs
 * as that.
 */
export function asSignedBy(
  { name }: Pick<PostHolder, 'name'>,
  { officers, signers }: { officers: Officers; signers: Officers },
  asCalled: MaySign,
): MaySign {
  if (signers === officers || officers.head?.name !== name) return asCalled;
  return officers.acting ? { insteadOf: officers.acting.away, acting: true } : { insteadOf: null };
}

/** Who signs for the county office on the date of a plan; without such a plan, today. */
export async function officersOfPlan(
  em: EntityManager,
  directory: Directory,
  planId: number,
  now: Date,
): Promise<Officers> {
  const plan = await em.findOne(Plan, { id: planId });
  return officersOn(em, directory, planToday(plan ?? { clock: 'real', today: null }, now));
}
