import * as policies from '../../policies';
import { EVERYBODY_WITH_A_BODY, NOBODY } from '../actors-and-items';
import type { Row } from './row';

/** Who may act on findings, restrictions, referrals, reconsiderations and statements. */
export const ACCOUNTABILITY_ROWS: Row[] = [
  {
    act: 'record a finding',
    may: (actor, bodyId) => policies.mayRecordFinding(actor, { state: 'running', bodyId }),
    own: NOBODY,
    others: ['coordinator', 'county-office'],
  },
  {
    act: 'prepare a proposal of restricted approval',
    may: policies.mayDraftRestriction,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'check on site whether a restriction may end',
    may: policies.mayCheckRestriction,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'record what the authority decided',
    may: policies.mayRecordAuthority,
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'know that there are referrals',
    may: policies.mayReadReferrals,
    own: ['county-office', 'organization'],
    others: ['county-office', 'organization'],
  },
  {
    act: 'know of a referral',
    may: (actor, bodyId) => policies.mayReadReferral(actor, { bodyId }),
    own: NOBODY,
    others: ['county-office', 'organization'],
  },
  {
    act: 'decide a referral',
    may: (actor, bodyId) =>
      policies.mayMoveReferral(actor, 'approve', { state: 'proposed', bodyId, aboutOffice: false }),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'hand a referral over',
    may: (actor, bodyId) =>
      policies.mayMoveReferral(actor, 'hand-over', { state: 'ready', bodyId, aboutOffice: false }),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'record what the organ answered',
    may: (actor, bodyId) =>
      policies.mayMoveReferral(actor, 'answer', { state: 'handed-over', bodyId, aboutOffice: false }),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'refer what is about the county office',
    may: (actor, bodyId) =>
      policies.mayMoveReferral(actor, 'approve', { state: 'proposed', bodyId, aboutOffice: true }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'ask for a reconsideration',
    may: (actor, bodyId) => policies.mayAskForReconsideration(actor, { conclusion: true, bodyId, askedBefore: false }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'decide a reconsideration of a document',
    may: (actor, bodyId) =>
      policies.mayDecideReconsideration(actor, { state: 'pending', bodyId, about: 'document', askedByOffice: false }),
    own: NOBODY,
    others: ['county-office'],
  },
  {
    act: 'decide a reconsideration of the result of a year',
    may: (actor, bodyId) =>
      policies.mayDecideReconsideration(actor, { state: 'pending', bodyId, about: 'assessment', askedByOffice: false }),
    own: NOBODY,
    others: ['organization'],
  },
  {
    act: 'read a reconsideration',
    may: (actor, bodyId) => policies.mayReadReconsideration(actor, { bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: ['county-office', 'coordinator', 'organization'],
  },
  {
    act: 'file a dissent or a problem report of the own head',
    may: (actor) => policies.mayFileStatement(actor, { state: 'running' }),
    own: EVERYBODY_WITH_A_BODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'read a dissent or a problem report',
    may: (actor, bodyId) => policies.mayReadStatement(actor, { bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: ['county-office', 'organization'],
  },
];
