import { Progress, Tag } from 'antd';
import type { PlanView } from '../../api/types';
import { percentPassed } from '../../components/dates';
import { useWords } from '../../i18n/language';
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
      <Tag color={finished ? 'default' : 'geekblue'}>
        {finished ? t.clock.finished : t.clock.running} · {wordOf(t.clock.profiles, profile)}
      </Tag>
      <div className="rehearsal-track">
        <Progress
          percent={finished ? 100 : percentPassed(from, until, today)}
          showInfo={false}
          size={['100%', 6]}
          aria-label={t.clock.progress}
        />
        <div className="rehearsal-ends">
          <span>{from}</span>
          <span>{until}</span>
        </div>
      </div>
    </div>
  );
}
