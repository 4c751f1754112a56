import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type Body,
  CaseFile,
  type ChangeRequest,
  Clause,
  Obligation,
  ObligationOwner,
  type Plan,
} from '@app/persistence';
import { caseWorkflowId } from '@app/workflows';
import { lockOne } from '../rows';
import type { Scene } from '../scene';
import { planToday } from '../plan-time';
import { ableDecider, reviewerOf, type ReviewFacts, type Reviewer } from '../policies';
import type { Settings } from '../settings';
import { standsIn } from '../bodies/whose-body';
import { reviewerBody } from '../bodies/reviewer-body';

/** An obligation, locked, with what every use case about it needs. */
export interface ObligationScene {
  obligation: Obligation;
  clause: Clause;
  plan: Plan;
  owners: Body[];
  ownerIds: number[];
  today: string;
  reviewer: Reviewer;
  /** What decides who may do what with it. */
  facts: ReviewFacts;
}

export async function obligationScene(scene: Scene, obligationId: number): Promise<ObligationScene> {
  const { em, settings, now } = scene;
  const obligation = await lockOne(em, Obligation, obligationId);
  const clause = await em.findOneOrFail(Clause, obligation.clause.id, { populate: ['plan'] });
  const plan = clause.plan as Plan;
  const links = await em.find(ObligationOwner, { obligation: obligationId }, { populate: ['body'] });
  const owners = links.map((link) => link.body as Body);
  const ownerIds = owners.map((body) => body.id);
  const leadIds = await ownerIdsOf(em, obligation.parent?.id);
  const names = owners.map((body) => body.name);
  const reviewer = reviewerOf({ ids: ownerIds, names }, leadIds, settings.directory.coordinator);
  return {
    obligation,
    clause,
    plan,
    owners,
    ownerIds,
    today: planToday(plan, now),
    reviewer,
    facts: { state: obligation.state, ownerIds, reviewer, leadIds },
  };
}

async function ownerIdsOf(em: EntityManager, obligationId: number | undefined): Promise<number[]> {
  if (obligationId === undefined) return [];
  return (await em.find(ObligationOwner, { obligation: obligationId })).map((link) => link.body.id);
}

/** Ids of the bodies whose turn it is to check, for a line in their inboxes. */
export async function reviewerIds({ em, settings }: Scene, { reviewer, facts }: ObligationScene): Promise<number[]> {
  return reviewer === 'lead' ? [...facts.leadIds] : [(await reviewerBody(em, settings, reviewer)).id];
}

/** The bodies above these owners that may be asked by name to decide. */
export const superiorsOf = (
  { accountability }: Pick<Settings, 'accountability'>,
  owners: readonly Pick<Body, 'name'>[],
): string[] => accountability.changes.superiors.filter((superior) => owners.every(({ name }) => name !== superior));

/** Ids of the bodies that decide a request: the one it names, or its heir; else whoever checks the obligation. */
export async function decidersOf(
  scene: Scene,
  about: ObligationScene,
  { decider }: Pick<ChangeRequest, 'decider'>,
): Promise<number[]> {
  const able = ableDecider({ deciderId: await deciderIdOf(scene, { decider }), ownerIds: about.ownerIds });
  return able === null ? reviewerIds(scene, about) : [able];
}

/** The body a request names, or its heir. */
export const deciderIdOf = async (
  { em }: Scene,
  { decider }: Pick<ChangeRequest, 'decider'>,
): Promise<number | null> => (decider ? standsIn(em, decider.id) : null);

/** The workflows of the cases that were opened over an obligation and still go on. */
export async function caseProcesses(em: EntityManager, plan: Plan, obligationId: number): Promise<string[]> {
  const cases = await em.find(CaseFile, { obligation: obligationId, closedOn: null });
  return cases.map((file) => caseWorkflowId(plan.id, file.kind, file.id));
}
