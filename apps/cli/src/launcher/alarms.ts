import { readEnvironment } from '@app/config';
import type { AlarmView } from '@app/persistence/read-models';
import { alarmsNow, openDuban, settingsInForce } from '@app/use-cases';
import type { RunState } from './run-state';

/** The alarms of what runs, by its database; null where nothing runs. Changes nothing. */
export async function alarmsOf(run: RunState | null, stateDir: string): Promise<AlarmView[] | null> {
  if (!run?.databaseUrl) return null;
  const duban = await openDuban(
    readEnvironment({
      ...process.env,
      DATABASE_URL: run.databaseUrl,
      TEMPORAL_ADDRESS: run.temporalAddress ?? '127.0.0.1:1',
      DUBAN_STATE_DIR: stateDir,
    }),
  );
  try {
    const em = duban.orm.em.fork();
    const settings = await settingsInForce(em, duban);
    return (await alarmsNow(em, settings, new Date())).filter(({ settledAt }) => settledAt === null);
  } finally {
    await duban.orm.close(true);
  }
}

/** An alarm on a line. */
export const alarmLine = ({ kind, subject, since, detail }: AlarmView): string =>
  `${kind}  ${subject}  ${since}  ${detail.split('\n')[0]}`;
