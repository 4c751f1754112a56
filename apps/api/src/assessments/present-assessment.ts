import { isApart } from '@app/domain/assessment';
import type { AssessmentRecord, AssessmentView } from '@app/persistence/read-models';
import { maySignAssessment, type Actor } from '@app/use-cases';

/** A year's assessment. Until it is frozen, the scores are a draft for those who work on it. */
export function presentAssessment(actor: Actor, assessment: AssessmentRecord): AssessmentView {
  const open = assessment.state === 'frozen' || ['organization', 'county-office'].includes(actor.role);
  const { drafter, reviewer, ...view } = assessment;
  const signs =
    maySignAssessment(actor, { ...view, reviewed: reviewer != null }) && isApart(actor, [drafter, reviewer]);
  return { ...view, scores: open ? assessment.scores : [], may: signs ? ['sign-assessment'] : [] };
}
