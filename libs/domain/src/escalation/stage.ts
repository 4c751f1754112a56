import { DATED_ACTS, type RungAct } from '../vocabulary';
import type { LadderRules } from './agenda';
import { doneAs, rungsOf, type LadderName } from './policy';

/** How far a clause has climbed: the gravest rung that an open obligation of it stands on. */
export type ClauseStage = 'on-course' | RungAct | 'closed';

/** @param obligations the open ones of one clause, with the ids of the rungs that fired in their present round */
export function stageOf(
  obligations: readonly { ladder: LadderName; fired: ReadonlySet<string> }[],
  policy: LadderRules,
): ClauseStage {
  const reached = obligations.flatMap(({ ladder, fired }) =>
    rungsOf(policy, ladder)
      .map((rung) => doneAs(rung, fired))
      .filter((act) => act !== null)
      .map((act) => DATED_ACTS.indexOf(act)),
  );
  return reached.length ? DATED_ACTS[Math.max(...reached)] : 'on-course';
}
