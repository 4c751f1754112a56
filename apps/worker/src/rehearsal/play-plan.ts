import type { Act } from '@app/domain/rehearsal';
import type { PaperPart } from '@app/documents';
import { Body, CaseFile, Matter, RectificationItem, type OfficialDocument } from '@app/persistence';
import {
  fileRectificationPlan,
  reportOnItem,
  reviewItem,
  reviewRectificationPlan,
  storeFiles,
  type Actor,
  type ItemInput,
  type Scene,
} from '@app/use-cases';

/** What players do about a rectification plan. */
export type PlanAct = Extract<Act, { do: 'file-plan' | 'review-plan' | 'report-on-item' | 'review-item' }>;

const DONE = '该事项各项措施已落实，佐证材料附后。（推演）';
const REASON = '措施不够具体，请补充完善。（推演）';
const PROOF = { fileName: '整改佐证（推演）.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('推演') };

/**
 * Plays one act: a plan with one item for each the order names, and its items all together.
 *
 * @param actor the head of a body of this name
 * @param office the body that checks plans, and accepts
 */
export async function playPlan(
  scene: Scene,
  act: PlanAct,
  actor: (name: string) => Promise<Actor>,
  office: string,
): Promise<void> {
  const { caseId } = act;
  switch (act.do) {
    case 'file-plan': {
      const items = await itemsOfOrder(scene, caseId, office);
      return void (await fileRectificationPlan(scene, await actor(act.by), { caseId, items }));
    }
    case 'review-plan': {
      const { decision } = act;
      const reason = decision === 'return' ? REASON : null;
      return void (await reviewRectificationPlan(scene, await actor(office), { caseId, decision, reason }));
    }
    case 'report-on-item': {
      const evidence = await storeFiles(scene.settings, [PROOF]);
      for (const { id, body } of await itemsIn(scene, caseId, 'open')) {
        const report = { itemId: id, text: DONE, evidence };
        await reportOnItem(scene, await actor((body as Body).name), report);
      }
      return;
    }
    case 'review-item':
      for (const { id, acceptor } of await itemsIn(scene, caseId, 'reported')) {
        const reason = act.decision === 'return' ? REASON : null;
        const review = { itemId: id, decision: act.decision, reason };
        await reviewItem(scene, await actor((acceptor as Body).name), review);
      }
  }
}

const itemsIn = ({ em }: Scene, caseId: number, state: 'open' | 'reported') =>
  em.find(RectificationItem, { caseFile: caseId, state }, { orderBy: { nth: 1 }, populate: ['body', 'acceptor'] });

/** What the order demands, item by item, carried out by its addressee. */
async function itemsOfOrder({ em }: Scene, caseId: number, office: string): Promise<ItemInput[]> {
  const file = await em.findOneOrFail(CaseFile, caseId);
  const order = { kind: 'rectification-order' as const };
  const matter = await em.findOneOrFail(
    Matter,
    { caseFile: caseId, takenOutOn: null, document: order },
    { populate: ['document'] },
  );
  const acceptor = await em.findOneOrFail(Body, { name: office });
  const parts = (matter.document as OfficialDocument).facts.parts as PaperPart[];
  const items = parts.find(({ of }) => of === matter.key)?.items ?? [];
  return items.map(({ problem, goal, measures }) => ({
    ...{ problem, goal, measures },
    bodyId: file.body.id,
    acceptorId: acceptor.id,
    limitOn: file.limitOn!,
  }));
}
