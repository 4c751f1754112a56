import type { EntityManager } from '@mikro-orm/postgresql';
import type { Directory } from '@app/config';
import type { IsoDate } from '@app/domain/calendar';
import type { DocumentFactsBase } from '@app/documents';
import { postsOn } from './posts-on';

/**
 * Whom a paper of the county office names to be asked: who holds the post of the directory on a day, with the number that stands
 * there. Null where nobody holds it or no number is known, so that the paper is not signed before.
 */
export async function contactOn(
  em: EntityManager,
  { contact, countyOffice }: Pick<Directory, 'contact' | 'countyOffice'>,
  date: IsoDate,
): Promise<NonNullable<DocumentFactsBase['contactPerson']> | null> {
  if (!contact) return null;
  const { section, post, name = '', telephone = '' } = contact;
  if (post === undefined) return { section, name, telephone };
  const holder = (await postsOn(em, { name: countyOffice }, date)).find((one) => one.post === post);
  return holder?.phone ? { section, name: holder.name, telephone: holder.phone } : null;
}
