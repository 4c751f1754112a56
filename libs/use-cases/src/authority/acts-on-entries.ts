import { addDays } from '@app/domain/calendar';
import { ENTRY_LIFECYCLE, isHeaded, mayFillOffice, type EntryState } from '@app/domain/bodies';
import type { AuthorityEntry } from '@app/persistence';
import type { Actor } from '../actor';
import type { Scene } from '../scene';
import { shanghaiDate } from '../plan-time';
import { officeId } from '../bodies/whose-body';
import { mayEnd } from './end-entry';
import { officeOf, withStanding } from '../bodies/office-of-body';
import { settles } from './settle-entry';

export type EntryAct = 'confirm' | 'refuse' | 'end' | 'correct';

/** What somebody may do with entries, as the page offers it; the use cases decide. */
export async function actsOnEntries(
  scene: Pick<Scene, 'em' | 'settings' | 'now'>,
  signedIn: Actor,
): Promise<(entry: AuthorityEntry) => EntryAct[]> {
  const actor = await withStanding(scene, signedIn);
  const today = shanghaiDate(scene.now);
  const settling = {
    organization: await settles(scene, actor, { content: {} }),
    administrator: await settles(scene, actor, { content: { second: 'administrator' } }),
  };
  const enters = maySeeEnter(actor);
  return (entry) => {
    const moves = ENTRY_LIFECYCLE[entry.state as EntryState];
    const may = settling[entry.content.second ?? 'organization'];
    const second = may && entry.enteredBy !== actor.name && entry.gainer !== actor.name;
    const acts: EntryAct[] = [];
    if (second && moves.confirm) acts.push('confirm', 'refuse');
    if (mayEnd(actor, entry) && endable(entry, today)) acts.push('end');
    const appointment = entry.kind === 'appointment' || entry.kind === 'correction';
    if (enters && appointment && !entry.content.never && moves.correct) acts.push('correct');
    return acts;
  };
}

/** Whether the page offers to enter something at all. */
export const maySeeEnter = ({ role, standing }: Actor): boolean =>
  role === 'county-office' && (standing === 'head' || standing === 'acting' || standing === 'deputy');

/** Whether somebody of the organization department may say who takes over this body: only a county office that nobody heads. */
export async function mayFillOfficeOf(
  scene: Pick<Scene, 'em' | 'settings' | 'now'>,
  actor: Actor,
  bodyId: number,
): Promise<boolean> {
  if (actor.role !== 'organization' || bodyId !== (await officeId(scene))) return false;
  const today = shanghaiDate(scene.now);
  const people = await officeOf(scene.em, bodyId, today);
  const subject = { kind: 'appointment', gainer: '', ofOffice: true, officeHead: null } as const;
  const officeHeaded = isHeaded(people, today);
  return mayFillOffice({ name: actor.name, standing: actor.standing ?? 'staff' }, { ...subject, officeHeaded });
}

function endable({ kind, state, effectiveOn, to }: AuthorityEntry, today: string): boolean {
  if (state === 'entered') return true;
  if (state !== 'confirmed') return false;
  if (kind === 'substitution') return to === null || to === undefined || addDays(to, 1) > today;
  return kind === 'appointment' && effectiveOn != null && effectiveOn > today;
}
