import type { EntityManager } from '@app/persistence';
import { readWaitingDrafts, type InboxOwner } from '@app/persistence/read-models';
import type { Actor } from '../actor';
import type { Settings } from '../settings';
import { maySignOff } from './may-sign-off';
import { officersOn, type OfficeOnDay } from '../bodies/officers-on';

/** The drafts whose review or signature is this person's turn, as the page of each says it. */
export async function turnsOf(
  em: EntityManager,
  settings: Settings,
  me: Actor,
  owner: InboxOwner,
  realToday: string,
): Promise<number[]> {
  const days = new Map<string, Promise<OfficeOnDay>>();
  const officersOf = (day: string) => {
    const known = days.get(day) ?? officersOn(em, settings.directory, day);
    days.set(day, known);
    return known;
  };
  const turns: number[] = [];
  for (const draft of await readWaitingDrafts(em, owner, realToday)) {
    const context = { officers: await officersOf(draft.today), settings };
    if (maySignOff(me, draft, context).includes(draft.act)) turns.push(draft.id);
  }
  return turns;
}
