import type { BodyId } from '@app/domain/bodies';
import { chineseDate } from '@app/domain/calendar';
import { notify } from '@app/notifications';
import { type Plan, wake } from '@app/persistence';
import { clauseWorkflowId } from '@app/workflows';
import type { Scene } from '../scene';
import { officeId } from '../bodies/whose-body';
import type { Why } from '../duties/duties';

export interface Moves {
  /** How many obligations each body answers for now and did not before. */
  gained: ReadonlyMap<BodyId, number>;
  gaps: number;
  /** Numbers of the clauses concerned. */
  clauses: readonly number[];
  /** Names of the bodies it comes from. */
  from: readonly string[];
}

/** One line for each successor and one for the county office, however much moved; and the clauses look again. */
export async function tellSuccessors(scene: Scene, plan: Plan, moves: Moves, why: Why): Promise<void> {
  const { em } = scene;
  const key = `plan-${plan.id}/${why.key}`;
  const from = moves.from.join('、');
  for (const [bodyId, count] of moves.gained) {
    await notify(em, {
      key,
      planId: plan.id,
      bodyIds: [bodyId],
      kind: 'duty-transfer',
      title: `职责划转：自${chineseDate(why.on)}起承接${from}的${count}项任务（${why.reason}）`,
      on: why.on,
    });
  }
  if (moves.gaps > 0) {
    await notify(em, {
      key: `${key}/gaps`,
      planId: plan.id,
      bodyIds: [await officeId(scene)],
      kind: 'duty-gap',
      title: `请明确承接单位：${from}的${moves.gaps}项任务尚无单位承接（${why.reason}）`,
      on: why.on,
    });
  }
  await wake(
    em,
    [...new Set(moves.clauses)].map((number) => clauseWorkflowId(plan.id, number)),
  );
}
