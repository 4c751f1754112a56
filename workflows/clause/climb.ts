import type { ClauseActivities, DueStep } from '../activities';

/** One rung of the ladder. Reminder and urging speak for themselves; the rest ends in a draft that a person signs. */
export function climb(database: ClauseActivities, step: DueStep): Promise<void> {
  switch (step.act) {
    case 'remind':
      return database.remind(step);
    case 'urge':
    case 'ask-for-explanation': // said like an urging, by the look that finds it
      return database.urge(step);
    case 'rectification-order':
      return database.openRectification(step);
    default:
      return database.draftSupervisionNotice(step); // what is said in writing, whichever kind of document the rung names
  }
}
