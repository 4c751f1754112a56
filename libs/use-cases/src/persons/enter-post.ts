import { datesInvalid, overlap } from '@app/domain/bodies';
import { DubanError } from '@app/domain/errors';
import type { GivenPart } from '@app/domain/vocabulary';
import { Post, type Body, type Person } from '@app/persistence';
import { dayInOffice } from '../date-limits';
import type { Scene, UseCase } from '../duban';
import { shanghaiDate } from '../plan-time';
import { requiredName } from '../text-limits';
import { personNamed, personsScene, reachOf, recordOfPerson, type ReachGiven } from './persons-scene';
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
 * 登记职务: who leads, reviews and handles in a body, and how they are reached. Who heads it is entered and confirmed by two
 * persons, see `enterAuthority`; who signs for the head, and whose signature a kind of paper needs, stands in the directory.
 *
 * @throws DubanError `not-permitted`, `post-has-authority`, `post-held`, `office-dates-invalid`, `phone-unfit`, `text-missing`,
 *   `text-too-long`, `invalid-date`, `date-too-late`, `not-found`
 */
export const enterPost: UseCase<PostGiven, { postId: number }> = async (scene, actor, input) => {
  const { em, settings, now } = scene;
  const body = await personsScene(scene, actor, input.bodyId);
  const name = requiredName(input.name, { zh: '姓名', en: 'name' });
  const title = requiredName(input.title, { zh: '职务', en: 'post' });
  requireNoAuthority(scene, body, title);
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

/** @throws DubanError `post-has-authority` for a post whose holder signs papers of the county office, or the assessment of a year */
export function requireNoAuthority(
  { settings }: Pick<Scene, 'settings'>,
  { name }: Pick<Body, 'name'>,
  title: string,
): void {
  const { countyOffice, organizationDepartment, signers = [], assessment } = settings.directory;
  const papers = name === countyOffice && signers.some(({ signer, deputy }) => signer === title || deputy === title);
  const years = name === organizationDepartment && assessment?.signer === title;
  if (papers || years) throw postHasAuthority(title);
}

export const postHasAuthority = (title: string) =>
  new DubanError(
    'post-has-authority',
    {
      zh: `“${title}”有签发或代签的权限，由单位名录文件确定，不能在页面上登记或终止，请联系运维人员修改 config/directory。`,
      en: `"${title}" signs, or signs for the head. Who holds it stands in the file of the directory: ask whoever runs the machine to change config/directory.`,
    },
    { title },
  );

type Held = Pick<Post, 'part' | 'title'> & { from: string; to: string | null };

/** @throws DubanError `post-held` */
async function requireNotHeld(
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
