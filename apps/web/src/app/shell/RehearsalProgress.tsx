import type { PlanView } from '../../api/types';
import { percentPassed } from '../../components/dates';
import { useWords } from '../../i18n/language';
import { Track } from '../../components/Track';
import { wordOf } from '../../i18n/word-of';

interface Props {
  rehearsal: NonNullable<PlanView['rehearsal']>;
  today: string;
}

/** How far a rehearsal has come between its first and its last day. */
export function RehearsalProgress({ rehearsal, today }: Props) {
  const { t } = useWords();
  const { from, until, profile, state } = rehearsal;
  const finished = state === 'finished';
  return (
    <div className="rehearsal" title={t.clock.outside}>
      <span className={finished ? 'quiet' : undefined}>
        {finished ? t.clock.finished : t.clock.running} · {wordOf(t.clock.profiles, profile)}
      </span>
      <div className="rehearsal-track">
        <Track percent={finished ? 100 : percentPassed(from, until, today)} label={t.clock.progress} />
        <div className="rehearsal-ends">
          <span>{from}</span>
          <span>{until}</span>
        </div>
      </div>
    </div>
  );
}
