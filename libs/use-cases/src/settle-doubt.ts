import { DubanError } from '@app/domain/errors';
import type { DoubtAnswer } from '@app/domain/plan-text';
import { decide, doubtScene } from './doubts-of-plan';
import type { UseCase } from './duban';

export interface SettleDoubtInput {
  planId: number;
  /** The number of the doubt in the plan. */
  doubt: number;
  answer: DoubtAnswer;
}

/**
 * 处理疑点: a person answers a doubt of a plan that does not run yet, or changes the answer.
 *
 * @throws DubanError `not-permitted`, `doubt-not-found`, and from `checkAnswer`
 */
export const settleDoubt: UseCase<SettleDoubtInput, { doubt: number }> = async (scene, actor, input) => {
  const about = await doubtScene(scene, actor, input.planId);
  const found = about.doubts[input.doubt - 1];
  if (!found) {
    throw new DubanError('doubt-not-found', {
      zh: `该方案没有第 ${input.doubt} 处疑点（共 ${about.doubts.length} 处），请刷新后重新选择。`,
      en: `The plan has no doubt ${input.doubt} (there are ${about.doubts.length}). Reload and choose again.`,
    });
  }
  await decide(scene, actor, about, found, input.answer);
  return { doubt: found.number };
};
