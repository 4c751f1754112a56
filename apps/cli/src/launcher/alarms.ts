import { readEnvironment } from '@app/config';
import type { Words } from '@app/domain/vocabulary';
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
    'county',
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

const LOOK = (logs: string): Words => ({ zh: `日志见 ${logs} 中的 worker.log。`, en: `See worker.log in ${logs}.` });

const WAKE = (logs: string): Words => ({
  zh: `见 ${logs} 中的 worker.log；流程可用 duban temporal rebuild 重新唤醒。`,
  en: `See worker.log in ${logs}; duban temporal rebuild wakes workflows again.`,
});

/** What helps against each kind of alarm. */
const REMEDIES: Readonly<Record<AlarmView['kind'], (subject: string, logs: string) => Words>> = {
  'workflow-failing': (_, logs) => LOOK(logs),
  'workflow-not-running': (_, logs) => WAKE(logs),
  'letters-waiting': (_, logs) => WAKE(logs),
  'letter-undeliverable': (_, logs) => WAKE(logs),
  'wake-overdue': (_, logs) => WAKE(logs),
  'process-unanswered': (_, logs) => WAKE(logs),
  'clock-skew': () => ({
    zh: '请校准本机和数据库服务器的时钟。',
    en: 'Set the clocks of this machine and of the database right.',
  }),
  'message-undelivered': (subject) =>
    subject === 'channels'
      ? {
          zh: '请按上述说明更正 DUBAN_CHANNELS 所指的文件，用 duban message test 试发，再重新启动。',
          en: 'Put the file that DUBAN_CHANNELS names right, try it with duban message test, and start again.',
        }
      : {
          zh: `用 duban message undelivered 查看原因，用 duban message test --channel ${subject} 试发，再用 duban message again 重发。`,
          en: `See why with duban message undelivered, try it with duban message test --channel ${subject}, and send again with duban message again.`,
        },
  'holidays-missing': (year) => ({
    zh: `国务院办公厅公布${year}年放假安排后，用 duban calendar apply --year ${year} --file … 录入。`,
    en: `Once the arrangement of ${year} is published, enter it with duban calendar apply --year ${year} --file ….`,
  }),
  'date-absurd': () => ({ zh: '请在页面上更正该日期。', en: 'Correct the date on its page.' }),
  'paper-stuck': () => ({
    zh: '请为县政府办其他人员开通账号（duban account open），或在“单位”页面登记临时主持。',
    en: 'Open an account for another person of the county office (duban account open), or enter a substitution on the page of the body.',
  }),
};

/** What helps against an alarm. */
export const remedyOf = ({ kind, subject }: Pick<AlarmView, 'kind' | 'subject'>, logs: string): Words =>
  REMEDIES[kind](subject, logs);
