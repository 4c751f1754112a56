import { afterMove } from '@app/domain/clause';
import { restart } from '@app/persistence';
import type { Actor } from '../actor';
import { beginRound } from './begin-round';
import type { Scene, UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { obligationScene, type ObligationScene } from './obligation-scene';
import { clauseProcess } from '../clause-process';
import { leaveObligationTrace } from './obligation-trace';
import { mayReopen } from '../policies';
import { settingsOf } from '../policy-of-plan';
import { handToHeirs } from '../duties/hand-to-heirs';
import { requiredText } from '../text-limits';

/**
 * 重新打开: the body that checks takes back that something is closed, with a reason.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`
 */
export const reopenObligation: UseCase<{ obligationId: number; reason: string }, { dueOn: string }> = async (
  scene,
  actor,
  input,
) => {
  const about = await obligationScene(scene, input.obligationId);
  const { facts, obligation } = about;
  await mustBeFirst(
    scene,
    { now: mayReopen(actor, facts), before: mayReopen(actor, { ...facts, state: 'accepted' }) },
    { zh: '重新打开该任务', en: 'reopen this obligation' },
    { obligationId: obligation.id, kinds: ['reopened'], keyBegins: `${obligation.key}/r${obligation.round}/` },
  );
  const reason = requiredText(input.reason, { zh: '重新打开的理由', en: 'reason for reopening' });
  await reopen(scene, about, actor, reason);
  return { dueOn: about.obligation.dueOn };
};

/**
 * Opens a closed obligation once more, in the transaction of whatever led to it. A new round begins with the limit of a
 * report that was sent back; a clause whose workflow had ended runs again.
 */
export async function reopen(scene: Scene, about: ObligationScene, actor: Actor, reason: string): Promise<void> {
  const { em, settings } = scene;
  const { obligation, clause, plan, today } = about;
  obligation.state = afterMove(obligation.state, 'reopen');
  obligation.closedOn = null;
  beginRound(obligation, today, settingsOf(plan, settings));
  await restart(em, clauseProcess(plan, clause));
  const ownerIds = await handToHeirs(scene, about, actor);
  await leaveObligationTrace(scene, about, actor, {
    key: `r${obligation.round}/reopened`,
    kind: 'reopened',
    data: { reason, dueOn: obligation.dueOn },
    tell: [...ownerIds],
    title: '重新打开',
  });
}
