import { afterEntryMove, covers } from '@app/domain/bodies';
import { DubanError } from '@app/domain/errors';
import type { AuthorityEntry } from '@app/persistence';
import type { Actor } from '../actor';
import type { UseCase } from '../scene';
import { wakeWaitingCases } from '../bodies/head-of-body';
import { shanghaiDate } from '../plan-time';
import { must } from '../policies';
import { requiredText } from '../text-limits';
import { undo } from './effects';
import { withStanding } from '../bodies/office-of-body';
import { entryScene, leaveEntryTrace } from './entry-scene';

/**
 * 撤销: what was entered is taken back before it has an effect, and a substitution ends at once, with a reason. By the head of
 * the county office, by the organization department, and by the office holder somebody stands in for: whoever is back is not
 * locked out. An appointment that had its effect is corrected instead.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `entry-settled`, `not-found`
 */
export const endEntry: UseCase<{ entryId: number; reason: string }, { state: 'withdrawn' | 'ended' }> = async (
  scene,
  actor,
  input,
) => {
  const entry = await entryScene(scene, input.entryId);
  const today = shanghaiDate(scene.now);
  must(mayEnd(await withStanding(scene, actor), entry), { zh: '撤销该项登记', en: 'end this entry' });
  const had = entry.state === 'confirmed' && (entry.effectiveOn ?? entry.from) <= today;
  const state = afterEntryMove(entry.state, had ? 'end' : 'withdraw') as 'withdrawn' | 'ended';
  if (had && !runsToday(entry, today)) throw inEffect();
  if (entry.state === 'confirmed' && !entry.substitution && entry.kind !== 'appointment') throw inEffect();
  const endReason = requiredText(input.reason, { zh: '撤销的理由', en: 'reason for ending it' });
  if (entry.state === 'confirmed') await undo(scene, entry, today);
  scene.em.assign(entry, { state, endReason, endedBy: actor.name, endedOn: today });
  await leaveEntryTrace(scene, entry, actor, {
    kind: 'authority-ended',
    words: had ? '即时终止' : '已撤销',
    data: { reason: endReason, state },
  });
  if (entry.body) await wakeWaitingCases(scene.em, entry.body.id);
  return { state };
};

const runsToday = (entry: AuthorityEntry, today: string) =>
  entry.kind === 'substitution' && covers({ from: entry.effectiveOn ?? entry.from, to: entry.to ?? null }, today);

/** Of the county office and the organization department whoever heads them, and of the body itself its office holder. */
export function mayEnd(actor: Actor, entry: Pick<AuthorityEntry, 'kind' | 'body' | 'gainer'>): boolean {
  const { role, standing = 'staff', bodyId, name } = actor;
  const heads = standing === 'head' || standing === 'away' || standing === 'acting';
  if (role === 'organization') return heads;
  if (role === 'county-office' && (standing === 'head' || standing === 'away')) return true;
  if (role === 'county-office' && standing === 'acting') return entry.gainer !== name;
  return entry.kind === 'substitution' && bodyId !== null && bodyId === entry.body?.id && standing === 'away';
}

const inEffect = () =>
  new DubanError('entry-settled', {
    zh: '该项登记已经生效，不能撤销：任职有误的请办理更正，机构变动和职责划转请另行登记。',
    en: 'It has had its effect and cannot be ended. Correct a wrong appointment; enter another change of bodies or transfer.',
  });
