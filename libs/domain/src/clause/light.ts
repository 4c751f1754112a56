import { daysBetween, isCountable, yearOf, type IsoDate } from '../calendar';
import type { Light, ObligationState } from './obligation';

/** From how many days before its date an open obligation counts as due soon. */
const DUE_SOON_DAYS = 30;

const SEVERITY: readonly Light[] = ['grey', 'green', 'blue', 'yellow', 'red'];

export interface LightFacts {
  state: ObligationState;
  dueOn: IsoDate;
  hardness: 'firm' | 'soft';
  submittedOn: IsoDate | null;
  /** True once a report came after its date; a later round within a new limit does not wipe that out. */
  wasLate?: boolean;
  /** The last day it was red before its date was moved away from it; null if it never was. */
  redUntil?: IsoDate | null;
}

/**
 * The light of one obligation on a day. Catching up turns red to yellow, and so does a date that is moved; the year keeps
 * the mark: it never goes back to green by itself (practice of 瓯海 2020, see the rule on lights in the domain glossary).
 */
export function lightOf(obligation: LightFacts, today: IsoDate): Light {
  const { state, dueOn, hardness, submittedOn, redUntil = null } = obligation;
  const wasRed = redUntil !== null && yearOf(redUntil) === yearOf(today);
  const cameLate = (submittedOn !== null && submittedOn > dueOn) || obligation.wasLate === true || wasRed;
  if (state === 'not-applicable') return 'grey';
  // Closing does not whitewash: what was not done stays red until its year is over.
  if (state === 'not-done') return yearOf(dueOn) >= yearOf(today) ? 'red' : 'grey';
  if (state === 'accepted') {
    return wasRed || (cameLate && yearOf(submittedOn ?? dueOn) === yearOf(today)) ? 'yellow' : 'grey';
  }
  if (state === 'submitted' || state === 'suspended') return cameLate ? 'yellow' : 'green';
  if (!isCountable(dueOn)) return 'yellow'; // set aside until a person has corrected it
  if (today > dueOn) return hardness === 'firm' ? 'red' : 'yellow';
  if (cameLate) return 'yellow';
  return daysBetween(today, dueOn) <= DUE_SOON_DAYS ? 'blue' : 'green';
}

/** A clause shows the worst light of its obligations. */
export function worstLight(lights: Iterable<Light>): Light {
  let worst = 0;
  for (const light of lights) worst = Math.max(worst, SEVERITY.indexOf(light));
  return SEVERITY[worst];
}
