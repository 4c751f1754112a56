import { absurdDates, sleepersUntil, wordsUnsaid, type EntityManager } from '@app/persistence';
import { readAlarms, type AlarmView } from '@app/persistence/read-models';
import { lookInstant, overslept, shanghaiDate, wakeInstant } from '../plan-time';
import type { Settings } from '../settings';
import { stuckPapers } from '../sign-off';

/** The watchdog wakes whoever is late by half a minute; who is late by this did not hear it either. */
const ALARM_AFTER_MS = 60_000;

/** In this time the words of the largest morning are said. */
const SWEPT_WITHIN_MS = 600_000;

/** Few may know that there is a referral, and its number would tell. */
const secret = (subject: string): string => subject.replace(/referral-\d+/, 'referral');

/** What whoever runs the machine has to know now; what is over comes last. */
export async function alarmsNow(
  em: EntityManager,
  settings: Pick<Settings, 'calendar' | 'workingHours' | 'directory' | 'escalation' | 'escalations'>,
  now: Date,
): Promise<AlarmView[]> {
  const sleepers = await sleepersUntil(em, shanghaiDate(now));
  const unsaid = (await wordsUnsaid(em, shanghaiDate(now))).map(({ workflowId, wordsOn }) => {
    return { workflowId, wakeOn: wordsOn, clauseId: null, lookedAt: null };
  });
  const late = [
    ...sleepers.filter((sleeper) => overslept(sleeper, settings, now, ALARM_AFTER_MS)),
    ...unsaid.filter((words) => overslept(words, settings, now, SWEPT_WITHIN_MS)),
  ];
  const overdue = late.map(({ workflowId, wakeOn, clauseId }): AlarmView => ({
    kind: 'wake-overdue',
    subject: workflowId,
    since: lookInstant({ wakeOn, clauseId }, settings),
    detail: wakeOn,
    settledAt: null,
  }));
  const absurd = (await absurdDates(em)).map(({ table, column, id, date }): AlarmView => ({
    kind: 'date-absurd',
    subject: `${table}.${column} ${id}`,
    since: now.toISOString(),
    detail: date,
    settledAt: null,
  }));
  const stuck = (await stuckPapers(em, settings, now)).map(({ id, waitingSince }): AlarmView => ({
    kind: 'paper-stuck',
    subject: `document-${id}`,
    since: wakeInstant({ clock: 'real' }, waitingSince, settings)!,
    detail: waitingSince,
    settledAt: null,
  }));
  const alarms = [...overdue, ...stuck, ...(await readAlarms(em)), ...absurd];
  return alarms.map((alarm) => ({ ...alarm, subject: secret(alarm.subject) }));
}

/** Alarms that say that duties are not watched over now. */
const GRAVE: ReadonlySet<AlarmView['kind']> = new Set(['letters-waiting', 'wake-overdue', 'process-unanswered']);

/** Whether an alarm stands for something that does not run as it should, and not only for something to look at. */
export const isGrave = ({ kind, settledAt }: AlarmView): boolean => settledAt === null && GRAVE.has(kind);

/** Whether an alarm says that clocks differ now. */
export const saysClocksDiffer = ({ kind, settledAt }: AlarmView): boolean =>
  settledAt === null && kind === 'clock-skew';
