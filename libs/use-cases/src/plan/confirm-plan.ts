import { DubanError } from '@app/domain/errors';
import { versionOn } from '@app/domain/escalation';
import { planWithoutDate } from '@app/domain/forecast';
import type { PlanBases } from '@app/domain/plan-text';
import type { Profile } from '@app/domain/rehearsal';
import { Plan, Rehearsal, recordOnce, startProcesses, type EntityManager, type NewProcess } from '@app/persistence';
import { rehearsalWorkflowId } from '@app/workflows';
import type { Actor } from '../actor';
import { shanghaiDate } from '../plan-time';
import { mayConfirmPlan, must } from '../policies';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { chosenBases, type PlanBasisChoice } from './chosen-bases';
import { decidedStart, type DecidedStart } from './decided-start';
import type { StartChoices } from './start-of-plan';
import { writeStart } from './write-start';

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
  scene,
  actor,
  input,
) => {
  const { em, settings, now } = scene;
  must(mayConfirmPlan(actor), { zh: '确认工作方案', en: 'confirm a plan' });
  const plan = await lockOne(em, Plan, input.planId);
  await em.populate(plan, ['parsed']);
  const issuedOn = requireConfirmable(plan);
  const startedOn = input.rehearsal?.from ?? shanghaiDate(now);
  const start = await decidedStart(scene, plan, { issuedOn, startedOn }, input, input.rehearsal);
  const bases = chosenBases(plan.parsed, input.bases);
  const policy = versionOn(settings.escalations, startedOn);
  em.assign(plan, {
    state: 'running',
    clock: input.rehearsal ? 'rehearsal' : 'real',
    today: input.rehearsal?.from ?? null,
    startedOn,
    horizon: start.horizon,
    policyVersion: policy.version,
    bases,
    confirmedBy: actor.name,
    confirmedAt: now,
  });
  const { obligations, processes } = await writeStart(scene, actor, plan, start, policy);
  if (input.rehearsal) processes.push(await beginRehearsal(em, plan, input.rehearsal));
  await recordConfirmed(em, actor, plan, { start, bases, obligations, input });
  await startProcesses(em, processes);
  return { clauses: start.reading.clauses.length, obligations };
};

async function beginRehearsal(
  em: EntityManager,
  plan: Plan,
  rehearsal: NonNullable<ConfirmPlanInput['rehearsal']>,
): Promise<NewProcess> {
  const row = em.create(Rehearsal, { plan, ...rehearsal });
  await em.flush();
  return { workflowId: rehearsalWorkflowId(plan.id), planId: plan.id, kind: 'rehearsal', subjectId: row.id };
}

/** What was confirmed, and what a person chose otherwise than the plan says by itself. */
async function recordConfirmed(
  em: EntityManager,
  actor: Actor,
  plan: Plan,
  confirmed: { start: DecidedStart; bases: PlanBases; obligations: number; input: ConfirmPlanInput },
): Promise<void> {
  const { start, bases, obligations, input } = confirmed;
  const { reading, startedOn, demands, past, unwatched, doubtsSettled } = start;
  await recordOnce(em, {
    planId: plan.id,
    key: `plan-${plan.id}/confirmed`,
    kind: 'plan-confirmed',
    on: startedOn,
    actor: actor.name,
    data: {
      clauses: reading.clauses.length,
      obligations,
      doubtsSettled,
      policyVersion: plan.policyVersion,
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
}

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
