import type { ClauseView, Light, ObligationView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { spanOf } from '../../components/picture-of';

const MILESTONES = 36;
const REPORTS = 66;
const STEPS = 92;
const HEIGHT = 120;

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
  const x = (day: string) => `${span.place(day) * 100}%`;
  const steps = tasks.flatMap((task) => task.steps);
  const today = x(clause.today);
  return (
    <figure className="clause-picture">
      <svg
        height={HEIGHT}
        role="img"
        aria-label={t.clausePage.picture(span.years[0], span.years.at(-1)!, tasks.length)}
      >
        {span.years.map((year, nth) => (
          <g key={year}>
            <line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1="0" y2={HEIGHT} stroke="#dfe3e8" />
            {(span.years.length <= 8 || nth % 2 === 0) && (
              <text x={x(`${year}-01-01`)} dx="4" y="12" fontSize="12" fill="#616b78">
                {year}
              </text>
            )}
          </g>
        ))}
        {[MILESTONES, REPORTS, STEPS].map((y) => (
          <line key={y} x1="0" x2="100%" y1={y} y2={y} stroke="#eef0f3" />
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
              <svg x={at} y={y} overflow="visible">
                {/* What is late is larger as well: in grey its colour is like others. */}
                <g transform={task.light === 'red' ? 'scale(1.4)' : undefined}>
                  {isReport(task) ? (
                    <rect x="-1.5" y="-7" width="3" height="14" />
                  ) : (
                    <path d="M0 -9 l7 9 -7 9 -7 -9z" />
                  )}
                </g>
              </svg>
            </g>
          );
        })}
        {steps.map(({ rung, on, takenOn, act }, nth) => {
          const at = x(takenOn ?? on);
          return (
            <svg key={`${rung} ${nth}`} x={at} y={STEPS} overflow="visible">
              <path d="M0 -6 l6 11 h-12z" fill={takenOn ? '#b3201a' : '#fff'} stroke="#b3201a">
                <title>{`${t.forecast.acts[act]} ${takenOn ?? on}`}</title>
              </path>
            </svg>
          );
        })}
        <line x1={today} x2={today} y1="18" y2={HEIGHT} stroke="#1f4e8c" strokeWidth="2" />
      </svg>
      <figcaption className="quiet">{t.clausePage.legend}</figcaption>
    </figure>
  );
}
