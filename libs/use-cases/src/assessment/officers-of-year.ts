import type { EntityManager } from '@mikro-orm/postgresql';
import type { Directory } from '@app/config';
import type { IsoDate } from '@app/domain/calendar';
import type { Person, PostHolder } from '@app/domain/escalation';
import type { Actor } from '../actor';
import { holderOf, postsOn } from '../bodies/posts-on';

/** Whose it is to review and to sign the assessment of a year; null: whoever of the organization department may. */
export interface OfficersOfYear {
  reviewer: PostHolder | null;
  signer: PostHolder | null;
}

/** Who holds the posts on a day that the directory names for the assessment. */
export async function officersOfYear(
  em: EntityManager,
  { assessment, organizationDepartment }: Pick<Directory, 'assessment' | 'organizationDepartment'>,
  date: IsoDate,
): Promise<OfficersOfYear> {
  if (!assessment) return { reviewer: null, signer: null };
  const posts = await postsOn(em, { name: organizationDepartment }, date);
  const by = (post: string | undefined) => (post === undefined ? null : holderOf(posts, post));
  return { reviewer: by(assessment.reviewer), signer: by(assessment.signer) };
}

/**
 * Whether a step of the sign-off of a year is somebody's: of whoever is named for it; of anybody who may, where nobody is named or
 * the one who is had part in the year before.
 */
export const isTurnOf = (
  { name }: Pick<Actor, 'name'>,
  named: PostHolder | null,
  before: readonly (Pick<Person, 'name'> | null)[],
): boolean => named === null || named.name === name || before.some((one) => one?.name === named.name);

/** What the refusal adds where somebody is named. */
export const orNamed = ({ zh, en }: { zh: string; en: string }, named: PostHolder | null) =>
  named
    ? { zh: `${zh}（由${named.post}${named.name}办理）`, en: `${en}: ${named.name} (${named.post}) does` }
    : { zh, en };
