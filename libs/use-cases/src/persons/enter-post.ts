import { datesInvalid, overlap } from '@app/domain/bodies';
import { DubanError } from '@app/domain/errors';
import type { GivenPart, StaffPart } from '@app/domain/vocabulary';
import { Post, type Body, type Person } from '@app/persistence';
import { dayInOffice } from '../date-limits';
import type { Scene, UseCase } from '../scene';
import { shanghaiDate } from '../plan-time';
import { requiredName } from '../text-limits';
import { personNamed, personsScene, reachOf, recordOfPerson, type ReachGiven } from './persons-scene';
import { givesAuthority } from './post-authority';
import { setReach } from './reach-person';

export interface PostGiven extends ReachGiven {
  bodyId: number;
  name: string;
  part: GivenPart;
  title: string;
  from: string;
  /** Its last day; null until further notice. */
  to: string | null;
}

/**
 * 登记职务: who leads, reviews and handles in a body, and how they are reached. Who heads it, signs for the head, or signs and
 * reviews a kind of paper, is entered and confirmed by two persons, see `enterAuthority`.
 *
 * @throws DubanError `not-permitted`, `post-has-authority`, `post-held`, `office-dates-invalid`, `phone-unfit`, `text-missing`,
 *   `text-too-long`, `invalid-date`, `date-too-late`, `not-found`
 */
export const enterPost: UseCase<PostGiven, { postId: number }> = async (scene, actor, input) => {
  const { em, settings, now } = scene;
  const body = await personsScene(scene, actor, input.bodyId);
  const name = requiredName(input.name, { zh: '姓名', en: 'name' });
  const title = requiredName(input.title, { zh: '职务', en: 'post' });
  requireNoAuthority(scene, body, { part: input.part, title });
  const day = (text: string) => dayInOffice(text, shanghaiDate(now), settings, { zh: '任职日期', en: 'the day' });
  const [from, to] = [day(input.from), input.to === null ? null : day(input.to)];
  if (to !== null && to < from) throw datesInvalid();
  const reach = reachOf(input);
  const person = await personNamed(em, body, name);
  await requireNotHeld(scene, person, { part: input.part, title, from, to });
  const post = em.create(Post, { person, part: input.part, title, from, to, enteredBy: actor.name });
  await em.flush();
  if (reach.phone !== null || reach.address !== null) {
    const { phone = null, address = null } = person;
    await setReach(scene, actor, person, { phone: reach.phone ?? phone, address: reach.address ?? address });
  }
  await recordOfPerson(scene, actor, person, {
    key: `post-${post.id}/entered`,
    kind: 'post-entered',
    data: { part: input.part, title, from, to },
  });
  return { postId: post.id };
};

/** @throws DubanError `post-has-authority` for a post whose holder signs or reviews papers, or the assessment of a year */
export function requireNoAuthority(
  { settings }: Pick<Scene, 'settings'>,
  { name }: Pick<Body, 'name'>,
  post: { part: StaffPart; title: string },
): void {
  if (givesAuthority(settings.directory, name, post)) throw postHasAuthority(post.title);
}

const postHasAuthority = (title: string) =>
  new DubanError(
    'post-has-authority',
    {
      zh: `“${title}”有审核、签发或代签的权限，其任免须两人办理：请县政府办主要负责人在该单位页面“有权职务任免”中登记，由县委组织部核准。`,
      en: `"${title}" reviews or signs. Who takes or leaves it is a matter of two persons: the head of the county office enters it under “posts with authority” on the page of the body, and the organization department confirms it.`,
    },
    { title },
  );

type Held = Pick<Post, 'part' | 'title'> & { from: string; to: string | null };

/** @throws DubanError `post-held` */
export async function requireNotHeld(
  { em }: Pick<Scene, 'em'>,
  person: Person,
  { part, title, from, to }: Held,
): Promise<void> {
  const same = await em.find(Post, { person, part, title });
  const held = same.find((one) => overlap({ from: one.from ?? '', to: one.to ?? null }, { from, to }));
  if (!held) return;
  throw new DubanError(
    'post-held',
    {
      zh: `${person.name}的“${title}”已登记在册（${held.from ?? '起始日不详'}起），请先登记其终止，或调整日期。`,
      en: `${person.name} holds "${title}" already, since ${held.from ?? 'an unknown day'}. End that first, or change the days.`,
    },
    { name: person.name, title },
  );
}
