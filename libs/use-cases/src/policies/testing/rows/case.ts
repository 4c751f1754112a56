import * as policies from '../../policies';
import { aCase, anItem, aPlan, EVERYBODY_WITH_A_BODY, MINE, NOBODY } from '../actors-and-items';
import type { Row } from './row';

/** Who may act on a rectification or an interview. */
export const CASE_ROWS: Row[] = [
  {
    act: 'report on a rectification',
    may: (actor, bodyId) => policies.mayReportOnCase(actor, aCase(bodyId)),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'report on the commitments of an interview',
    may: (actor, bodyId) => policies.mayReportOnCase(actor, aCase(bodyId, { kind: 'interview', heldOn: '2018-10-08' })),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'take over a rectification',
    may: (actor, bodyId) => policies.mayReviewCase(actor, aCase(bodyId, { state: 'reported' })),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'file a rectification plan',
    may: (actor, bodyId) => policies.mayFilePlan(actor, aPlan(bodyId, { plan: 'awaited' })),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'check a rectification plan',
    may: (actor, bodyId) => policies.mayReviewPlan(actor, aPlan(bodyId, { plan: 'filed' })),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'ask for a later limit of an order',
    may: (actor, bodyId) => policies.mayAskCaseExtension(actor, aPlan(bodyId)),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'decide about a later limit of an order',
    may: (actor, bodyId) => policies.mayDecideCaseExtension(actor, aPlan(bodyId, { extensionPending: true })),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'report on an item that the own body carries out',
    may: (actor, bodyId) => policies.mayReportOnItem(actor, anItem(bodyId, { state: 'open' })),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'accept an item as the acceptor that its plan names',
    may: (actor, bodyId) => policies.mayReviewItem(actor, anItem(bodyId, { acceptorId: MINE })),
    own: NOBODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'accept an item in the place of an acceptor that no longer can',
    may: (actor, bodyId) => policies.mayReviewItem(actor, anItem(bodyId, { acceptorId: null })),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'lift an order',
    may: (actor, bodyId) => policies.mayDecideClosing(actor, aCase(bodyId, { closingProposed: true })),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'verify what was promised in an interview',
    may: (actor, bodyId) =>
      policies.mayVerifyCommitment(actor, {
        ...aCase(bodyId, { kind: 'interview', state: 'reported', heldOn: '2018-10-08' }),
        commitment: 'reported',
      }),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'record that what was closed has come back',
    may: (actor, bodyId) =>
      policies.mayRecordRelapse(actor, { ...aCase(bodyId, { state: 'closed' }), outcome: 'accepted' }),
    own: NOBODY,
    others: ['coordinator', 'county-office'],
  },
  {
    act: 'record an interview',
    may: (actor, bodyId) => policies.mayRecordInterview(actor, aCase(bodyId, { kind: 'interview' })),
    own: ['county-office'],
    others: ['county-office'],
  },
];
