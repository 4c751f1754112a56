import type { ParsedClause } from '@app/domain/plan-text';
import { Plan, type EntityManager } from '@app/persistence';
import { correctionsOf } from './correct-reading';

/** A plan with its text and what is read from it after the corrections, to be sent to whoever improves the reader. */
export interface AnnotatedPlan {
  format: 'duban-annotated-plan/1';
  title: string;
  fileName: string;
  sha256: string;
  /** All spans are offsets `[from, to)` in it, in UTF-16 code units. */
  text: string;
  clauses: Pick<ParsedClause, 'ordinal' | 'heading' | 'section' | 'span' | 'roles' | 'deadlines' | 'targets'>[];
  /** What people put right, without their names: kind, words, and what they are. */
  corrections: { number: number; words: string; correction: object }[];
}

/** 标注文件: null where there is no such plan. */
export async function annotatedPlan(em: EntityManager, planId: number): Promise<AnnotatedPlan | null> {
  const plan = await em.findOne(Plan, { id: planId }, { populate: ['parsed', 'text'] });
  if (!plan) return null;
  const corrections = (await correctionsOf(em, planId)).filter(({ withdrawnAt }) => !withdrawnAt);
  return {
    format: 'duban-annotated-plan/1',
    title: plan.title,
    fileName: plan.fileName,
    sha256: plan.sha256,
    text: plan.text,
    clauses: plan.parsed.clauses.map(({ ordinal, heading, section, span, roles, deadlines, targets }) => ({
      ordinal,
      heading,
      section,
      span,
      roles,
      deadlines,
      targets,
    })),
    corrections: corrections.map(({ number, words, correction }) => ({ number, words, correction })),
  };
}
