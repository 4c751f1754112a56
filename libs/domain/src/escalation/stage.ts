import { rungsOf, type LadderName, type RungAct } from './policy';
import type { LadderRules } from './agenda';

/** How far a clause has climbed: the gravest rung that an open obligation of it stands on. */
export type ClauseStage = 'on-course' | RungAct | 'closed';

const GRAVITY: readonly RungAct[] = ['remind', 'urge', 'supervision-notice', 'rectification-order'];

/** @param obligations the open ones of one clause, with the ids of the rungs that fired in their present round */
export function stageOf(
  obligations: readonly { ladder: LadderName; fired: ReadonlySet<string> }[],
  policy: LadderRules,
): ClauseStage {
  const reached = obligations.flatMap(({ ladder, fired }) =>
    rungsOf(policy, ladder)
      .filter(({ id }) => fired.has(id))
      .map(({ act }) => GRAVITY.indexOf(act)),
  );
  return reached.length ? GRAVITY[Math.max(...reached)] : 'on-course';
}
