import type { ClauseView, Light, ObligationView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { spanOf } from './picture-of';

const WIDTH = 1000;
const MILESTONES = 34;
const REPORTS = 62;
const STEPS = 86;
const HEIGHT = 112;

const COLOURS: Record<Light, string> = {
  red: '#c8261d',
  yellow: '#e79a00',
  blue: '#1e6fd0',
  green: '#2e8b45',
  grey: '#9aa2ac',
};

const isReport = ({ kind }: ObligationView) => kind === 'progress-report' || kind === 'execution-report';

/**
 * Years in one picture: milestones as diamonds, reports as ticks, a date that moved as a line from where it was, steps of the
 * ladder below (filled: taken, hollow: to come), and today. Everything in it stands in the tables below as well.
 */
export function ClausePicture({ clause }: { clause: ClauseView }) {
  const { t } = useWords();
  const tasks = clause.obligations.filter(({ parentId }) => parentId === null);
  if (tasks.length === 0) return null;
  const span = spanOf(tasks, clause.today);
  const x = (day: string) => span.place(day) * WIDTH;
  const steps = tasks.flatMap((task) => task.steps);
  const today = x(clause.today);
  return (
    <figure className="clause-picture">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t.clausePage.picture(span.years[0], span.years.at(-1)!, tasks.length)}
        preserveAspectRatio="none"
      >
        {span.years.map((year, nth) => (
          <g key={year}>
            <line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1="0" y2={HEIGHT} stroke="#dfe3e8" />
            {(span.years.length <= 8 || nth % 2 === 0) && (
              <text x={x(`${year}-01-01`) + 4} y="12" fontSize="12" fill="#616b78">
                {year}
              </text>
            )}
          </g>
        ))}
        {[MILESTONES, REPORTS, STEPS].map((y) => (
          <line key={y} x1="0" x2={WIDTH} y1={y} y2={y} stroke="#eef0f3" />
        ))}
        {tasks.map((task) => {
          const at = x(task.dueOn);
          const y = isReport(task) ? REPORTS : MILESTONES;
          const was = x(task.originalDueOn);
          return (
            <g key={task.id} fill={COLOURS[task.light]}>
              <title>{`${task.title} ${task.dueOn} ${t.light[task.light]}`}</title>
              {was !== at && (
                <line x1={was} x2={at} y1={y} y2={y} stroke="#9aa2ac" strokeWidth="4" strokeDasharray="4 3" />
              )}
              {isReport(task) ? (
                <rect x={at - 2} y={y - 7} width="4" height="14" />
              ) : (
                <path d={`M${at} ${y - 9} l7 9 -7 9 -7 -9z`} />
              )}
            </g>
          );
        })}
        {steps.map(({ rung, on, takenOn, act }, nth) => {
          const at = x(takenOn ?? on);
          return (
            <path
              key={`${rung} ${nth}`}
              d={`M${at} ${STEPS - 6} l6 11 h-12z`}
              fill={takenOn ? '#b3201a' : '#fff'}
              stroke="#b3201a"
            >
              <title>{`${t.forecast.acts[act]} ${takenOn ?? on}`}</title>
            </path>
          );
        })}
        <line x1={today} x2={today} y1="0" y2={HEIGHT} stroke="#1f4e8c" strokeWidth="2" />
      </svg>
      <figcaption className="quiet">{t.clausePage.legend}</figcaption>
    </figure>
  );
}
