import * as policies from '../../policies';
import { EVERYBODY_WITH_A_BODY, NOBODY } from '../actors-and-items';
import type { Row } from './row';

/** Who may act on bodies, accounts and messages. */
export const BODIES_ROWS: Row[] = [
  {
    act: 'carry out what was entered and confirmed about bodies and offices',
    may: policies.mayReorganise,
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'take back a planned change of bodies',
    may: policies.mayWithdrawChange,
    own: ['county-office', 'organization'],
    others: ['county-office', 'organization'],
  },
  {
    act: 'arrange the work inside the body',
    may: (actor, bodyId) => policies.mayArrangeWork({ ...actor, standing: 'head' }, { bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'say who is in a body and how they are reached',
    may: (actor, bodyId) => policies.mayTendPersons(actor, { bodyId }),
    own: EVERYBODY_WITH_A_BODY,
    others: ['county-office'],
  },
  {
    act: 'read telephone numbers',
    may: policies.mayReadNumbers,
    own: EVERYBODY_WITH_A_BODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'take over transferred duties',
    may: (actor, bodyId) => policies.maySettleTransfer(actor, 'accept', { state: 'announced', to: [bodyId] }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'take over transferred duties as a successor that does not lead',
    may: (actor, bodyId) => policies.maySettleTransfer(actor, 'accept', { state: 'announced', to: [99, bodyId] }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'dispute transferred duties',
    may: (actor, bodyId) => policies.maySettleTransfer(actor, 'object', { state: 'announced', to: [99, bodyId] }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
  {
    act: 'decide whose the duties are',
    may: (actor, bodyId) => policies.maySettleTransfer(actor, 'decide', { state: 'disputed', to: [bodyId] }),
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'manage accounts',
    may: policies.mayManageAccounts,
    own: ['administrator'],
    others: ['administrator'],
  },
  {
    act: 'manage the account of somebody who acts for a body',
    may: (actor) => policies.mayManageAccount(actor, { role: 'county-office' }),
    own: ['administrator'],
    others: ['administrator'],
  },
  {
    act: 'manage the account of an administrator or auditor',
    may: (actor) =>
      policies.mayManageAccount(actor, { role: 'administrator' }) ||
      policies.mayManageAccount(actor, { role: 'auditor' }),
    own: NOBODY,
    others: NOBODY,
  },
  {
    act: 'see what was not delivered',
    may: policies.mayReadUndelivered,
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'send a message again',
    may: policies.maySendAgain,
    own: ['county-office'],
    others: ['county-office'],
  },
  {
    act: 'read the security log',
    may: policies.mayReadSecurityLog,
    own: ['auditor'],
    others: ['auditor'],
  },
];
