import { Link } from 'react-router';
import type { Statistics } from '../../api/types';
import { useWords } from '../../i18n/language';

/** Which bodies were late with how much of what fell due, quarter by quarter. */
export function HeatMap({ planId, statistics }: { planId: number; statistics: Statistics }) {
  const { t } = useWords();
  const { bodies, heat } = statistics;
  // Nothing fell due before the plan began.
  const first = statistics.quarters.findIndex((quarter) => heat.some((cell) => cell.quarter === quarter));
  const quarters = statistics.quarters.slice(Math.max(first, 0));
  const cells = new Map(heat.map((cell) => [`${cell.bodyId} ${cell.quarter}`, cell]));
  const late = bodies.filter(({ bodyId }) => heat.some((cell) => cell.bodyId === bodyId));
  if (late.length === 0) return <p className="quiet">{t.shell.nothing}</p>;
  return (
    <>
      <div className="scrolls heat-map" tabIndex={0} role="region" aria-label={t.statistics.heat}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t.statistics.body}</th>
              {quarters.map((quarter) => (
                <th key={quarter} scope="col">
                  {t.statistics.quarter(Number(quarter.slice(0, 4)), Number(quarter.slice(5)))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {late.map(({ bodyId, body }) => (
              <tr key={bodyId}>
                <th scope="row">
                  <Link to={`/plans/${planId}?body=${encodeURIComponent(body)}`}>{body}</Link>
                </th>
                {quarters.map((quarter) => {
                  const cell = cells.get(`${bodyId} ${quarter}`) ?? { due: 0, late: 0 };
                  return (
                    <td key={quarter} style={{ background: shadeOf(cell) }}>
                      {t.statistics.heatCell(cell.late, cell.due)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t.statistics.heatNote}</p>
    </>
  );
}

/** From nothing to a light red on which the figures can still be read. */
const shadeOf = ({ due, late }: { due: number; late: number }): string | undefined =>
  late === 0 ? undefined : `rgb(200 38 29 / ${0.08 + 0.42 * (late / due)})`;
