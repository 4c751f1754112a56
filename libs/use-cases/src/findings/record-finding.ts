import {
  openingDay,
  requireAddressee,
  rungOfFinding,
  type FindingKind,
  type FindingRung,
} from '@app/domain/escalation';
import { Body, Clause, Finding, Plan, recordOnce } from '@app/persistence';
import type { Actor } from '../actor';
import { requirePaper } from '../drafting/correspondence';
import { findRow, lockOne, rowNotFound } from '../rows';
import type { Scene, UseCase } from '../scene';
import { filesOf, requireEvidence, type EvidenceInput } from '../evidence/keep-evidence';
import { headVacant } from '../bodies/head-of-body';
import { openCase } from '../case/open-case';
import { planToday } from '../plan-time';
import { policyOf } from '../policy-of-plan';
import { beginReferral } from '../referral';
import { mayRecordFinding, must } from '../policies';
import { requiredText } from '../text-limits';

export interface FindingInput {
  planId: number;
  kind: FindingKind;
  bodyId: number;
  /** The number of the clause it touches, where it touches one. */
  clauseNumber: number | null;
  text: string;
  evidence: EvidenceInput[];
}

interface Found {
  finding: Finding;
  plan: Plan;
  body: Body;
  clause: Clause | null;
  today: string;
  key: string;
}

/** Whether somebody may record findings of this plan at all. @throws DubanError `not-permitted`, `not-found` */
export async function mustRecordFindings({ em }: Pick<Scene, 'em'>, actor: Actor, planId: number): Promise<void> {
  mustRecordFinding(actor, { state: (await findRow(em, Plan, planId)).state, bodyId: null });
}

const mustRecordFinding = (actor: Actor, facts: Parameters<typeof mayRecordFinding>[1]) =>
  must(mayRecordFinding(actor, facts), { zh: '登记该问题', en: 'record this finding' });

/**
 * 问题登记: a person records what was found, with evidence, and so begins a ladder that no timer begins: C opens the case
 * of an interview, D proposes a referral, E drafts an early warning to a town. Every document still waits for the
 * signature of a named person.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `evidence-missing`, `evidence-too-large`, `evidence-kind`,
 * `finding-wrong-body`, `addressee-vacant`, `paper-not-allowed`, `not-found`
 */
export const recordFinding: UseCase<FindingInput, { findingId: number; ladder: string; act: string }> = async (
  scene,
  actor,
  input,
) => {
  const { em, settings, now } = scene;
  const plan = await lockOne(em, Plan, input.planId);
  mustRecordFinding(actor, { state: plan.state, bodyId: input.bodyId });
  const text = requiredText(input.text, { zh: '问题情况', en: 'what was found' });
  requireEvidence(input.evidence);
  const body = await findRow(em, Body, input.bodyId);
  const rung = rungOfFinding(input.kind, policyOf(plan, settings).findings);
  const today = planToday(plan, now);
  requireAddressee(rung, { name: body.name, kind: body.kind, headVacant: await headVacant(em, body.id, today) });
  if (rung.document) requirePaper(settings, rung.document, body, today);
  const number = input.clauseNumber;
  const clause = number === null ? null : await em.findOne(Clause, { plan: plan.id, number });
  if (number !== null && !clause) throw rowNotFound(number);
  const evidence = filesOf(input.evidence);
  const facts = { kind: input.kind, ladder: rung.ladder, text, evidence, foundOn: today, recordedBy: actor.name };
  const finding = em.create(Finding, { plan, body, clause, ...facts });
  await em.flush();
  const key = `plan-${plan.id}/finding-${finding.id}`;
  await recordOnce(em, {
    planId: plan.id,
    clauseId: clause?.id,
    bodyId: body.id,
    key,
    kind: 'finding-recorded',
    on: today,
    actor: actor.name,
    data: { kind: input.kind, ladder: rung.ladder, reason: text, evidence: evidence.map(({ sha256 }) => sha256) },
  });
  await begin(scene, rung, { finding, plan, body, clause, today, key });
  return { findingId: finding.id, ladder: rung.ladder, act: rung.act };
};

/** The first rung of the ladder; what follows is the usual course of a case or a document. */
async function begin(scene: Scene, rung: FindingRung, found: Found): Promise<void> {
  const { em, settings } = scene;
  const { finding, plan, body, clause, today, key } = found;
  const file = { plan, body, clause, findings: [finding.text], openedBy: finding.recordedBy };
  switch (rung.act) {
    case 'interview-notification':
      return void (await openCase(em, {
        ...file,
        key: `${key}/interview`,
        kind: 'interview',
        cause: 'finding',
        openedOn: openingDay(rung, today, settings.calendar),
      }));
    case 'early-warning':
      return void (await openCase(em, {
        ...file,
        key: `${key}/warning`,
        kind: 'warning',
        cause: 'finding',
        openedOn: openingDay({ graceWorkingDays: 0 }, today, settings.calendar), // its grace is the town's to answer
      }));
    case 'referral-proposal':
      return beginReferral(scene, {
        ...{ plan, body, finding, today, key: `${key}/referral`, leads: [finding.text], actor: finding.recordedBy },
        ...{ clauseId: clause?.id ?? null, obligationId: null, caseFile: null },
      });
  }
}
