import { sleepersUntil, wordsUnsaid, type EntityManager } from '@app/persistence';
import { lookInstant, overslept, shanghaiDate, type LookDate } from '../plan-time';
import type { Settings } from '../settings';

/** For how many seconds the oldest date of the real clock is past at which nobody has looked; 0 where all were kept. */
export async function oldestDateSeconds(
  em: EntityManager,
  settings: Pick<Settings, 'calendar' | 'workingHours'>,
  now: Date,
): Promise<number> {
  const today = shanghaiDate(now);
  const late = (await sleepersUntil(em, today)).filter((sleeper) => overslept(sleeper, settings, now, 0));
  const unsaid = (await wordsUnsaid(em, today)).map(({ wordsOn }): LookDate => ({ wakeOn: wordsOn, clauseId: null }));
  const ages = [...late, ...unsaid].map((date) => now.getTime() - Date.parse(lookInstant(date, settings)));
  return ages.reduce((most, age) => Math.max(most, age), 0) / 1_000; // there may be a hundred thousand of them
}
