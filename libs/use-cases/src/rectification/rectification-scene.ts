import type { EntityManager } from '@mikro-orm/postgresql';
import { RectificationItem } from '@app/persistence';
import { caseScene, type CaseScene } from '../case/case-scene';
import { findRow, lockOne } from '../rows';
import type { Scene } from '../scene';
import { ableAcceptor, type ItemFacts, type PlanFacts } from '../policies';
import { officeId, standsIn } from '../bodies/whose-body';
import { planOfCase, type PlanOfCase } from '../case/plan-of-case';

/** A case, locked, with its rectification plan. */
export interface PlanScene extends CaseScene, PlanOfCase {
  planFacts: PlanFacts;
}

export async function planScene(scene: Scene, caseId: number): Promise<PlanScene> {
  const about = await caseScene(scene, caseId);
  const ofCase = await planOfCase(scene.em, about.file.id);
  return { ...about, ...ofCase, planFacts: factsOf(about, ofCase) };
}

const factsOf = ({ facts }: CaseScene, { asked, extension }: PlanOfCase): PlanFacts => ({
  ...facts,
  plan: asked?.state ?? null,
  extensionPending: extension !== null,
});

/** An item of a case, locked behind its case. */
export interface ItemScene extends PlanScene {
  item: RectificationItem;
  itemFacts: ItemFacts;
  /** Who accepts it today, as ids of bodies. */
  acceptorIds: number[];
}

export async function itemScene(scene: Scene, itemId: number): Promise<ItemScene> {
  const { caseFile } = await findRow(scene.em, RectificationItem, itemId);
  const about = await planScene(scene, caseFile.id);
  const item = await lockOne(scene.em, RectificationItem, itemId);
  const { bodyId, acceptorId } = await bodiesOfItem(scene.em, item, about.file.body.id);
  const itemFacts = { ...about.planFacts, item: { state: item.state, bodyId, acceptorId } };
  return { ...about, item, itemFacts, acceptorIds: [acceptorId ?? (await officeId(scene))] };
}

/** Who carries an item out and who accepts it today; null where the county office does, see `ableAcceptor`. */
export async function bodiesOfItem(em: EntityManager, { body, acceptor }: RectificationItem, orderedId: number) {
  const bodyId = await standsIn(em, body.id);
  return { bodyId, acceptorId: ableAcceptor(await standsIn(em, acceptor.id), bodyId, orderedId) };
}
