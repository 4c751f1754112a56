import { endedBy, type BodyChange, type BodyId } from './body-change';
import type { OpenTransfer } from './transfer';

/** Who answers for an obligation, and what is open about it. */
export interface Duty {
  owners: readonly BodyId[];
  open: readonly OpenTransfer[];
}

/** Which successor gets what, in a split or an abolition. What is named more closely goes first. */
export interface Shares {
  obligations: readonly { id: number; to: readonly BodyId[] }[];
  clauses: readonly { planId: number; number: number; to: readonly BodyId[] }[];
  /** Everything else; null leaves it with a body that goes on, and opens a gap where none does. */
  rest: readonly BodyId[] | null;
}

/** The successors of an obligation in a change; null when nobody has been named for it. */
export function successorsOf(
  obligation: { id: number; planId: number; clause: number },
  change: BodyChange,
  shares: Shares,
): readonly BodyId[] | null {
  if (change.kind === 'rename' || change.kind === 'merge') return change.after;
  const { id, planId, clause } = obligation;
  const named =
    shares.obligations.find((share) => share.id === id) ??
    shares.clauses.find((share) => share.planId === planId && share.number === clause);
  return named?.to ?? shares.rest;
}

const union = (some: readonly BodyId[], more: readonly BodyId[]): BodyId[] => [...new Set([...some, ...more])];
const without = (some: readonly BodyId[], gone: readonly BodyId[]) => some.filter((id) => !gone.includes(id));

/**
 * A duty after a change of bodies. Named successors answer at once. Where nobody is named, a body that goes on keeps
 * its duty, and one that has ended leaves a gap that the county office has to close; in law it still answers.
 *
 * @param to the successors, or null when none is named
 */
export function afterChange(duty: Duty, change: BodyChange, to: readonly BodyId[] | null): Duty {
  const ended = endedBy(change);
  const moved = to ? duty.owners.filter((id) => change.before.includes(id)) : [];
  const owners = moved.length ? union(without(duty.owners, moved), to!) : [...duty.owners];
  const open: OpenTransfer[] = [];
  for (const transfer of duty.open) {
    const next = carriedOn(transfer, ended, moved, to);
    // One question per body: what a second one asks is asked already.
    if (next && !open.some(({ from }) => from === next.from)) open.push(next);
  }
  for (const from of ended) {
    if (owners.includes(from) && !open.some((transfer) => transfer.from === from))
      open.push({ id: null, from, to: [], state: 'gap', since: change.on });
  }
  return { owners, open };
}

/** What becomes of a transfer that was under way; null when the change has answered it. */
function carriedOn(
  transfer: OpenTransfer,
  ended: readonly BodyId[],
  moved: readonly BodyId[],
  to: readonly BodyId[] | null,
): OpenTransfer | null {
  const from = moved.includes(transfer.from) ? to![0] : transfer.from;
  const heirs = transfer.to.some((id) => ended.includes(id)) ? (to ?? []) : [];
  const successors = without(union(without(transfer.to, ended), heirs), [from]);
  if (successors.length > 0) return { ...transfer, from, to: successors };
  // It was on its way to a body that is gone, or to the one that has it now.
  if (transfer.from !== from) return null;
  return { ...transfer, from, to: [], state: 'gap' };
}

/** A duty after a transfer was completed: the successors answer in the place of the old body. */
export function afterTransfer(duty: Duty, from: BodyId, to: readonly BodyId[]): Duty {
  return {
    owners: union(without(duty.owners, [from]), to),
    open: duty.open.filter((transfer) => transfer.from !== from),
  };
}
