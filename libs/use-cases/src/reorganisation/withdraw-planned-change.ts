import { PlannedReorganisation, recordOnce } from '@app/persistence';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { shanghaiDate } from '../plan-time';
import { mayWithdrawChange, must } from '../policies';
import { requiredText } from '../text-limits';
import { lockDirectory } from '../bodies/lock-directory';
import { changeDue, plannedSettled } from './refusals';

/**
 * 撤回预定: a change of bodies that was planned is not made, with a reason. Until its day; one that did not fit on its day is
 * settled by this at any time.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `already-done`, `body-change-due`, `not-found`
 */
export const withdrawPlannedChange: UseCase<{ plannedId: number; reason: string }, { state: 'withdrawn' }> = async (
  { em, now },
  actor,
  input,
) => {
  must(mayWithdrawChange(actor), { zh: '撤回预定的机构变动', en: 'withdraw a planned change of bodies' });
  const reason = requiredText(input.reason, { zh: '撤回的理由', en: 'reason for withdrawing' });
  await lockDirectory(em);
  const planned = await lockOne(em, PlannedReorganisation, input.plannedId);
  const today = shanghaiDate(now);
  if (planned.state !== 'planned' && planned.state !== 'doubtful') throw plannedSettled();
  if (planned.state === 'planned' && planned.on <= today) throw changeDue(planned.on);
  em.assign(planned, { state: 'withdrawn', settledOn: today, settledBy: actor.name, reason });
  await recordOnce(em, {
    planId: 0,
    key: `planned-reorganisation-${planned.id}/withdrawn`,
    kind: 'reorganisation-withdrawn',
    on: today,
    actor: actor.name,
    data: { reason, effective: planned.on },
  });
  return { state: 'withdrawn' };
};
