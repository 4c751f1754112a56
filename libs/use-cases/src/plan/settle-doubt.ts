import { DubanError } from '@app/domain/errors';
import { isSameAnswer, type DoubtAnswer, type NumberedDoubt } from '@app/domain/plan-text';
import { decide, doubtScene, type DoubtScene } from './doubts-of-plan';
import type { UseCase } from '../scene';

export interface SettleDoubtInput {
  planId: number;
  /** The number of the doubt in the plan. */
  doubt: number;
  answer: DoubtAnswer;
  /** Also for every other place where the same question is asked about the same words, e.g. one name in many clauses. */
  everywhere?: boolean;
}

/**
 * 处理疑点: a person answers a doubt of a plan that does not run yet, or changes the answer; `everywhere`: one answer serves
 * all places with the same words, but for those that were answered otherwise.
 *
 * @throws DubanError `not-permitted`, `doubt-not-found`, and from `checkAnswer`
 */
export const settleDoubt: UseCase<SettleDoubtInput, { doubt: number; settled: number }> = async (
  scene,
  actor,
  input,
) => {
  const about = await doubtScene(scene, actor, input.planId);
  const found = about.doubts.find(({ number }) => number === input.doubt);
  if (!found) {
    throw new DubanError('doubt-not-found', {
      zh: `该方案没有第 ${input.doubt} 处疑点（共 ${about.doubts.length} 处），请刷新后重新选择。`,
      en: `The plan has no doubt ${input.doubt} (there are ${about.doubts.length}). Reload and choose again.`,
    });
  }
  const meant = input.everywhere ? placesLike(found, about) : [found];
  for (const one of meant) await decide(scene, actor, about, one, input.answer);
  return { doubt: found.number, settled: meant.length };
};

/** The places that ask the same about the same words: open ones, and those that were answered like this one. */
function placesLike(found: NumberedDoubt, { doubts, decisions }: DoubtScene): NumberedDoubt[] {
  const words = quoteOf(found);
  const before = decisions.get(found.number)?.answer;
  return doubts.filter((one) => {
    if (one.number === found.number) return true;
    if (words === null || one.doubt.code !== found.doubt.code || quoteOf(one) !== words) return false;
    const given = decisions.get(one.number)?.answer;
    return given === undefined || isSameAnswer(given, before);
  });
}

/** The words a doubt is about; null outside the clauses. */
const quoteOf = ({ clause, doubt: { span } }: NumberedDoubt): string | null =>
  clause && clause.text.slice(span[0] - clause.span[0], span[1] - clause.span[0]);
