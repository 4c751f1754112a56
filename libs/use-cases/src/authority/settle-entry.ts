import { afterEntryMove, effectiveFrom, isHeaded, maySettleEntry, requireSecondPerson } from '@app/domain/bodies';
import { DubanError } from '@app/domain/errors';
import type { AuthorityEntry } from '@app/persistence';
import type { Actor } from '../actor';
import type { Scene, UseCase } from '../scene';
import { shanghaiDate } from '../plan-time';
import { must } from '../policies';
import { requiredText } from '../text-limits';
import { carryOut } from './effects';
import { entryScene, leaveEntryTrace } from './entry-scene';
import { officeOf } from '../bodies/office-of-body';

/**
 * 核准: the head of the organization department, another person than who entered it and not who gains by it, confirms an entry;
 * the administrator, where that department entered it.
 * From now on, or from its day on, it has its effect; what became of the bodies in the meantime may refuse it.
 *
 * @throws DubanError `not-permitted`, `authority-same-person`, `authority-own-gain`, `entry-settled`, `not-found`, those of what
 *   it does
 */
export const confirmEntry: UseCase<{ entryId: number }, { effectiveOn: string }> = async (
  scene,
  actor,
  { entryId },
) => {
  const { em } = scene;
  const entry = await entryScene(scene, entryId);
  await requireSettler(scene, actor, entry, { zh: '核准该项登记', en: 'confirm this entry' });
  requireUnsettled(entry);
  const state = afterEntryMove(entry.state, 'confirm');
  const today = shanghaiDate(scene.now);
  const effectiveOn = effectiveFrom({ from: entry.from, to: entry.to ?? null }, today);
  const effect = await carryOut(scene, entry, effectiveOn);
  em.assign(entry, {
    state,
    effectiveOn,
    ...by(actor, today),
    holder: effect.holderId ?? null,
    substitution: effect.substitutionId ?? null,
    handedOverOn: effectiveOn <= today ? today : null,
  });
  await leaveEntryTrace(scene, entry, actor, {
    kind: 'authority-confirmed',
    words: effectiveOn > today ? `已核准，自${effectiveOn}起生效` : '已核准，即日生效',
    data: { enteredBy: entry.enteredBy, effectiveOn, ...effect.data },
  });
  return { effectiveOn };
};

/**
 * 退回: the organization department does not confirm it, and says why. It never had any effect.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `entry-settled`, `not-found`
 */
export const refuseEntry: UseCase<{ entryId: number; reason: string }, { state: 'refused' }> = async (
  scene,
  actor,
  input,
) => {
  const entry = await entryScene(scene, input.entryId);
  await requireSettler(scene, actor, entry, { zh: '退回该项登记', en: 'refuse this entry' });
  requireUnsettled(entry);
  afterEntryMove(entry.state, 'refuse');
  const settledReason = requiredText(input.reason, { zh: '退回的理由', en: 'reason for refusing' });
  scene.em.assign(entry, { state: 'refused', settledReason, ...by(actor, shanghaiDate(scene.now)) });
  await leaveEntryTrace(scene, entry, actor, {
    kind: 'authority-refused',
    words: '未予核准',
    data: { reason: settledReason },
  });
  return { state: 'refused' };
};

/** @throws DubanError `entry-settled`, which says who settled it and when */
function requireUnsettled({ state, settledBy, settledOn }: AuthorityEntry): void {
  if (state === 'entered' || !settledBy) return;
  const refused = state === 'refused';
  throw new DubanError(
    'entry-settled',
    {
      zh: `该项登记已${refused ? '退回' : '核准'}（${settledBy}，${settledOn}），不必再办。请刷新页面查看。`,
      en: `This entry was ${refused ? 'refused' : 'confirmed'} (${settledBy}, ${settledOn}), so nothing is left to do. Reload to see it.`,
    },
    { state },
  );
}

const by = ({ name, post, accountId }: Actor, settledOn: string) => ({
  settledBy: name,
  settledPost: post,
  settledAccount: accountId,
  settledOn,
});

async function requireSettler(scene: Scene, actor: Actor, entry: AuthorityEntry, what: { zh: string; en: string }) {
  must(await settles(scene, actor, entry), what);
  requireSecondPerson(actor, {
    accountId: entry.enteredAccount ?? null,
    name: entry.enteredBy,
    gainer: entry.gainer ?? null,
  });
}

/**
 * Whether somebody may confirm and refuse an entry: the head of the organization department, or whoever acts for it; of what
 * that department entered itself, the administrator.
 */
export async function settles(
  scene: Pick<Scene, 'em' | 'settings' | 'now'>,
  actor: Actor,
  { content }: Pick<AuthorityEntry, 'content'>,
): Promise<boolean> {
  if (content.second === 'administrator') return actor.role === 'administrator';
  if (actor.role !== 'organization' || actor.bodyId === null) return false;
  const today = shanghaiDate(scene.now);
  const headed = isHeaded(await officeOf(scene.em, actor.bodyId, today), today);
  return maySettleEntry({ standing: actor.standing ?? 'staff' }, headed);
}
