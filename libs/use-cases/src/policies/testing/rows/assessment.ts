import * as policies from '../../policies';
import { EVERYBODY_WITH_A_BODY, NOBODY } from '../actors-and-items';
import type { Row } from './row';

/** Who may act of an annual assessment and its work list. */
export const ASSESSMENT_ROWS: Row[] = [
  {
    act: 'write down the figure of a target',
    may: policies.maySetTarget,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'announce the scheme of a year',
    may: policies.mayAnnounceScheme,
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'name who gives a headline figure',
    may: policies.mayAssignHeadline,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'give a headline figure, as the body named for it',
    may: (actor, bodyId) => policies.mayFileHeadline(actor, { ownerId: bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'check a headline figure, as the body named for it',
    may: (actor, bodyId) => policies.mayCheckHeadline(actor, { ownerId: 0, checkerId: bodyId, filed: true }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'check the own headline figure',
    may: (actor, bodyId) => policies.mayCheckHeadline(actor, { ownerId: bodyId, checkerId: bodyId, filed: true }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'propose the work list of a year',
    may: policies.mayProposeWorkList,
    own: ['coordinator'],
    others: ['coordinator'],
  },
  {
    act: 'object to a work list',
    may: (actor, bodyId) => policies.mayObjectToWorkList(actor, { state: 'proposed', bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'answer an objection to a work list',
    may: (actor, bodyId) =>
      policies.mayAnswerWorkListObjection(actor, { state: 'proposed', bodyId, pending: true, answers: 'coordinator' }),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'answer an objection of the coordinating body to a work list',
    may: (actor, bodyId) =>
      policies.mayAnswerWorkListObjection(actor, {
        state: 'proposed',
        bodyId,
        pending: true,
        answers: 'county-office',
      }),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'decide a work list',
    may: (actor) => policies.mayDecideWorkList(actor, { state: 'proposed' }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'file a self-assessment',
    may: (actor, bodyId) => policies.mayFileSelfAssessment(actor, { stage: 'self-assessment', bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'verify points, as a body that may touch the task',
    may: (actor, bodyId) => policies.mayVerifyPoints(actor, { stage: 'verification', bodyId, refusal: null }),
    own: NOBODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'verify points of a rival, or of a clause with a part in it',
    may: (actor, bodyId) =>
      policies.mayVerifyPoints(actor, { stage: 'verification', bodyId, refusal: 'rival' }) ||
      policies.mayGivePoints(actor, { stage: 'scoring', bodyId, refusal: 'own-clause' }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'give points by hand, as a body that may touch the item',
    may: (actor, bodyId) => policies.mayGivePoints(actor, { stage: 'scoring', bodyId, refusal: null }),
    own: NOBODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'confirm receipt of the draft of a score',
    may: (actor, bodyId) => policies.mayReceiveScore(actor, { stage: 'objection', bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'object to the draft of a score',
    may: (actor, bodyId) => policies.mayObjectToScore(actor, { stage: 'objection', bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'decide an objection to a score',
    may: (actor, bodyId) => policies.mayDecideScoreObjection(actor, { stage: 'objection', bodyId, pending: true }),
    own: NOBODY,
    others: ['organization'],
  },
  {
    act: 'present a year for its signature',
    may: (actor) => policies.mayPresentAssessment(actor, { stage: 'sign-off', presented: false }),
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'review a year',
    may: (actor) => policies.mayReviewAssessment(actor, { stage: 'sign-off', presented: true, reviewed: false }),
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'take back a year that was presented',
    may: (actor) =>
      policies.mayTakeBackAssessment(actor, { stage: 'sign-off', presented: true, signedOn: null }) &&
      !policies.mayTakeBackAssessment(actor, { stage: 'sign-off', presented: true, signedOn: '2019-05-20' }),
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'sign a year that nobody has reviewed',
    may: (actor) =>
      policies.maySignAssessment(actor, { state: 'draft', signedOn: null, stage: 'sign-off', reviewed: false }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'sign an assessment',
    may: (actor) => policies.maySignAssessment(actor, { state: 'draft', signedOn: null }),
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'publish the result of a year',
    may: (actor) => policies.mayPublishAssessment(actor, { state: 'frozen', publishedOn: null }),
    own: ['organization'],
    others: ['organization'],
  },
  {
    act: 'read the cadre section of a year',
    may: (actor) => policies.maySeeCadreSection(actor, { state: 'frozen' }),
    own: ['organization'],
    others: ['organization'],
  },
];
