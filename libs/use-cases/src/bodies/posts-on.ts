import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { IsoDate } from '@app/domain/calendar';
import type { PostHolder } from '@app/domain/escalation';
import type { StaffPart } from '@app/domain/vocabulary';
import { Post, type Body, type Person } from '@app/persistence';

/** A post of a body, and who holds it. */
export interface HeldPost extends PostHolder {
  part: StaffPart;
  phone: string | null;
}

/** Who holds which post of a body on a day beside its head, the one entered first in front. */
export async function postsOn(
  em: EntityManager,
  body: { name: string } | { id: number },
  date: IsoDate,
): Promise<HeldPost[]> {
  return (await heldOn(em, body, date)).map(asHeld);
}

/** The same of several bodies at once, by their names. */
export async function postsOfBodies(
  em: EntityManager,
  bodies: readonly Pick<Body, 'id' | 'name'>[],
  date: IsoDate,
): Promise<(name: string) => HeldPost[]> {
  const posts = await heldOn(em, { id: { $in: bodies.map(({ id }) => id) } }, date);
  return (name) =>
    posts.filter(({ person }) => bodies.some((one) => one.id === person.body.id && one.name === name)).map(asHeld);
}

async function heldOn(em: EntityManager, body: FilterQuery<Body>, date: IsoDate) {
  const held = {
    $and: [{ $or: [{ from: null }, { from: { $lte: date } }] }, { $or: [{ to: null }, { to: { $gte: date } }] }],
  };
  const posts = await em.find(Post, { person: { body }, ...held }, { populate: ['person'], orderBy: { id: 1 } });
  return posts.map(({ part, title, person }) => ({ part, title, person: person as Person }));
}

const asHeld = ({
  part,
  title,
  person: { name, phone = null },
}: {
  part: StaffPart;
  title: string;
  person: Person;
}) => ({
  part,
  post: title,
  name,
  phone,
});

/** Who signs for the head that lets the time pass; null where nobody is named. */
export const deputyOf = (posts: readonly HeldPost[]): PostHolder | null =>
  withoutPart(posts.find(({ part }) => part === 'deputy'));

/** Who holds a post, by what it is called. */
export const holderOf = (posts: readonly HeldPost[], post: string): PostHolder | null =>
  withoutPart(posts.find((one) => one.post === post));

const withoutPart = (one: HeldPost | undefined): PostHolder | null => (one ? { name: one.name, post: one.post } : null);
