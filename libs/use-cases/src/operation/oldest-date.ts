import { sleepersUntil, wordsUnsaid, type EntityManager } from '@app/persistence';
import { overslept, shanghaiDate, wakeInstant } from '../plan-time';
import type { Settings } from '../settings';

/** For how many seconds the oldest date of the real clock is past at which nobody has looked; 0 where all were kept. */
export async function oldestDateSeconds(
  em: EntityManager,
  settings: Pick<Settings, 'calendar' | 'workingHours'>,
  now: Date,
): Promise<number> {
  const today = shanghaiDate(now);
  const late = (await sleepersUntil(em, today)).filter((sleeper) => overslept(sleeper, settings, now, 0));
  const dates = [...late.map(({ wakeOn }) => wakeOn), ...(await wordsUnsaid(em, today)).map(({ wordsOn }) => wordsOn)];
  const ages = dates.map((date) => now.getTime() - Date.parse(wakeInstant({ clock: 'real' }, date, settings)!));
  return ages.reduce((most, age) => Math.max(most, age), 0) / 1_000; // there may be a hundred thousand of them
}
