import type { EntityManager } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';

/** Whether the directory or the text of the plan has a name; in a cell a name may be torn over two lines. */
const NAMED = `
  select exists (select 1 from body where ? in (name, full_name) or aliases @> to_jsonb(?::text))
      or exists (select 1 from plan where id = ?
                  and position(regexp_replace(?, '\\s', '', 'g') in regexp_replace(text, '\\s', '', 'g')) > 0) as named`;

/**
 * A plan can name a body that the directory lacks, so its words are enough. A name that stands in neither would be a new
 * body by one person's word: it is entered in the directory first, where a second person confirms it.
 *
 * @throws DubanError `answer-names-nobody`
 */
export async function requireNamed(em: EntityManager, planId: number, name: string): Promise<void> {
  const [{ named }] = await em.execute<{ named: boolean }[]>(NAMED, [name, name, planId, name]);
  if (named) return;
  throw new DubanError('answer-names-nobody', {
    zh: `“${name}”既不在单位名录中，方案原文也没有提到。请选择名录中的单位；确需新增的，由县政府办主要负责人先“补入名录”，经县委组织部核准。`,
    en: `"${name}" is neither in the directory nor in the text of the plan. Choose a body of the directory, or have it entered there first: the head of the county office enters it and the organization department confirms it.`,
  });
}
