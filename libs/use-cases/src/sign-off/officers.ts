import type { EntityManager } from '@mikro-orm/postgresql';
import { governmentIn, type Directory } from '@app/config';
import { headOn, holderOn, substituteOn } from '@app/domain/bodies';
import type { DocumentKind, MaySign, Officers, PostHolder } from '@app/domain/escalation';
import { Body, OfficeHolder, Plan, Substitution, type OfficialDocument } from '@app/persistence';
import { deputyOf, holderOf, postsOfBodies, type HeldPost } from '../persons/posts-on';
import { planToday } from '../plan-time';

/** A body on a day: who signs for it, and who holds which post in it. */
interface Staffed extends Officers {
  posts: readonly HeldPost[];
}

/** The county office on a day, and the county government, where some papers are signed. */
export interface OfficeOnDay extends Staffed {
  /** Null where the directory has no such body. */
  government: Staffed | null;
}

type Bodies = Pick<Directory, 'countyOffice' | 'bodies'>;

/** Who signs on a day, for the county office and for the county government: whoever heads it then, also as a substitute, and the deputy. */
export async function officersOn(em: EntityManager, directory: Bodies, date: string): Promise<OfficeOnDay> {
  const government = governmentIn(directory);
  const names = [directory.countyOffice, ...(government === undefined ? [] : [government])];
  const bodies = await em.find(Body, { name: { $in: names } });
  const of = { body: { $in: bodies.map(({ id }) => id) } };
  const holders = await em.find(OfficeHolder, of, { orderBy: { id: 1 } });
  const substitutions = await em.find(Substitution, of, { orderBy: { id: 1 } });
  const posts = await postsOfBodies(em, bodies, date);
  const staffed = (name: string): Staffed => {
    const isHere = ({ body }: { body: { id: number } }) =>
      bodies.some((one) => one.id === body.id && one.name === name);
    const dated = holders
      .filter(isHere)
      .map((one) => ({ name: one.name, post: one.post, from: one.from, to: one.to ?? null }));
    const substitutes = substitutions.filter(isHere);
    const held = posts(name);
    const officers = { head: headOn(dated, substitutes, date), deputy: deputyOf(held), posts: held };
    if (!substituteOn(substitutes, date)) return officers;
    const away = holderOn(dated, date);
    return { ...officers, acting: { away: away && { name: away.name, post: away.post } } };
  };
  return {
    ...staffed(directory.countyOffice),
    government: government === undefined ? null : { ...staffed(government), elsewhere: government },
  };
}

/** What decides who signs a paper: its kind, and the body it was presented to, null for the county office. */
export interface PaperToSign {
  kind: DocumentKind;
  signingBodyId: number | null;
}

export const toSign = ({ kind, signingBody }: Pick<OfficialDocument, 'kind' | 'signingBody'>): PaperToSign => ({
  kind,
  signingBodyId: signingBody?.id ?? null,
});

/**
 * Who reviews and signs a paper, where the directory says that it is not anybody and the head of the office: the holders of
 * posts; and the head where the signer lets the time pass, unless another post is named for it. What is presented to the county
 * government is reviewed in the office, and signed there.
 */
export function signersOfKind(
  { signers }: Pick<Directory, 'signers'>,
  { kind, signingBodyId }: PaperToSign,
  office: OfficeOnDay,
): Officers {
  const there = signingBodyId === null ? null : office.government;
  const named = signers?.find((one) => one.kind === kind && (one.body !== undefined) === (there !== null));
  if (!named) return there ?? office;
  const by = (of: Staffed, post: string): PostHolder | null => holderOf(of.posts, post);
  const reviewer = named.reviewer === undefined ? null : by(office, named.reviewer);
  const signs = there ?? office;
  if (named.signer !== undefined) {
    const { elsewhere } = signs;
    const head = by(signs, named.signer);
    return { head, deputy: named.deputy ? by(signs, named.deputy) : signs.head, reviewer, ...(elsewhere ? { elsewhere } : {}) };
  }
  return { ...signs, reviewer, ...(named.deputy ? { deputy: by(signs, named.deputy) } : {}) };
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
  if (signers.elsewhere !== undefined || signers.head === officers.head || officers.head?.name !== name) return asCalled;
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
