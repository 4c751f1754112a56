import type { EntityManager } from '@mikro-orm/postgresql';
import { planBasisAt } from '@app/domain/plan-text';
import type { DocumentFacts, DocumentFactsBase } from '@app/documents';
import { DubanError } from '@app/domain/errors';
import type { DocumentKind } from '@app/domain/vocabulary';
import type { Assessment, Body, CaseFile, Clause, Plan } from '@app/persistence';
import type { Settings } from '../../settings';

/** What a paper is drafted about: a row of the record, a body, or a period. */
export interface PaperSubject {
  /** Of the case, the request, the assessment, the restriction or the obligation. */
  id?: number;
  bodyId?: number;
  from?: string;
  until?: string;
  /** To the county government, or to the bureau of the city. */
  to?: 'county' | 'city';
  change?: 'extend' | 'lift';
  praise?: boolean;
}

/** Where a paper is built. */
export interface BuildScene {
  em: EntityManager;
  settings: Settings;
  plan: Plan;
  today: string;
}

/** What of a paper comes from the record: whom it is about, what it hangs on, and the facts of its kind. */
interface Built<K extends DocumentKind> {
  about: Body;
  /** Tells papers about different things apart. */
  key: string;
  clause?: Clause | null;
  caseFile?: CaseFile | null;
  /** The year whose result it tells. */
  assessment?: Assessment;
  /** The body whose result it tells, where that is one. */
  assessed?: Body;
  copies?: string[];
  facts: Omit<Extract<DocumentFacts, { kind: K }>, keyof DocumentFactsBase>;
}

export type Builder<K extends DocumentKind> = (scene: BuildScene, subject: PaperSubject) => Promise<Built<K>>;

/** How the plan names a clause. */
export function articleOf(plan: Plan, number: number): string {
  return planBasisAt(plan.parsed, number)?.article ?? `第${number}条`;
}

/** @throws DubanError `paper-subject-missing` where what the paper is to be about was not named, or is not there */
export function named<T>(value: T | null | undefined, what: { zh: string; en: string }): T {
  if (value !== undefined && value !== null) return value;
  throw new DubanError('paper-subject-missing', {
    zh: `请选定该文书所依据的${what.zh}，或先登记。`,
    en: `Name the ${what.en} that the paper is about, or enter it first.`,
  });
}
