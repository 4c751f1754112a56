import type { ScoreRefusal } from '@app/domain/assessment';
import type { CycleStage } from '@app/domain/vocabulary';
import type { Actor } from '../actor';
import { postMay } from './posts';
import { headsBody } from './roles';

/** How far the cycle of a year is; null for a year of no announced scheme. */
export interface YearFacts {
  stage: CycleStage | null;
}

/** What of a year belongs to one body. */
export interface YearOfBodyFacts extends YearFacts {
  bodyId: number;
}

/** What somebody wants to verify or give points for, and what `scoreRefusal` says of the two bodies. */
export interface ScoringFacts extends YearOfBodyFacts {
  refusal: ScoreRefusal | null;
}

/** 公布考核办法: the organization department leads. */
export const mayAnnounceScheme = (actor: Actor) => actor.role === 'organization' && postMay(actor, 'decide');

const isOwnYear = (actor: Actor, { bodyId }: YearOfBodyFacts) => actor.bodyId !== null && actor.bodyId === bodyId;

/** 自评: for every body by its head, or by whoever acts for it. Whether it is in time, its day says. */
export const mayFileSelfAssessment = (actor: Actor, facts: YearOfBodyFacts) =>
  isOwnYear(actor, facts) && facts.stage !== null && headsBody(actor);

const scoresIn = (stage: CycleStage) => (actor: Actor, facts: ScoringFacts) =>
  actor.bodyId !== null && facts.stage === stage && facts.refusal === null && !isOwnYear(actor, facts);

/** 核验: by the bodies that may touch the task. */
export const mayVerifyPoints = scoresIn('verification');

/** 评分: by the persons of the bodies that may touch the item. */
export const mayGivePoints = scoresIn('scoring');

/** 签收反馈: each body for its own draft. */
export const mayReceiveScore = (actor: Actor, facts: YearOfBodyFacts) =>
  isOwnYear(actor, facts) && facts.stage === 'objection';

/** 申诉: the same, about its own draft only. */
export const mayObjectToScore = mayReceiveScore;

/** 裁定申诉: the organization department; who scored what it is about steps aside, see `decidesObjection`. */
export const mayDecideScoreObjection = (actor: Actor, facts: YearOfBodyFacts & { pending: boolean }) =>
  actor.role === 'organization' &&
  postMay(actor, 'decide') &&
  !isOwnYear(actor, facts) &&
  facts.stage === 'objection' &&
  facts.pending;

/** 送审: a person of the organization department presents the draft once no objection is open. */
export const mayPresentAssessment = (actor: Actor, facts: YearFacts & { presented: boolean }) =>
  actor.role === 'organization' && facts.stage === 'sign-off' && !facts.presented;

/** 审核: another person of it. */
export const mayReviewAssessment = (actor: Actor, facts: YearFacts & { presented: boolean; reviewed: boolean }) =>
  actor.role === 'organization' && facts.stage === 'sign-off' && facts.presented && !facts.reviewed;

/** 撤回送审: any person of it, until the year is signed. */
export const mayTakeBackAssessment = (
  actor: Actor,
  facts: YearFacts & { presented: boolean; signedOn: string | null },
) => actor.role === 'organization' && facts.stage === 'sign-off' && facts.presented && facts.signedOn === null;

/** 签发: a third one who decides. A year of no announced scheme is signed as soon as it is drafted. */
export const maySignAssessment = (
  actor: Actor,
  assessment: { state: string; signedOn: string | null; stage?: CycleStage | null; reviewed?: boolean },
) =>
  actor.role === 'organization' &&
  postMay(actor, 'decide') &&
  assessment.state === 'draft' &&
  assessment.signedOn === null &&
  (assessment.stage == null || (assessment.stage === 'sign-off' && assessment.reviewed === true));

/** 公布考核结果: the organization department, once the year is frozen; who presented the year steps aside. */
export const mayPublishAssessment = (actor: Actor, facts: { state: string; publishedOn: string | null }) =>
  actor.role === 'organization' && postMay(actor, 'decide') && facts.state === 'frozen' && facts.publishedOn === null;

/** 干部考核参考: the organization department alone, once the year is frozen. */
export const maySeeCadreSection = (actor: Pick<Actor, 'role'>, facts: { state: string }) =>
  actor.role === 'organization' && facts.state === 'frozen';
