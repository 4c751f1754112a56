import { Progress, Tooltip } from 'antd';
import type { ProgressCount } from '../api/types';
import { useWords } from '../i18n/language';
import { percentages } from './percentages';

/** 应完成、已完成 beside each other; nothing where a clause has no milestone. */
export function ProgressLine({ progress, words = false }: { progress: ProgressCount; words?: boolean }) {
  const { t } = useWords();
  const percent = percentages(progress);
  if (!percent) return null;
  const behind = percent.done < percent.planned;
  const said = [t.indicators.planned(percent.planned), t.indicators.done(percent.done)].join(' · ');
  return (
    <Tooltip title={`${said}。${t.indicators.progressOf(progress.done, progress.all)}`}>
      <span className="progress-line" data-testid="progress" data-planned={percent.planned} data-done={percent.done}>
        <Progress
          percent={percent.planned}
          success={{ percent: percent.done }}
          strokeColor={behind ? '#f0b429' : '#b7d3f2'}
          size="small"
          showInfo={false}
          aria-label={said}
        />
        {words && <span className="quiet">{said}</span>}
      </span>
    </Tooltip>
  );
}
