import type { IsoDate } from '../calendar';
import type { Act, Situation } from './situation';
import type { Behaviour } from './behaviour';

type Given = Situation['assignments'][number];

/**
 * 签收交办、异议: each body takes note of everything that was given to it at one stroke. What it objects to it says before
 * that, and in time. Whoever decides keeps what the plan says: the plan names the body, and who else it might be only a
 * person can know.
 *
 * @param after so many working days after a date
 */
export function planAssignments(
  given: readonly Given[],
  behaviour: Behaviour,
  after: (date: IsoDate, days: number) => IsoDate,
  today: IsoDate,
): Act[] {
  const acts: Act[] = [];
  const acknowledging = new Map<string, Act & { do: 'acknowledge-assignments' }>();
  for (const one of given) {
    const { assignmentId, planId, key, body, assignedOn, objectBy, objectedOn } = one;
    if (objectedOn !== null) {
      const on = after(objectedOn, behaviour.decidesAfter(key));
      acts.push({ on, key, do: 'decide-objection', assignmentId, body });
      continue;
    }
    const days = behaviour.acknowledgesAfter(body);
    if (days === null) continue; // who takes no note of a clause does not object to it either
    const on = after(assignedOn, days);
    if (today <= objectBy && behaviour.objects(key)) {
      acts.push({ on: on < objectBy ? on : objectBy, key, do: 'object-to-assignment', assignmentId, by: body });
      continue;
    }
    const known = acknowledging.get(body);
    if (!known || on < known.on)
      acknowledging.set(body, { on, key: `receipt-${body}`, do: 'acknowledge-assignments', planId, by: body });
  }
  return [...acts, ...acknowledging.values()];
}
