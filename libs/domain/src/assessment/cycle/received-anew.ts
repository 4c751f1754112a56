import type { GradeName } from '../../vocabulary';

/** How a body stands in a draft. */
export interface Stood {
  body: number;
  score: number;
  grade: GradeName;
}

/**
 * Whose draft is another one for a reason of which it has not been heard: its score or grade changed, and not by a decision on
 * an objection of its own. It is received anew, and the time to object begins again for that body alone. Whoever objected knows
 * the decision; what else changed with it is seen by the draft without the decision.
 *
 * @param own of the body whose objection was decided: the draft as it would be without the decision
 */
export function receivedAnew(before: readonly Stood[], after: readonly Stood[], own: Stood | null = null): number[] {
  const was = new Map(before.map((one) => [one.body, one]));
  return after
    .map((one) => (own?.body === one.body ? own : one))
    .filter((now) => {
      const then = was.get(now.body);
      return then === undefined || then.score !== now.score || then.grade !== now.grade;
    })
    .map(({ body }) => body);
}
