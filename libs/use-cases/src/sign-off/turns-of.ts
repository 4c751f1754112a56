import type { EntityManager } from '@app/persistence';
import { readWaitingDrafts, type InboxOwner, type WaitingDraft } from '@app/persistence/read-models';
import { signingDay, type SigningDay } from '../drafting/office-of-draft';
import type { Actor } from '../actor';
import type { Settings } from '../settings';
import { maySignOff } from './may-sign-off';

/** The drafts whose review, signature or revision is this person's turn, as the page of each says it. */
export async function turnsOf(
  em: EntityManager,
  settings: Settings,
  me: Actor,
  owner: InboxOwner,
  realToday: string,
): Promise<number[]> {
  const days = new Map<string, Promise<SigningDay>>();
  const dayOf = ({ clock, today }: WaitingDraft) => {
    const name = `${clock} ${today}`;
    const known = days.get(name) ?? signingDay(em, settings, { clock, today });
    days.set(name, known);
    return known;
  };
  const turns: number[] = [];
  for (const draft of await readWaitingDrafts(em, owner, realToday)) {
    const context = { ...(await dayOf(draft)), settings };
    if (maySignOff(me, draft, context).includes(draft.act)) turns.push(draft.id);
  }
  return turns;
}
