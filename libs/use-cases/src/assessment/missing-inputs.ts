import { DubanError } from '@app/domain/errors';
import type { Words } from '@app/domain/vocabulary';
import { AssessmentScore, type Body, type EntityManager } from '@app/persistence';

/** What a score could not be judged by. */
export interface MissingInput {
  body: string;
  /** The item of the scheme, or the figure. */
  item: string;
  words?: Words;
  reason: Words;
}

/** What nobody measured or gave points for in the draft of a year, in the order of bodies. */
export async function missingInputs(em: EntityManager, assessmentId: number): Promise<MissingInput[]> {
  const scores = await em.find(
    AssessmentScore,
    { assessment: assessmentId },
    { populate: ['body'], orderBy: { body: { id: 1 } } },
  );
  return scores.flatMap(({ body, breakdown }) =>
    (breakdown?.missing ?? []).map((one) => ({ body: (body as Body).name, ...one })),
  );
}

/** So many are named in the sentence; the page shows all. */
const NAMED = 3;

/** A year in which something could not be judged is frozen by nobody who has not said why. */
export function inputsMissing(missing: readonly MissingInput[]): DubanError {
  const named = (language: keyof Words) =>
    missing
      .slice(0, NAMED)
      .map(({ body, words, reason }) => [body, words?.[language], reason[language]].filter(Boolean).join(' '))
      .join(language === 'zh' ? '；' : '; ');
  return new DubanError(
    'inputs-missing',
    {
      zh: `有${missing.length}项无法评定（${named('zh')}）。主要指标在签发前报送并核对的，自动计入草案；其他不再补充，仍予签发的，请写明理由。`,
      en: `${missing.length} could not be judged (${named('en')}). A headline figure that is given and checked before the signature enters the draft; of all else say why the year is signed without it.`,
    },
    { missing: missing.length },
  );
}
