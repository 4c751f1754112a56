import * as policies from '../../policies';
import { EVERYBODY_WITH_A_BODY, NOBODY } from '../actors-and-items';
import type { Row } from './row';

/** Who may act on a plan. */
export const PLAN_ROWS: Row[] = [
  {
    act: 'import a plan',
    may: policies.mayImportPlan,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'confirm a plan',
    may: policies.mayConfirmPlan,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'move a plan to another version of the ladders',
    may: (actor) => policies.mayAdoptPolicy(actor, { state: 'running' }),
    own: ['coordinator', 'county-office'],
    others: ['coordinator', 'county-office'],
  },
  {
    act: 'take over a later version of a plan',
    may: (actor) => policies.mayAmendPlan(actor, { state: 'imported', amendsId: 1 }),
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'settle a doubt',
    may: (actor) => policies.maySettleDoubts(actor, { state: 'imported' }),
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'correct what was read of a plan',
    may: (actor) => policies.mayCorrectReading(actor, { state: 'imported' }),
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  { act: 'install holidays', may: policies.mayChangeCalendar, own: ['county-office'], others: ['county-office'] },
  {
    act: 'note in the ledger',
    may: policies.mayNoteInLedger,
    own: EVERYBODY_WITH_A_BODY,
    others: EVERYBODY_WITH_A_BODY,
  },
  {
    act: 'open a register',
    may: policies.mayOpenRegister,
    own: ['county-office', 'coordinator'],
    others: ['county-office', 'coordinator'],
  },
  {
    act: 'file a register',
    may: (actor, bodyId) => policies.mayFileRegister(actor, { ownerIds: [bodyId] }),
    own: EVERYBODY_WITH_A_BODY,
    others: NOBODY,
  },
];
