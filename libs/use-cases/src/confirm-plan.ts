import type { EntityManager } from '@mikro-orm/postgresql';
import {
  deriveContributions,
  deriveObligations,
  horizonOf,
  lightOf,
  worstLight,
  type ObligationDraft,
} from '@app/domain/clause';
import { DubanError } from '@app/domain/errors';
import { applyDecisions, numberedDoubts, type Doubt, type ParsedClause, type ParsedPlan } from '@app/domain/plan-text';
import type { Profile } from '@app/domain/rehearsal';
import {
  Body,
  Clause,
  ClauseRole,
  Plan,
  Rehearsal,
  recordOnce,
  startProcesses,
  type NewProcess,
} from '@app/persistence';
import { clauseWorkflowId, planWorkflowId, rehearsalWorkflowId } from '@app/workflows';
import { answersIn, decisionsOf, requireSettled } from './doubts-of-plan';
import { assignClauses } from './assign-clauses';
import { lockOne, type UseCase } from './duban';
import { shanghaiDate } from './plan-time';
import { mayConfirmPlan, must } from './policies';

export interface ConfirmPlanInput {
  planId: number;
  /** Given for a rehearsal: the plan then runs on a virtual clock. */
  rehearsal?: { from: string; until: string; seed: number; profile: Profile; pace: number };
}

/**
 * 确认方案: plan, clauses, roles and obligations are written and one workflow per clause is started, in one
 * transaction, as the plan reads after its doubts were settled. From here on Duban watches over the plan.
 *
 * @throws DubanError `plan-already-confirmed`, `plan-without-date`, `doubts-open` while a blocking doubt is
 */
export const confirmPlan: UseCase<ConfirmPlanInput, { clauses: number; obligations: number }> = async (
  { em, settings, now },
  actor,
  input,
) => {
  must(mayConfirmPlan(actor), { zh: '确认工作方案', en: 'confirm a plan' });
  const plan = await lockOne(em, Plan, input.planId);
  await em.populate(plan, ['parsed']);
  const issuedOn = requireConfirmable(plan);
  const decisions = await decisionsOf(em, plan.id);
  const doubts = numberedDoubts(plan.parsed);
  requireSettled(doubts, decisions);
  const numbers = new Map(doubts.map(({ doubt, number }) => [doubt, number]));
  const reading = applyDecisions(plan.parsed, answersIn(decisions));
  const horizon = horizonOf(reading, issuedOn);
  const startedOn = input.rehearsal?.from ?? shanghaiDate(now);
  em.assign(plan, {
    state: 'running',
    clock: input.rehearsal ? 'rehearsal' : 'real',
    today: input.rehearsal?.from ?? null,
    startedOn,
    horizon,
    policyVersion: settings.escalation.version,
    confirmedBy: actor.name,
    confirmedAt: now,
  });
  const bodies = await bodiesByName(em, reading, settings.directory.coordinator);
  const context = {
    issuedOn,
    horizon,
    reporting: settings.reporting,
    calendar: settings.calendar,
    coordinator: settings.directory.coordinator,
  };
  const processes: NewProcess[] = [
    { workflowId: planWorkflowId(plan.id), planId: plan.id, kind: 'plan', subjectId: plan.id },
  ];
  let obligations = 0;
  for (const parsed of reading.clauses) {
    const drafts = deriveObligations(parsed, context);
    drafts.push(...deriveContributions(parsed, drafts, settings.accountability, context));
    const clause = await writeClause(em, plan, parsed, drafts, startedOn, bodies, numbers);
    obligations += drafts.length;
    processes.push({
      workflowId: clauseWorkflowId(plan.id, parsed.number),
      planId: plan.id,
      kind: 'clause',
      subjectId: clause.id,
    });
  }
  await assignClauses(em, plan.id, startedOn, settings);
  if (input.rehearsal) {
    const rehearsal = em.create(Rehearsal, { plan, ...input.rehearsal });
    await em.flush();
    processes.push({
      workflowId: rehearsalWorkflowId(plan.id),
      planId: plan.id,
      kind: 'rehearsal',
      subjectId: rehearsal.id,
    });
  }
  await recordOnce(em, {
    planId: plan.id,
    key: `plan-${plan.id}/confirmed`,
    kind: 'plan-confirmed',
    on: startedOn,
    actor: actor.name,
    data: {
      clauses: reading.clauses.length,
      obligations,
      doubtsSettled: decisions.size,
      policyVersion: settings.escalation.version,
    },
  });
  await startProcesses(em, processes);
  return { clauses: reading.clauses.length, obligations };
};

