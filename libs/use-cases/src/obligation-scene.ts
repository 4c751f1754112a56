import type { EntityManager } from '@mikro-orm/postgresql';
import { lightOf, worstLight, type Light, type ObligationState } from '@app/domain/clause';
import { Body, CaseFile, Clause, Obligation, ObligationOwner, Plan } from '@app/persistence';
import { caseWorkflowId, clauseWorkflowId } from '@app/workflows';
import { lockOne, type Scene } from './duban';
import { planToday } from './plan-time';
import { reviewerOf, type ReviewFacts, type Reviewer } from './policies';
import type { Settings } from './settings';

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

/** The body whose turn it is to check, where it is not the lead. */
export async function reviewerBody(em: EntityManager, settings: Settings, reviewer: Exclude<Reviewer, 'lead'>) {
  const name = reviewer === 'coordinator' ? settings.directory.coordinator : settings.directory.countyOffice;
  return em.findOneOrFail(Body, { name });
}

/** Ids of the bodies whose turn it is to check, for a line in their inboxes. */
export async function reviewerIds({ em, settings }: Scene, { reviewer, facts }: ObligationScene): Promise<number[]> {
  return reviewer === 'lead' ? [...facts.leadIds] : [(await reviewerBody(em, settings, reviewer)).id];
}

export const clauseProcess = (plan: Plan, clause: Clause) => clauseWorkflowId(plan.id, clause.number);

/** The workflows of the cases that were opened over an obligation and still go on. */
export async function caseProcesses(em: EntityManager, plan: Plan, obligationId: number): Promise<string[]> {
  const cases = await em.find(CaseFile, { obligation: obligationId, closedOn: null });
  return cases.map((file) => caseWorkflowId(plan.id, file.kind, file.id));
}

/**
 * Brings the lights of a clause and its obligations up to date; called wherever one of them may have changed.
 *
 * @returns the light of the clause
 */
export async function refreshLights(em: EntityManager, clause: Pick<Clause, 'id'>, today: string): Promise<Light> {
  await em.flush();
  const obligations = await em.execute<
    {
      id: number;
      state: ObligationState;
      due: string;
      hardness: 'firm' | 'soft';
      submitted: string | null;
      late: boolean;
      red: string | null;
      light: Light;
      ofClause: Light;
    }[]
  >(
    `select o.id, state, due_on::text as due, hardness, submitted_on::text as submitted, was_late as late,
       red_until::text as red, o.light, c.light as "ofClause" from obligation o join clause c on c.id = o.clause_id where o.clause_id = ?`,
    [clause.id],
  );
  const changed: { id: number; light: Light }[] = [];
  const lights = obligations.map((row) => {
    const { state, due: dueOn, hardness, submitted: submittedOn, late: wasLate, red: redUntil } = row;
    const light = lightOf({ state, dueOn, hardness, submittedOn, wasLate, redUntil }, today);
    if (light !== row.light) changed.push({ id: row.id, light });
    return light;
  });
  if (changed.length) {
    await em.execute(
      `update obligation set light = c.light from jsonb_to_recordset(?::jsonb) as c(id int, light text) where obligation.id = c.id`,
      [JSON.stringify(changed)],
    );
  }
  const worst = worstLight(lights);
  if (obligations[0]?.ofClause !== worst) {
    await em.execute('update clause set light = ? where id = ?', [worst, clause.id]);
  }
  return worst;
}
