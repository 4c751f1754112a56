import { afterMove } from '@app/domain/clause';
import { restart } from '@app/persistence';
import { beginRound } from './begin-round';
import type { UseCase } from './duban';
import { clauseProcess, obligationScene } from './obligation-scene';
import { leaveObligationTrace } from './obligation-trace';
import { mayReopen, must } from './policies';
import { handToHeirs } from './reorganisation/hand-to-heirs';
import { requiredText } from './text-limits';

/**
 * 重新打开: the body that checks takes back that something is closed, with a reason. A new round begins with the limit of
 * a report that was sent back; a clause whose workflow had ended runs again.
 *
 * @throws DubanError `not-permitted`, `text-missing`
 */
export const reopenObligation: UseCase<{ obligationId: number; reason: string }, { dueOn: string }> = async (
  scene,
  actor,
  input,
) => {
  const { em, settings } = scene;
  const about = await obligationScene(scene, input.obligationId);
  must(mayReopen(actor, about.facts), { zh: '重新打开该任务', en: 'reopen this obligation' });
  const reason = requiredText(input.reason, { zh: '重新打开的理由', en: 'reason for reopening' });
  const { obligation, clause, plan, today } = about;
  obligation.state = afterMove(obligation.state, 'reopen');
  obligation.closedOn = null;
  beginRound(obligation, today, settings);
  await restart(em, clauseProcess(plan, clause));
  const ownerIds = await handToHeirs(scene, about, actor);
  await leaveObligationTrace(scene, about, actor, {
    key: `r${obligation.round}/reopened`,
    kind: 'reopened',
    data: { reason, dueOn: obligation.dueOn },
    tell: [...ownerIds],
    title: '重新打开',
  });
  return { dueOn: obligation.dueOn };
};