function requireConfirmable(plan: Plan): string {
  if (plan.state !== 'imported') {
    throw new DubanError('plan-already-confirmed', {
      zh: '该方案已确认并在运行，不需要再次确认。',
      en: 'The plan has been confirmed and is running; there is nothing to confirm.',
    });
  }
  if (!plan.issuedOn) {
    throw new DubanError('plan-without-date', {
      zh: '未能从方案中读出成文日期，请在原文中补上日期后重新导入。',
      en: 'No date of issue was read from the plan. Add it to the document and import it again.',
    });
  }
  return plan.issuedOn;
}

/** Obligations with their owners, as one statement: a plan has more than a thousand. */
const INSERT_OBLIGATIONS = `
  with draft as (
    select * from jsonb_to_recordset(?::jsonb) as d(key text, "parentKey" text, kind text, ladder text, title text, "sourcePhrase" text,
      "dueOn" date, "dueFrom" date, "dueRule" jsonb, hardness text, segment int, light text, owners jsonb)),
  written as (
    insert into obligation (plan_id, clause_id, parent_id, key, kind, ladder, title, source_phrase, due_on, original_due_on,
      due_from, due_rule, hardness, segment, light)
    select ?, ?, (select id from obligation where key = draft."parentKey"), key, kind, ladder, title, "sourcePhrase", "dueOn", "dueOn", "dueFrom",
      "dueRule", hardness, segment, light from draft
    returning id, key)
  insert into obligation_owner (obligation_id, body_id)
  select written.id, owner::int from written join draft using (key), jsonb_array_elements_text(draft.owners) as owner`;

/** Every body the plan names; one that the directory does not know yet is entered as a subordinate department. */
async function bodiesByName(em: EntityManager, reading: ParsedPlan, coordinator: string): Promise<Map<string, Body>> {
  const names = new Set([coordinator]);
  for (const clause of reading.clauses) for (const role of clause.roles) if (!role.openList) names.add(role.body);
  const known = await em.find(Body, { name: { $in: [...names] } });
  const bodies = new Map(known.map((body) => [body.name, body]));
  for (const name of names) {
    if (bodies.has(name)) continue;
    bodies.set(
      name,
      em.create(Body, { name, fullName: null, kind: 'department', subordinateToCounty: true, aliases: [] }),
    );
  }
  await em.flush();
  const heirs = new Map((await em.find(Body, { heirId: { $ne: null } })).map(({ id, heirId }) => [id, heirId!]));
  for (const [name, { id }] of bodies) {
    const heirId = heirs.get(id); // named by the plan, but no more: what it would owe is its heir's
    if (heirId) bodies.set(name, await em.findOneOrFail(Body, heirId));
  }
  return bodies;
}

async function writeClause(
  em: EntityManager,
  plan: Plan,
  parsed: ParsedClause,
  drafts: ObligationDraft[],
  today: string,
  bodies: Map<string, Body>,
  doubtNumbers: ReadonlyMap<Doubt, number>,
): Promise<Clause> {
  const lights = drafts.map((draft) =>
    lightOf({ state: 'open', dueOn: draft.dueOn, hardness: draft.hardness, submittedOn: null }, today),
  );
  const clause = em.create(Clause, {
    plan,
    number: parsed.number,
    ordinal: parsed.ordinal,
    heading: parsed.heading,
    section: parsed.section,
    text: parsed.text,
    spanFrom: parsed.span[0],
    spanTo: parsed.span[1],
    targets: parsed.targets,
    doubts: parsed.doubts.map((doubt) => ({ ...doubt, number: doubtNumbers.get(doubt) })),
    light: worstLight(lights),
  });
  await em.flush();
  if (parsed.roles.length)
    await em.insertMany(
      ClauseRole,
      parsed.roles.map((role) => ({
        clause: clause.id,
        role: role.role,
        body: role.openList ? null : bodies.get(role.body)!.id,
        written: role.written,
        phrase: role.phrase,
        segment: role.segment,
        openList: role.openList,
        inProse: role.inProse,
      })),
    );
  const natural = (key: string) => `plan-${plan.id}/clause-${parsed.number}/${key}`;
  const rows = drafts.map((draft, index) => ({
    ...draft,
    key: natural(draft.key),
    parentKey: draft.parentKey === undefined ? null : natural(draft.parentKey),
    light: lights[index],
    owners: [...new Set(draft.owners.map((owner) => bodies.get(owner)!.id))],
  }));
  // First what the clause owes, then what hangs on it.
  for (const some of [rows.filter((row) => !row.parentKey), rows.filter((row) => row.parentKey)]) {
    if (some.length) await em.execute(INSERT_OBLIGATIONS, [JSON.stringify(some), plan.id, clause.id]);
  }
  return clause;
}
