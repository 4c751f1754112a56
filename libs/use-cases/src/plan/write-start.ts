import { DubanError } from '@app/domain/errors';
import type { EscalationPolicy } from '@app/domain/escalation';
import type { NewProcess, Plan } from '@app/persistence';
import { clauseWorkflowId, planWorkflowId } from '@app/workflows';
import type { Actor } from '../actor';
import { assignClauses } from '../duties/assign-clauses';
import type { Scene } from '../scene';
import type { DecidedStart } from './decided-start';
import { bodiesGiven, writeDemands } from './demands-of-plan';
import { firstDates } from './first-dates';
import { bodiesByName, writeClauses } from './write-clause';

/**
 * Writes the clauses of a plan with all that is owed from its start on, and gives them to their bodies.
 *
 * @returns how many obligations there are, and the workflows that are to begin: one of the plan, one of each clause
 * @throws DubanError `plan-owes-too-much`
 */
export async function writeStart(
  { em, settings, now }: Scene,
  actor: Actor,
  plan: Plan,
  { reading, drafts: owed, demands, startedOn, doubtNumbers }: DecidedStart,
  policy: EscalationPolicy,
): Promise<{ obligations: number; processes: NewProcess[] }> {
  const toWrite = reading.clauses.map((parsed) => ({ parsed, drafts: owed.get(parsed)! }));
  const obligations = toWrite.reduce((sum, { drafts }) => sum + drafts.length, 0);
  if (obligations > MOST_OBLIGATIONS) throw owesTooMuch();
  const { coordinator } = settings.directory;
  const bodies = await bodiesByName(em, reading, coordinator, bodiesGiven(demands));
  const keeping = { bodies, coordinator, by: actor.name, at: now };
  const demandsOf = (number: number | null) => demands.filter(({ clause }) => clause === number);
  await writeDemands(em, plan, null, demandsOf(null), keeping);
  const processes: NewProcess[] = [
    { workflowId: planWorkflowId(plan.id), planId: plan.id, kind: 'plan', subjectId: plan.id },
  ];
  const clauses = await writeClauses(em, plan, toWrite, startedOn, bodies, doubtNumbers);
  for (const [nth, { parsed, drafts }] of toWrite.entries()) {
    const row = clauses[nth];
    await writeDemands(em, plan, { row, parsed }, demandsOf(parsed.number), keeping);
    processes.push({
      workflowId: clauseWorkflowId(plan.id, parsed.number),
      planId: plan.id,
      kind: 'clause',
      subjectId: row.id,
      dates: (plan.clock === 'real' && firstDates(drafts, policy, settings, startedOn)) || undefined,
    });
  }
  const ids = clauses.map(({ id }) => id);
  await assignClauses(em, ids, startedOn, settings);
  return { obligations, processes };
}

/** The largest plan known owes some thousand things; one that repeats every line each month would fill the database. */
const MOST_OBLIGATIONS = 20_000;

const owesTooMuch = () =>
  new DubanError('plan-owes-too-much', {
    zh: `该方案会产生超过${MOST_OBLIGATIONS}项任务，请检查重复的周期性要求（如每月、每周），拆分后再导入。`,
    en: `The plan would ask for more than ${MOST_OBLIGATIONS} things. Look for repeated recurrences (every month, every week), and divide it.`,
  });
