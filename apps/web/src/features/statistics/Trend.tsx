import { useMemo } from 'react';
import type { Statistics } from '../../api/types';
import { Chart } from '../../components/chart/Chart';
import type { ChartOption } from '../../components/chart/draw';
import { LIGHTS } from '../../components/lights';
import { useWords } from '../../i18n/language';

/** As the shapes of the lights are coloured; see light.css. */
const COLOURS = { red: '#c8261d', yellow: '#e79a00', blue: '#1e6fd0', green: '#2e8b45', grey: '#9aa2ac' };

/** How many matters showed each light at the end of the last months. */
export function Trend({ trend }: { trend: Statistics['trend'] }) {
  const { t } = useWords();
  const option = useMemo<ChartOption>(
    () => ({
      animation: false,
      grid: { left: 36, right: 8, top: 32, bottom: 24 },
      legend: { top: 0, itemWidth: 12, itemHeight: 12 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: trend.map(({ on }) => on.slice(0, 7)) },
      yAxis: { type: 'value', minInterval: 1 },
      series: LIGHTS.map((light) => ({
        type: 'bar' as const,
        stack: 'lights',
        name: t.light[light],
        color: COLOURS[light],
        barMaxWidth: 36,
        data: trend.map(({ lights }) => lights[light]),
      })),
    }),
    [trend, t],
  );
  const table = (
    <div className="scrolls" tabIndex={0} role="region" aria-label={t.statistics.trend}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t.statistics.day}</th>
            {LIGHTS.map((light) => (
              <th key={light} scope="col">
                {t.light[light]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trend.map(({ on, lights }) => (
            <tr key={on}>
              <th scope="row">{on}</th>
              {LIGHTS.map((light) => (
                <td key={light}>{lights[light]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return (
    <>
      <Chart option={option} table={table} />
      {trend.length > 0 && trend.length < 12 && <p className="quiet">{t.statistics.trendNote(trend[0].on)}</p>}
    </>
  );
}
