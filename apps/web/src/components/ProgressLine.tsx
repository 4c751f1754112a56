import type { ProgressCount } from '../api/types';
import { useWords } from '../i18n/language';
import { percentages } from './percentages';
import { Track } from './Track';

/** 应完成、已完成 beside each other; nothing where a clause has no milestone. */
export function ProgressLine({ progress, words = false }: { progress: ProgressCount; words?: boolean }) {
  const { t } = useWords();
  const percent = percentages(progress);
  if (!percent) return null;
  const { planned, done } = percent;
  const said = [t.indicators.planned(planned), t.indicators.done(done)].join(' · ');
  return (
    <span
      className="progress-line"
      title={`${said}。${t.indicators.progressOf(progress.done, progress.all)}`}
      data-testid="progress"
      data-planned={planned}
      data-done={done}
    >
      <Track percent={done} due={planned} label={said} />
      {words && <span className="quiet">{said}</span>}
    </span>
  );
}
