import { DubanError } from '@app/domain/errors';
import { versionOn } from '@app/domain/escalation';
import { planWithoutDate } from '@app/domain/forecast';
import { applyDecisions, numberedDoubts } from '@app/domain/plan-text';
import type { Profile } from '@app/domain/rehearsal';
import { Plan, Rehearsal, recordOnce, startProcesses, type NewProcess } from '@app/persistence';
import { clauseWorkflowId, planWorkflowId, rehearsalWorkflowId } from '@app/workflows';
import { answersIn, decisionsOf, requireSettled } from './doubts-of-plan';
import { assignClauses } from '../duties/assign-clauses';
import {
  bodiesGiven,
  demandsFound,
  demandsOfRehearsal,
  settledDemands,
  townsOf,
  writeDemands,
} from './demands-of-plan';
import { chosenBases, type PlanBasisChoice } from './chosen-bases';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { firstDates } from './first-dates';
import { shanghaiDate } from '../plan-time';
import { mayConfirmPlan, must } from '../policies';
import { requireDecided, startOf, type StartChoices } from './start-of-plan';
import { bodiesByName, writeClauses } from './write-clause';

export interface ConfirmPlanInput extends StartChoices {
  planId: number;
  /** Which clauses its papers cite, where a person chose others than those that are found. */
  bases?: readonly PlanBasisChoice[];
  /** Given for a rehearsal: the plan then runs on a virtual clock. */
  rehearsal?: { from: string; until: string; seed: number; profile: Profile; pace: number; announces?: boolean };
}

/**
 * 确认方案: plan, clauses, roles and obligations are written and one workflow per clause is started, in one
 * transaction, as the plan reads after its doubts were settled. From here on Duban watches over the plan.
 *
 * @throws DubanError `plan-already-confirmed`, `plan-without-date`, `plan-owes-too-much`, `plan-basis-no-clause`, `start-undecided`,
 * `demand-not-fitting`, `towns-undecided`, `doubts-open` while a blocking doubt is
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
  const read = applyDecisions(plan.parsed, answersIn(decisions));
  const startedOn = input.rehearsal?.from ?? shanghaiDate(now);
  const towns = await townsOf(em, issuedOn);
  const found = demandsFound(read, towns);
  const choices =
    input.rehearsal && !input.demands
      ? demandsOfRehearsal(found, towns, input.rehearsal.announces)
      : (input.demands ?? []);
  if (!input.rehearsal) requireDecided(startOf(read, settings, { issuedOn, startedOn }, input), found, input); // nobody sits at a rehearsal: as written, unwatched
  const demands = settledDemands(found, choices, towns);
  const start = startOf(read, settings, { issuedOn, startedOn }, input, demands);
  const { reading, horizon, drafts: owed, past, unwatched } = start;
  const bases = chosenBases(plan.parsed, input.bases);
  const policy = versionOn(settings.escalations, startedOn);
  const policyVersion = policy.version;
  em.assign(plan, {
    state: 'running',
    clock: input.rehearsal ? 'rehearsal' : 'real',
    today: input.rehearsal?.from ?? null,
    startedOn,
    horizon,
    policyVersion,
    bases,
    confirmedBy: actor.name,
    confirmedAt: now,
  });
  const bodies = await bodiesByName(em, reading, settings.directory.coordinator, bodiesGiven(demands));
  const keeping = { bodies, coordinator: settings.directory.coordinator, by: actor.name, at: now };
  await writeDemands(
    em,
    plan,
    null,
    demands.filter(({ clause }) => clause === null),
    keeping,
  );
  const processes: NewProcess[] = [
    { workflowId: planWorkflowId(plan.id), planId: plan.id, kind: 'plan', subjectId: plan.id },
  ];
  const toWrite = reading.clauses.map((parsed) => ({ parsed, drafts: owed.get(parsed)! }));
  const obligations = toWrite.reduce((sum, { drafts }) => sum + drafts.length, 0);
  if (obligations > MOST_OBLIGATIONS) throw owesTooMuch();
  const clauses = await writeClauses(em, plan, toWrite, startedOn, bodies, numbers);
  for (const [nth, { parsed, drafts }] of toWrite.entries()) {
    const clause = clauses[nth];
    const own = demands.filter((demand) => demand.clause === parsed.number);
    await writeDemands(em, plan, { row: clause, parsed }, own, keeping);
    processes.push({
      workflowId: clauseWorkflowId(plan.id, parsed.number),
      planId: plan.id,
      kind: 'clause',
      subjectId: clause.id,
      dates: (!input.rehearsal && firstDates(drafts, policy, settings, startedOn)) || undefined,
    });
  }
  await assignClauses(
    em,
    clauses.map(({ id }) => id),
    startedOn,
    settings,
  );
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
      policyVersion,
      bases: Object.fromEntries(Object.entries(bases).map(([kind, basis]) => [kind, basis?.clause ?? null])),
      ...(input.bases?.length && { basesChosen: input.bases.map(({ kind }) => kind) }),
      ...(demands.length > 0 && {
        demands: demands.map(({ kind, clause, nth, given }) => ({ kind, clause, nth, given: given.length })),
      }),
      ...(past.length > 0 && { past: past.length, pastDates: input.pastDates ?? 'as-written' }),
      ...(unwatched.length > 0 && {
        unwatched: unwatched.map(({ number }) => number),
        watchEvery: input.watchEvery ?? null,
      }),
    },
  });
  await startProcesses(em, processes);
  return { clauses: reading.clauses.length, obligations };
};

/** The largest plan known owes some thousand things; one that repeats every line each month would fill the database. */
const MOST_OBLIGATIONS = 20_000;

const owesTooMuch = () =>
  new DubanError('plan-owes-too-much', {
    zh: `该方案会产生超过${MOST_OBLIGATIONS}项任务，请检查重复的周期性要求（如每月、每周），拆分后再导入。`,
    en: `The plan would ask for more than ${MOST_OBLIGATIONS} things. Look for repeated recurrences (every month, every week), and divide it.`,
  });

function requireConfirmable(plan: Plan): string {
  if (plan.state !== 'imported') {
    throw new DubanError('plan-already-confirmed', {
      zh: '该方案已确认并在运行，不需要再次确认。',
      en: 'The plan has been confirmed and is running; there is nothing to confirm.',
    });
  }
  if (!plan.issuedOn) throw planWithoutDate();
  return plan.issuedOn;
}
