import type { AcceptOrReturn } from '@app/domain/vocabulary';
import { afterCaseMove, afterItemMove } from '@app/domain/escalation';
import { withReason } from '../reason-in-line';
import { leaveTrace } from '../case/case-scene';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayReviewItem } from '../policies';
import { reasonOf } from '../text-limits';
import { officeId } from '../bodies/whose-body';
import { itemScene, type ItemScene } from './rectification-scene';

/** What stands as the report of a case whose last item was accepted only after the limit. */
const ALL_ACCEPTED = '各整改事项均已验收。';

/**
 * 事项验收: the acceptor of an item accepts it, or sends it back with a reason (谁验收、谁负责). Where the last item is accepted
 * only after the limit of the order, the case counts as reported: the body had done its part.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing` when it goes back without a reason
 */
export const reviewItem: UseCase<
  { itemId: number; decision: AcceptOrReturn; reason: string | null },
  { state: string }
> = async (scene, actor, input) => {
  const about = await itemScene(scene, input.itemId);
  const { item, today } = about;
  const { file, itemFacts } = about;
  const before = { ...itemFacts, state: 'running' as const, item: { ...itemFacts.item, state: 'reported' as const } };
  await mustBeFirst(
    scene,
    { now: mayReviewItem(actor, itemFacts), before: mayReviewItem(actor, before) },
    { zh: '验收该事项', en: 'accept this item or send it back' },
    {
      ...{ caseId: file.id, keyBegins: `${file.key}/item-${item.nth}/` },
      kinds: ['item-accepted', 'item-returned'],
    },
  );
  const accepted = input.decision === 'accept';
  const reviewReason = reasonOf(accepted, input.reason, { zh: '退回理由', en: 'reason for sending it back' });
  const state = afterItemMove(item.state, input.decision);
  const returns = item.returns + (accepted ? 0 : 1);
  scene.em.assign(item, { state, returns, reviewedBy: actor.name, reviewedOn: today, reviewReason });
  if (accepted) reportWhenOverdue(about);
  await leaveTrace(scene, about, actor, {
    key: `item-${item.nth}/${accepted ? 'accepted' : `returned-${item.returns}`}`,
    kind: accepted ? 'item-accepted' : 'item-returned',
    data: { nth: item.nth, title: `第${item.nth}项：${item.problem}`, reason: reviewReason, body: actor.body },
    tell: [...new Set([item.body.id, about.file.body.id, await officeId(scene)])],
    title: withReason(
      `整改事项第${item.nth}项${accepted ? '验收通过' : '未通过验收，请继续整改'}：${item.problem}`,
      accepted ? null : reviewReason,
    ),
  });
  return { state };
};

function reportWhenOverdue({ file, items, today }: ItemScene): void {
  if (today <= file.limitOn! || items.some(({ state }) => state !== 'accepted')) return;
  file.state = afterCaseMove(file.state, 'report');
  Object.assign(file, { reportText: ALL_ACCEPTED, reportedOn: today });
}
