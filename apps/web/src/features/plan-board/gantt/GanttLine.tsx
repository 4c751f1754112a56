import { Link } from 'react-router';
import type { BoardRow, Light, TimelineTask } from '../../../api/types';
import { LightShape } from '../../../components/LightTag';
import { useWords } from '../../../i18n/language';
import type { Span } from '../../../components/picture-of';

const COLOURS: Record<Light, string> = {
  red: '#c8261d',
  yellow: '#e79a00',
  blue: '#1e6fd0',
  green: '#2e8b45',
  grey: '#9aa2ac',
};

interface Props {
  planId: number;
  row: BoardRow;
  today: string;
  span: Span;
  tasks: readonly TimelineTask[];
  /** What the ladder would do. */
  steps: readonly { at: string; act: string }[];
}

const isReport = ({ kind }: TimelineTask) => kind === 'progress-report' || kind === 'execution-report';

/** One clause through the years. Everything in it stands on the page of the clause as well. */
export function GanttLine({ planId, row, today, span, tasks, steps }: Props) {
  const { t } = useWords();
  const at = (day: string) => `${span.place(day) * 100}%`;
  return (
    <li className="gantt-line" data-testid="gantt-line">
      <Link to={`/plans/${planId}/clauses/${row.number}`} title={row.heading}>
        <LightShape light={row.light} /> {row.ordinal}
        {row.heading}
      </Link>
      <svg className="gantt-track" role="img" aria-label={t.board.ganttLine(row.heading, tasks.length, row.overdue)}>
        {span.years.map((year) => (
          <line key={year} x1={at(`${year}-01-01`)} x2={at(`${year}-01-01`)} y1="0" y2="100%" stroke="#e4e8ed" />
        ))}
        {tasks.map((task) => (
          <g key={task.id} fill={COLOURS[task.light]}>
            <title>{[task.title, task.dueOn, t.light[task.light]].join(' ')}</title>
            {task.wasDueOn && (
              <>
                <line
                  x1={at(task.wasDueOn)}
                  x2={at(task.dueOn)}
                  y1="17"
                  y2="17"
                  stroke="#8a929c"
                  strokeDasharray="4 3"
                />
                <svg x={at(task.wasDueOn)} overflow="visible">
                  <path d="M0 10 l6 7 -6 7 -6 -7z" fill="none" stroke="#8a929c" strokeDasharray="2 2" />
                </svg>
              </>
            )}
            <svg x={at(task.dueOn)} y="17" overflow="visible">
              {/* What is late is larger as well: in grey its colour is like others. */}
              <g transform={task.light === 'red' ? 'scale(1.4)' : undefined}>
                {isReport(task) ? <rect x="-1.5" y="-5" width="3" height="10" /> : <path d="M0 -8 l6 8 -6 8 -6 -8z" />}
              </g>
            </svg>
          </g>
        ))}
        {steps.map(({ at: on, act }, nth) => (
          <svg key={`${on} ${act} ${nth}`} x={at(on)} overflow="visible">
            <path d="M0 25 l4 7 h-8z" fill="#fff" stroke="#b3201a">
              <title>{`${t.forecast.acts[act as keyof typeof t.forecast.acts] ?? ''} ${on}`}</title>
            </path>
          </svg>
        ))}
        <line x1={at(today)} x2={at(today)} y1="0" y2="100%" stroke="#1f4e8c" strokeWidth="2" />
      </svg>
    </li>
  );
}
