import { DubanError } from '@app/domain/errors';
import type { DocumentKind } from '@app/domain/vocabulary';
import { Assessment, type EntityManager, type OfficialDocument } from '@app/persistence';

/** Papers that tell all bodies how others came out. */
const TELLS_ALL: readonly DocumentKind[] = ['assessment-circular', 'conduct-circular'];

/**
 * What tells all bodies the result of a year follows its publication, and never goes before it.
 *
 * @throws DubanError `assessment-not-published`
 */
export function requirePublished({ year, publishedOn }: Pick<Assessment, 'year' | 'publishedOn'>): void {
  if (publishedOn != null) return;
  throw new DubanError(
    'assessment-not-published',
    {
      zh: `${year}年度考核结果尚未公布，不能印发通报。请由县委组织部先在“公布”页公布结果。`,
      en: `The result of ${year} is not published, so no circular tells it to all. The organization department publishes it first.`,
    },
    { year },
  );
}

/** The same of a draft that is to be signed. @throws DubanError `assessment-not-published` */
export async function requireToldByPublication(
  em: EntityManager,
  { kind, assessment }: Pick<OfficialDocument, 'kind' | 'assessment'>,
): Promise<void> {
  if (TELLS_ALL.includes(kind) && assessment) requirePublished(await em.findOneOrFail(Assessment, assessment.id));
}
