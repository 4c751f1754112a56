import { resume, suspend } from '@app/domain/calendar';
import { afterMove } from '@app/domain/clause';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { obligationScene } from './obligation-scene';
import { leaveObligationTrace } from './obligation-trace';
import { mayResume } from '../policies';
import { requiredText } from '../text-limits';
import { moveWithLead } from '../way-down/move-with-lead';

/**
 * 恢复: the cause of a suspension is gone. The days that were left when the clock stopped are credited, and what others owe
 * the lead for it moves along.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`
 */
export const resumeObligation: UseCase<{ obligationId: number; reason: string }, { dueOn: string }> = async (
  scene,
  actor,
  input,
) => {
  const about = await obligationScene(scene, input.obligationId);
  await mustBeFirst(
    scene,
    { now: mayResume(actor, about.facts), before: mayResume(actor, { ...about.facts, state: 'suspended' }) },
    { zh: '恢复该任务', en: 'resume this obligation' },
    { obligationId: about.obligation.id, kinds: ['resumed'] },
  );
  const reason = requiredText(input.reason, { zh: '恢复的理由', en: 'reason for resuming' });
  const { obligation, today } = about;
  const { calendar } = scene.settings;
  const suspendedOn = obligation.suspendedOn!;
  const before = obligation.dueOn;
  obligation.state = afterMove(obligation.state, 'resume');
  const suspension = suspend(calendar, { dueOn: before, from: suspendedOn, countedIn: 'days' });
  const { result, from, rule } = resume(calendar, suspension, today);
  Object.assign(obligation, { dueOn: result, dueFrom: from, dueRule: rule });
  obligation.suspendedOn = null;
  await leaveObligationTrace(scene, about, actor, {
    key: `suspended-${suspendedOn}/resumed`,
    kind: 'resumed',
    data: { reason, dueOn: obligation.dueOn, before, suspendedOn },
    tell: about.ownerIds,
    title: `恢复计时，时限为${obligation.dueOn}`,
  });
  if (obligation.dueOn !== before)
    await moveWithLead(scene, { ...about, actor: actor.name, before, since: suspendedOn });
  return { dueOn: obligation.dueOn };
};
