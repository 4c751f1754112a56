import type { RungAct, SpokenAct } from '@app/domain/vocabulary';
import type { ClauseActivities, DueStep } from '../activities';

/** A word to the owners: before the date or after it, whatever it asks for, which the look that finds it says. */
const SAID: Readonly<Record<SpokenAct, 'remind' | 'urge'>> = {
  remind: 'remind',
  urge: 'urge',
  'ask-for-explanation': 'urge',
};

const isSaid = (act: RungAct): act is SpokenAct => Object.hasOwn(SAID, act);

/** One rung of the ladder. Words speak for themselves; the rest ends in a draft that a person signs. */
export function climb(database: ClauseActivities, step: DueStep): Promise<void> {
  const { act } = step;
  if (isSaid(act)) return database[SAID[act]](step);
  if (act === 'rectification-order') return database.openRectification(step);
  return database.draftSupervisionNotice(step); // what is said in writing, whichever kind of document the rung names
}
