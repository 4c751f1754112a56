/** Named exports; the one file the bundler reads. */
export { assessmentWorkflow } from './assessment/assessment.workflow';
export { assessmentCycleWorkflow } from './assessment/assessment-cycle.workflow';
export { clauseLookWorkflow } from './clause/clause-look.workflow';
export { clauseWorkflow } from './clause/clause.workflow';
export { documentWorkflow } from './document/document.workflow';
export { interviewWorkflow } from './interview/interview.workflow';
export { planWorkflow } from './plan/plan.workflow';
export { rectificationWorkflow } from './rectification/rectification.workflow';
export { reconsiderationWorkflow } from './reconsideration/reconsideration.workflow';
export { referralWorkflow } from './referral/referral.workflow';
export { rehearsalWorkflow } from './rehearsal/rehearsal.workflow';
export { restrictionWorkflow } from './restriction/restriction.workflow';
export { warningWorkflow } from './warning/warning.workflow';
