import { TRANSFER_LIFECYCLE, type TransferState } from '@app/domain/bodies';
import type { Actor } from '../actor';
import { postMay } from './posts';
import { decidesForOffice, installsForOffice, looksAfterCadres } from './roles';

/** Changes of bodies and offices are carried out as entered and confirmed, or from the machine's own command line. */
export const mayReorganise = installsForOffice;

/** 撤回预定: by whoever enters or confirms changes of bodies. */
export const mayWithdrawChange = (actor: Actor) => looksAfterCadres(actor) && postMay(actor, 'decide');

export interface TransferFacts {
  state: TransferState;
  /** The successors, the leading one first. */
  to: readonly number[];
}

/** The leading successor takes over; any of them may object; what is open is decided by the county office. */
export const maySettleTransfer = (actor: Actor, move: 'accept' | 'object' | 'decide', { state, to }: TransferFacts) =>
  TRANSFER_LIFECYCLE[state][move] !== undefined &&
  (move === 'decide'
    ? decidesForOffice(actor)
    : actor.bodyId !== null && (move === 'accept' ? actor.bodyId === to[0] : to.includes(actor.bodyId)));
