import { loadEscalationPolicy } from '@app/config';
import * as policies from '../../policies';
import { EVERYBODY_WITH_A_BODY, NOBODY } from '../actors-and-items';
import type { Row } from './row';

/** Who may act on an official document. */
export const DOCUMENT_ROWS: Row[] = [
  {
    act: 'review a draft',
    may: (actor) => policies.mayReviewDocument(actor, { state: 'draft', terms: loadEscalationPolicy().signOff }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'send a draft back',
    may: (actor) => policies.mayReturnDocument(actor, { state: 'reviewed' }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'withdraw a draft that a person had drafted',
    may: (actor) => policies.mayWithdrawDocument(actor, { state: 'returned', fromRecord: true }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'withdraw a draft of a rung',
    may: (actor) => policies.mayWithdrawDocument(actor, { state: 'returned', fromRecord: false }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'revise a draft',
    may: (actor, bodyId) => policies.mayReviseDocument(actor, { state: 'returned', concernedId: bodyId }),
    own: ['county-office'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'draft a paper from the record',
    may: policies.mayDraftPaper,
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'mark a draft',
    may: (actor) => policies.mayMarkDocument(actor, { state: 'reviewed' }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'sign a document',
    may: (actor) => policies.maySignDocument(actor, { state: 'reviewed' }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'sign a document that is presented to a body',
    may: (actor, bodyId) => policies.maySignDocument(actor, { state: 'reviewed', signingBodyId: bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'send back a draft that is presented to a body',
    may: (actor, bodyId) => policies.mayReturnDocument(actor, { state: 'reviewed', signingBodyId: bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: ['county-office'],
  },
  {
    act: 'send back a draft under review that is to be presented to a body',
    may: (actor, bodyId) =>
      policies.mayReturnDocument(actor, {
        ...{ state: 'draft', signingBodyId: bodyId },
        terms: loadEscalationPolicy().signOff,
      }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'confirm a receipt',
    may: (actor, bodyId) => policies.mayReceive(actor, { state: 'issued', addresseeId: bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
];
