import type { EntityManager } from '@mikro-orm/postgresql';
import type { Directory } from '@app/config';
import { headOn, holderOn, substituteOn } from '@app/domain/bodies';
import type { DocumentKind, MaySign, Officers, PostHolder } from '@app/domain/escalation';
import { OfficeHolder, Plan, Substitution } from '@app/persistence';
import { deputyOf, holderOf, postsOn, type HeldPost } from '../persons/posts-on';
import { planToday } from '../plan-time';

/** The county office on a day: who signs for it, and who holds which post in it. */
export interface OfficeOnDay extends Officers {
  posts: readonly HeldPost[];
}

/** Who signs for the county office on a day: whoever heads it then, also as a substitute, and the deputy. */
export async function officersOn(
  em: EntityManager,
  directory: Pick<Directory, 'countyOffice'>,
  date: string,
): Promise<OfficeOnDay> {
  const office = { body: { name: directory.countyOffice } };
  const holders = await em.find(OfficeHolder, office);
  const dated = holders.map(({ name, post, from, to }) => ({ name, post, from, to: to ?? null }));
  const substitutions = await em.find(Substitution, office);
  const head = headOn(dated, substitutions, date);
  const posts = await postsOn(em, office.body, date);
  const deputy = deputyOf(posts);
  if (!substituteOn(substitutions, date)) return { head, deputy, posts };
  const away = holderOn(dated, date);
  return { head, deputy, posts, acting: { away: away && { name: away.name, post: away.post } } };
}

/**
 * Who reviews and signs this kind of document, where the directory says that it is not anybody and the head of the office: the
 * holders of posts; and the head where the signer lets the time pass, unless another post is named for it.
 */
export function signersOfKind(
  { signers }: Pick<Directory, 'signers'>,
  kind: DocumentKind,
  office: OfficeOnDay,
): Officers {
  const named = signers?.find((one) => one.kind === kind);
  if (!named) return office;
  const by = (post: string): PostHolder | null => holderOf(office.posts, post);
  const reviewer = named.reviewer === undefined ? null : by(named.reviewer);
  if (named.signer === undefined) return { ...office, reviewer };
  return { head: by(named.signer), deputy: named.deputy ? by(named.deputy) : office.head, reviewer };
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
  if (signers.head === officers.head || officers.head?.name !== name) return asCalled;
  return officers.acting ? { insteadOf: officers.acting.away, acting: true } : { insteadOf: null };
}

/** Who signs for the county office on the date of a plan; without such a plan, today. */
export async function officersOfPlan(
  em: EntityManager,
  directory: Directory,
  planId: number,
  now: Date,
): Promise<OfficeOnDay> {
  return officersOn(em, directory, await todayOfPlan(em, planId, now));
}

/** The date of a plan; without such a plan, today. */
export async function todayOfPlan(em: EntityManager, planId: number, now: Date): Promise<string> {
  const plan = await em.findOne(Plan, { id: planId });
  return planToday(plan ?? { clock: 'real', today: null }, now);
}
