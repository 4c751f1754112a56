import { addDays, type IsoDate } from '@app/domain/calendar';
import { datesInvalid } from '@app/domain/bodies';
import { DubanError } from '@app/domain/errors';
import type { StaffPart } from '@app/domain/vocabulary';
import { Body, Post, type AuthorityEntry, type Person } from '@app/persistence';
import { requireNotHeld } from '../persons/enter-post';
import { personNamed } from '../persons/persons-scene';
import { givesAuthority } from '../persons/post-authority';
import type { TimelessScene } from '../scene';

/**
 * Somebody takes a post that signs or reviews, or it falls vacant. Whoever held it leaves it the day before: one person at a time
 * has that authority.
 *
 * @returns who held it, by name
 * @throws DubanError `post-without-authority`, `post-held`, `office-dates-invalid`
 */
export async function takePost(
  { em, settings }: TimelessScene,
  entry: AuthorityEntry,
  from: IsoDate,
): Promise<string[]> {
  const { name = null, post: title, part } = entry.content as { name?: string | null; post: string; part: StaffPart };
  const body = await em.findOneOrFail(Body, entry.body!.id);
  if (!givesAuthority(settings.directory, body.name, { part, title })) throw withoutAuthority(title);
  const same = await em.find(
    Post,
    { person: { body }, ...(part === 'deputy' ? { $or: [{ part }, { title }] } : { title }) },
    { populate: ['person'], orderBy: { id: 1 } },
  );
  const held = same.filter((one) => one.to == null || one.to >= from);
  if (held.some((one) => one.from != null && one.from >= from)) throw datesInvalid();
  for (const one of held) one.to = addDays(from, -1);
  await em.flush();
  if (name !== null) {
    const person = await personNamed(em, body, name);
    await requireNotHeld({ em }, person, { part, title, from, to: null });
    em.create(Post, { person, part, title, from, enteredBy: entry.enteredBy });
    await em.flush();
  }
  return held.map(({ person }) => (person as Person).name);
}

const withoutAuthority = (title: string) =>
  new DubanError(
    'post-without-authority',
    {
      zh: `“${title}”没有审核、签发或代签的权限，请按“登记人员”登记，不需核准。`,
      en: `"${title}" neither reviews nor signs: enter it as any other person of the body, which nobody has to confirm.`,
    },
    { title },
  );
