import * as policies from '../../policies';
import { checked, EVERYBODY_WITH_A_BODY, MINE, NOBODY, obligation } from '../actors-and-items';
import type { Row } from './row';

/** Who may act on what a body owes, was given or asks for. */
export const OBLIGATION_ROWS: Row[] = [
  {
    act: 'report on an obligation',
    may: (actor, bodyId) => policies.maySubmitReport(actor, { ...obligation(bodyId), reportPending: false }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'record a leader’s instruction',
    may: policies.mayRecordInstruction,
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'release a report that somebody of the body has filled in',
    may: (actor, bodyId) =>
      policies.mayReleaseReport(
        { ...actor, standing: 'head' },
        { ...obligation(bodyId), filedById: bodyId, waiting: true },
      ),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'withdraw a report that nobody has checked',
    may: (actor, bodyId) =>
      policies.mayWithdrawReport(actor, { ...obligation(bodyId, 'submitted'), filedBy: actor.body, unchecked: true }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'sign a joint report',
    may: (actor, bodyId) =>
      policies.maySignReport(actor, { ...obligation(bodyId), signedIds: [], headSignIds: [], waiting: true }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'review a report as coordinating body',
    may: (actor, bodyId) => policies.mayReviewReport(actor, checked(bodyId, 'submitted', 'coordinator')),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'review a report in place of the coordinating body',
    may: (actor, bodyId) => policies.mayReviewReport(actor, checked(bodyId, 'submitted', 'county-office')),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'check what is owed to the lead',
    may: (actor, bodyId) => policies.mayReviewReport(actor, checked(bodyId, 'submitted', 'lead')),
    own: NOBODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'ask for an extension',
    may: (actor, bodyId) => policies.mayRequestChange(actor, { ...obligation(bodyId), requestPending: false }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'ask another body to contribute',
    may: (actor, bodyId) => policies.mayRequestContribution(actor, checked(bodyId, 'open', 'coordinator')),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'pass on what is owed to the lead',
    may: (actor, bodyId) => policies.mayRequestContribution(actor, checked(bodyId, 'open', 'lead')),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'say that what a clause waits for has happened',
    may: (actor, bodyId) => policies.mayOpenOccurrence(actor, [bodyId]),
    own: EVERYBODY_WITH_A_BODY,
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'record a filing',
    may: (actor, bodyId) => policies.mayRecordFiling(actor, obligation(bodyId, 'open')),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'decide a request',
    may: (actor, bodyId) =>
      policies.mayDecideRequest(actor, {
        ...checked(bodyId, 'open', 'coordinator'),
        requestPending: true,
        deciderId: null,
      }),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'resume what was suspended',
    may: (actor, bodyId) => policies.mayResume(actor, checked(bodyId, 'suspended', 'coordinator')),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'close out',
    may: (actor, bodyId) => policies.mayCloseOut(actor, checked(bodyId, 'open', 'coordinator'), 'not-done'),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'reopen',
    may: (actor, bodyId) => policies.mayReopen(actor, checked(bodyId, 'accepted', 'coordinator')),
    own: NOBODY,
    others: ['coordinator'],
  },
  {
    act: 'urge the owners of what is late',
    may: (actor) => policies.mayUrgeOwners(actor, { state: 'running' }),
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'draw spot checks',
    may: policies.mayDrawSpotChecks,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'record an on-site check without a drawing',
    may: (actor, bodyId) => policies.mayRecordSiteCheck(actor, { ownerIds: [bodyId], checkerId: null }),
    own: NOBODY,
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'record an on-site check as the body that was chosen',
    may: (actor, bodyId) => policies.mayRecordSiteCheck(actor, { ownerIds: [bodyId], checkerId: MINE }),
    own: NOBODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'acknowledge what was assigned to the own body',
    may: (actor) => policies.mayAcknowledgeAssignments(actor, { waiting: 1 }),
    own: EVERYBODY_WITH_A_BODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'object to an assignment',
    may: (actor, bodyId) => policies.mayObject(actor, { state: 'assigned', bodyId, decider: 'coordinator' }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'decide an objection',
    may: (actor, bodyId) => policies.mayDecideObjection(actor, { state: 'objected', bodyId, decider: 'coordinator' }),
    own: NOBODY,
    others: ['coordinator'],
  },
];
