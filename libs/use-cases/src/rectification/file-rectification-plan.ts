import { namedDate } from '@app/domain/calendar';
import { afterPlanMove, requireSoundItems } from '@app/domain/escalation';
import { Body, RectificationItem } from '@app/persistence';
import { leaveTrace } from '../case/case-scene';
import { findRow } from '../rows';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayFilePlan } from '../policies';
import { requiredText } from '../text-limits';
import { officeId } from '../bodies/whose-body';
import { planScene } from './rectification-scene';

/** One item as the body under the order writes it. */
export interface ItemInput {
  problem: string;
  /** Who carries it out, and who accepts it. */
  bodyId: number;
  acceptorId: number;
  goal: string;
  measures: string;
  limitOn: string;
}

/**
 * 报送整改方案: the body under an order says item by item who puts what right, how and by when, and who accepts it. A plan that
 * was sent back is filed anew as a whole. A plan that comes late is taken all the same.
 *
 * @throws DubanError `not-permitted`, `already-done`, `items-missing`, `item-limit-outside`, `acceptor-not-independent`, `text-missing`,
 *   `invalid-date`, `not-found` where a body is not known
 */
export const fileRectificationPlan: UseCase<{ caseId: number; items: ItemInput[] }, { state: string }> = async (
  scene,
  actor,
  input,
) => {
  const { em } = scene;
  const about = await planScene(scene, input.caseId);
  const { file, today, asked, items: before } = about;
  const { planFacts } = about;
  await mustBeFirst(
    scene,
    {
      now: mayFilePlan(actor, planFacts),
      before: asked !== null && mayFilePlan(actor, { ...planFacts, plan: 'awaited' }),
    },
    { zh: '报送整改方案', en: 'file a rectification plan' },
    { caseId: file.id, kinds: ['plan-filed'] },
  );
  const planned = input.items.map((item) => ({ ...item, limitOn: namedDate(item.limitOn) }));
  requireSoundItems(planned, { bodyId: file.body.id, limitOn: file.limitOn!, today });
  for (const item of before) em.remove(item); // nothing of a plan that was never agreed has been carried out
  await em.flush();
  const written = [];
  for (const [at, item] of planned.entries()) {
    const nth = at + 1;
    const [body, acceptor] = [await findRow(em, Body, item.bodyId), await findRow(em, Body, item.acceptorId)];
    const words = {
      problem: requiredText(item.problem, { zh: `第${nth}项的问题`, en: `problem of item ${nth}` }),
      goal: requiredText(item.goal, { zh: `第${nth}项的目标`, en: `goal of item ${nth}` }),
      measures: requiredText(item.measures, { zh: `第${nth}项的措施`, en: `measures of item ${nth}` }),
    };
    em.create(RectificationItem, { caseFile: file, nth, ...words, limitOn: item.limitOn, body, acceptor });
    written.push({ nth, ...words, limitOn: item.limitOn, body: body.name, acceptor: acceptor.name });
  }
  const plan = asked!;
  em.assign(plan, { state: afterPlanMove(plan.state, 'file'), filedBy: actor.name, filedOn: today });
  await leaveTrace(scene, about, actor, {
    key: `plan-filed-${plan.returns + 1}`,
    kind: 'plan-filed',
    data: { items: written },
    tell: [await officeId(scene)],
    title: `请审核：${actor.body}整改方案（${planned.length}项）`,
  });
  return { state: plan.state };
};
