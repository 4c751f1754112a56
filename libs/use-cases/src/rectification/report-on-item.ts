import { afterItemMove } from '@app/domain/escalation';
import { leaveTrace } from '../case/case-scene';
import type { Actor } from '../actor';
import type { Scene, UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { keepEvidence, requireEvidence, type EvidenceInput } from '../evidence/keep-evidence';
import { mayReportOnItem } from '../policies';
import { requiredText } from '../text-limits';
import { itemScene, type ItemScene } from './rectification-scene';

/** The item, where somebody may report on it. @throws DubanError `not-permitted`, `already-done`, `not-found` */
export async function mustReportOnItem(scene: Scene, actor: Actor, itemId: number): Promise<ItemScene> {
  const about = await itemScene(scene, itemId);
  const { file, item, itemFacts } = about;
  const before = { ...itemFacts, item: { ...itemFacts.item, state: 'open' as const } };
  await mustBeFirst(
    scene,
    { now: mayReportOnItem(actor, itemFacts), before: mayReportOnItem(actor, before) },
    { zh: '报送该事项的整改情况', en: 'report on this item' },
    { caseId: file.id, kinds: ['item-reported'], keyBegins: `${file.key}/item-${item.nth}/` },
  );
  return about;
}

/**
 * 报送事项整改情况: the body that carries an item out says what it has done, with evidence. Its acceptor is told.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `evidence-missing`, `evidence-too-large`, `evidence-kind`
 */
export const reportOnItem: UseCase<
  { itemId: number; text: string; evidence: EvidenceInput[] },
  { state: string }
> = async (scene, actor, input) => {
  const about = await mustReportOnItem(scene, actor, input.itemId);
  const { item, today } = about;
  const reportText = requiredText(input.text, { zh: '整改情况', en: 'report' });
  requireEvidence(input.evidence);
  keepEvidence(scene, { item }, input.evidence);
  const state = afterItemMove(item.state, 'report');
  scene.em.assign(item, { state, reportText, reportedBy: actor.name, reportedOn: today });
  await leaveTrace(scene, about, actor, {
    key: `item-${item.nth}/reported-${item.returns + 1}`,
    kind: 'item-reported',
    data: { nth: item.nth, title: `第${item.nth}项：${item.problem}`, evidence: input.evidence.length },
    tell: about.acceptorIds,
    title: `请验收整改事项第${item.nth}项：${item.problem}`,
  });
  return { state };
};
