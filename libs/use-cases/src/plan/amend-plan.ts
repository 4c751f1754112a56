import { horizonOf, townsIn, withTowns } from '@app/domain/clause';
import { DubanError } from '@app/domain/errors';
import { amendReading, changeKey, type ClauseDifference } from '@app/domain/plan-diff';
import { numberedDoubts, type ParsedClause } from '@app/domain/plan-text';
import { Amendment, Clause, Plan, recordOnce, restart, type ChangeDecision } from '@app/persistence';
import { clauseWorkflowId } from '@app/workflows';
import { addClause } from './add-clause';
import { amendClause, closeWhatIsGone } from './amend-clause';
import { amendmentScene } from './amendment-scene';
import { assignClauses, withdrawAssignments } from '../duties/assign-clauses';
import { groupsInForce } from './demands-of-plan';
import { decisionsOf, requireSettled } from './doubts-of-plan';
import { draftsOf } from './drafts-of-clause';
import { findRow, lockOne } from '../rows';
import type { UseCase } from '../scene';
import { refreshLights } from '../lights';
import { planToday } from '../plan-time';
import { mayAmendPlan, must } from '../policies';
import { bodiesByName } from './write-clause';

export interface AmendPlanInput {
  /** The imported later version. */
  versionId: number;
  /** One decision for every change of a clause. */
  decisions: ChangeDecision[];
}

export interface AmendedPlan {
  planId: number;
  applied: number;
  left: number;
}

/**
 * 修订方案: takes the changes of a later version over into the running plan, clause by clause as decided, in one
 * transaction. What was reported or closed stays; dates move with their original beside them; what is dropped closes as
 * no longer applicable; new clauses get obligations and a workflow of their own.
 *
 * @throws DubanError `not-permitted`, `doubts-open` of the later version, `changes-undecided`
 */
export const amendPlan: UseCase<AmendPlanInput, AmendedPlan> = async ({ em, settings, now }, actor, input) => {
  const found = await findRow(em, Plan, input.versionId);
  must(mayAmendPlan(actor, found), { zh: '将该版本并入方案', en: 'amend a plan by this version' });
  const plan = await lockOne(em, Plan, found.amendsId!);
  const version = await lockOne(em, Plan, input.versionId); // again, behind the lock of the running plan
  must(mayAmendPlan(actor, version), { zh: '将该版本并入方案', en: 'amend a plan by this version' });
  const { current, later, difference } = await amendmentScene(em, plan, version);
  requireSettled(numberedDoubts(version.parsed), await decisionsOf(em, version.id));
  const applied = requireDecided(difference.clauses, input.decisions);

  const rows = new Map((await em.find(Clause, { plan: plan.id })).map((clause) => [clause.number, clause]));
  const reading = amendReading(current, difference, applied, Math.max(0, ...rows.keys()));
  const today = planToday(plan, now);
  const issuedOn = plan.issuedOn!;
  const horizon = [plan.horizon!, horizonOf(reading, issuedOn)].sort().at(-1)!;
  const groups = await groupsInForce(em, plan, [current, reading]);
  const bodies = await bodiesByName(em, withTowns(reading, groups), settings.directory.coordinator);
  const derive = (clause: ParsedClause) =>
    draftsOf(townsIn(clause, groups), settings, { issuedOn, startedOn: plan.startedOn!, horizon });

  const scene = { em, settings, plan, today, bodies, actor, versionId: version.id, from: later.issuedOn ?? today };
  const taken = difference.clauses.filter((change) => applied.has(changeKey(change)));
  for (const one of taken) {
    const row = one.before && rows.get(one.before.number)!;
    if (row && one.after) await amendClause(scene, row, { ...one, after: townsIn(one.after, groups) }, derive);
    else if (row) await closeWhatIsGone(scene, row);
  }
  const added = reading.clauses.filter(({ number }) => !rows.has(number));
  for (const parsed of added) {
    const drafts = derive(parsed).filter(({ dueOn }) => dueOn >= scene.from);
    rows.set(parsed.number, await addClause(scene, { parsed: townsIn(parsed, groups), drafts }));
  }

  const left = difference.clauses.length - applied.size;
  em.create(Amendment, {
    plan,
    versionId: version.id,
    decisions: input.decisions,
    reading,
    appliedBy: actor.name,
    appliedOn: today,
    appliedAt: now,
  });
  em.assign(plan, { horizon });
  em.assign(version, { state: 'applied' });
  await recordOnce(em, {
    planId: plan.id,
    key: `plan-${plan.id}/amended-by-${version.id}`,
    kind: 'plan-amended',
    on: today,
    actor: actor.name,
    data: { versionId: version.id, applied: [...applied], left },
  });
  const touched = taken.flatMap(({ before }) => (before ? [before.number] : []));
  const dropped = taken.flatMap(({ before, after }) => (before && !after ? [rows.get(before.number)!.id] : []));
  const clauseIds = [...touched, ...added.map(({ number }) => number)].map((number) => rows.get(number)!.id);
  await withdrawAssignments(em, clauseIds, dropped);
  await assignClauses(
    em,
    clauseIds.filter((id) => !dropped.includes(id)),
    today,
    settings,
  );
  for (const number of touched) {
    await refreshLights(em, rows.get(number)!, today);
    await restart(em, clauseWorkflowId(plan.id, number));
  }
  return { planId: plan.id, applied: applied.size, left };
};

/** The keys of the changes to apply. @throws DubanError `changes-undecided` unless each change has one decision */
function requireDecided(changes: readonly ClauseDifference[], decisions: readonly ChangeDecision[]): Set<string> {
  const decided = new Map(decisions.map(({ change, decision }) => [change, decision]));
  const open = changes.filter((change) => !decided.has(changeKey(change)));
  if (open.length > 0 || decided.size !== changes.length) {
    throw new DubanError(
      'changes-undecided',
      {
        zh: `还有 ${open.length} 处修改没有决定采用还是保留原样，请逐条决定后再提交；若原方案刚被修订，请刷新后重看。`,
        en: `${open.length} changes are undecided. Decide on each; if the plan was amended meanwhile, reload first.`,
      },
      { errors: open.map((change) => ({ change: changeKey(change) })) },
    );
  }
  return new Set(changes.map(changeKey).filter((key) => decided.get(key) === 'apply'));
}
