import type { Span } from '../../../components/picture-of';

/** The years above the lines; every second one where there are many. */
export function GanttYears({ span }: { span: Span }) {
  const { years, place } = span;
  return (
    <div className="gantt-years" aria-hidden="true">
      <span />
      <div className="gantt-track">
        {years.map((year, nth) => (
          <span key={year} style={{ left: `${place(`${year}-01-01`) * 100}%` }}>
            {years.length <= 10 || nth % 2 === 0 ? year : ''}
          </span>
        ))}
      </div>
    </div>
  );
}
