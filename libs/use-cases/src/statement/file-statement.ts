import { requireInOffice, type StatementKind } from '@app/domain/bodies';
import { Body, Clause, OfficeHolder, Plan, recordOnce, Statement, Substitution } from '@app/persistence';
import { pastDay } from '../date-limits';
import type { Actor } from '../actor';
import { findRow, rowNotFound } from '../rows';
import type { Scene, UseCase } from '../scene';
import { checkEvidence, filesOf, type EvidenceInput } from '../evidence/keep-evidence';
import { planToday } from '../plan-time';
import { mayFileStatement, must } from '../policies';
import { requiredName, requiredText } from '../text-limits';

export interface StatementInput {
  planId: number;
  kind: StatementKind;
  /** Who said it: the head of the body, or who stood in, on that day. */
  name: string;
  statedOn: string;
  text: string;
  clauseNumber: number | null;
  evidence: EvidenceInput[];
}

/** The plan, where somebody may file a statement about it. @throws DubanError `not-permitted`, `not-found` */
export async function mustFileStatement({ em }: Pick<Scene, 'em'>, actor: Actor, planId: number): Promise<Plan> {
  const plan = await findRow(em, Plan, planId);
  must(mayFileStatement(actor, plan), { zh: '登记异议或问题报告', en: 'file a dissent or a problem report' });
  return plan;
}

/**
 * 登记异议或问题报告: a body files that its head dissented or reported a problem on a day, with what proves it. It stays
 * linked with that person for life and is never changed (重大行政决策程序暂行条例 art. 38).
 *
 * @throws DubanError `not-permitted`, `statement-not-in-office`, `record-date-ahead`, `invalid-date`, `text-missing`,
 * `text-too-long`, `evidence-too-large`, `evidence-kind`, `not-found`
 */
export const fileStatement: UseCase<StatementInput, { statementId: number }> = async (scene, actor, input) => {
  const { em, now } = scene;
  const plan = await mustFileStatement(scene, actor, input.planId);
  const today = planToday(plan, now);
  const body = await em.findOneOrFail(Body, actor.bodyId!);
  const statedOn = pastDay(input.statedOn, today);
  const name = requiredName(input.name, { zh: '姓名', en: 'name' });
  requireInOffice(name, statedOn, [
    ...(await em.find(OfficeHolder, { body: body.id })).map(({ name, from, to }) => ({ name, from, to: to ?? null })),
    ...(await em.find(Substitution, { body: body.id })),
  ]);
  const text = requiredText(input.text, { zh: '异议或问题报告的内容', en: 'text of the statement' });
  checkEvidence(input.evidence);
  const { clauseNumber } = input;
  if (clauseNumber !== null && !(await em.count(Clause, { plan: plan.id, number: clauseNumber }))) {
    throw rowNotFound(clauseNumber);
  }
  const evidence = filesOf(input.evidence);
  const { kind } = input;
  const said = { kind, name, statedOn, text, evidence, clauseNumber };
  const row = em.create(Statement, { plan, body, ...said, filedBy: actor.name, filedOn: today });
  await em.flush();
  await recordOnce(em, {
    ...{ planId: plan.id, bodyId: body.id, key: `plan-${plan.id}/statement-${row.id}`, kind: 'statement-filed' },
    ...{ on: today, actor: actor.name },
    data: { kind, name, statedOn, evidence: evidence.map(({ sha256 }) => sha256) },
  });
  return { statementId: row.id };
};
