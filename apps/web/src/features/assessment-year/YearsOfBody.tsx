import { GRADES } from '@app/domain/vocabulary';
import { useMemo } from 'react';
import type { LeagueRow } from '../../api/types';
import { Chart } from '../../components/chart/Chart';
import type { ChartOption } from '../../components/chart/draw';
import { useWords } from '../../i18n/language';

/** 历年得分: a body in the last years that are frozen, and in this one; nothing where this is the first. */
export function YearsOfBody({ row, year }: { row: LeagueRow; year: number }) {
  const { t, language } = useWords();
  const words = t.assessmentYear;
  const years = useMemo(() => [...row.history, { year, ...row }], [row, year]);
  const option = useMemo<ChartOption>(
    () => ({
      animation: false,
      grid: { left: 36, right: 8, top: 12, bottom: 24 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: years.map((one) => String(one.year)) },
      yAxis: { type: 'value', max: ({ max }: { max: number }) => Math.max(100, max) },
      series: [
        {
          type: 'bar' as const,
          name: words.score,
          barMaxWidth: 36,
          color: '#1e4e8c',
          data: years.map(({ score }) => score),
        },
      ],
    }),
    [years, words],
  );
  if (row.history.length === 0) return null;
  const table = (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{words.yearColumn}</th>
          <th scope="col">{words.score}</th>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.grade}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year: of, score, place, grade }) => (
          <tr key={of}>
            <th scope="row">{of}</th>
            <td>{score}</td>
            <td>{place ?? '–'}</td>
            <td>{GRADES[grade].words[language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <section className="score-year" data-testid="years-of-body">
      <h3>{words.years(row.body)}</h3>
      <Chart option={option} height={180} table={table} />
    </section>
  );
}
