import { idsOf, type PersonAct } from '@app/domain/vocabulary';

/** Those acts that somebody may do, in the order given. */
export const granted = <Id extends PersonAct>(acts: Readonly<Partial<Record<Id, boolean>>>): Id[] =>
  idsOf<Id>(acts as Record<Id, boolean>).filter((id) => acts[id]);
