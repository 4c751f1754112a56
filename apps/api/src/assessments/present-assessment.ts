import { isApart } from '@app/domain/assessment';
import type { AssessmentRecord, AssessmentView } from '@app/persistence/read-models';
import { isTurnOf, maySignAssessment, type Actor, type OfficersOfYear } from '@app/use-cases';

/**
 * A year's assessment. Until it is frozen, the scores are a draft for those who work on it. A body then sees its own; what is
 * public of the others is in the table that is published, whether the scheme was announced or not.
 */
export function presentAssessment(
  actor: Actor,
  assessment: AssessmentRecord,
  { signer }: Pick<OfficersOfYear, 'signer'>,
): AssessmentView {
  const leads = ['organization', 'county-office'].includes(actor.role);
  const { drafter, reviewer, scores, ...view } = assessment;
  const shown = scores.filter(({ mine }) => leads || (view.state === 'frozen' && mine));
  const signs =
    maySignAssessment(actor, { ...view, reviewed: reviewer != null }) &&
    isApart(actor, [drafter, reviewer]) &&
    isTurnOf(actor, signer, [drafter, reviewer]);
  return {
    ...view,
    scores: shown.map(({ mine: _, ...score }) => score),
    may: signs ? ['sign-assessment'] : [],
  };
}
