import { GRADES } from '@app/domain/vocabulary';
import { useMemo } from 'react';
import type { LeagueRow } from '../../api/types';
import { Chart } from '../../components/chart/Chart';
import type { ChartOption } from '../../components/chart/draw';
import { useWords } from '../../i18n/language';

/** From so many on a picture says more than the list. */
const WORTH_A_PICTURE = 3;

/** By grade, as its tag is coloured. */
const COLOURS: Record<LeagueRow['grade'], string> = {
  excellent: '#2e8b45',
  good: '#1e6fd0',
  pass: '#e79a00',
  fail: '#c8261d',
};

/** 得分分布: how far the bodies of a group are apart. */
export function GroupSpread({ rows }: { rows: LeagueRow[] }) {
  const { t } = useWords();
  const option = useMemo<ChartOption>(
    () => ({
      animation: false,
      grid: { left: 36, right: 8, top: 12, bottom: 64 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: rows.map(({ body }) => body), axisLabel: { interval: 0, rotate: 40 } },
      yAxis: { type: 'value', max: ({ max }: { max: number }) => Math.max(100, max) },
      series: [
        {
          type: 'bar' as const,
          name: t.assessmentYear.score,
          barMaxWidth: 28,
          data: rows.map(({ score, grade }) => ({ value: score, itemStyle: { color: COLOURS[grade] } })),
        },
      ],
    }),
    [rows, t],
  );
  if (rows.length < WORTH_A_PICTURE) return null;
  return <Chart option={option} height={220} table={<ScoresOf rows={rows} />} />;
}

function ScoresOf({ rows }: { rows: LeagueRow[] }) {
  const { t, language } = useWords();
  const words = t.assessmentYear;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{words.body}</th>
          <th scope="col">{words.score}</th>
          <th scope="col">{words.grade}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ bodyId, body, score, grade }) => (
          <tr key={bodyId}>
            <th scope="row">{body}</th>
            <td>{score}</td>
            <td>{GRADES[grade].words[language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
