import './track.css';

interface Props {
  /** How far it has come, in percent. */
  percent: number;
  /** How far it should have come by now: a mark on the bar, for what is to be done fills nothing. */
  due?: number;
  label: string;
}

/** How far something has come: one bar. */
export function Track({ percent, due, label }: Props) {
  const isWork = due !== undefined;
  return (
    <span
      className={isWork ? 'track track-of-work' : 'track'}
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span className="track-part" style={{ width: `${percent}%` }} />
      {isWork && due > 0 && (
        <span className={percent < due ? 'track-due track-behind' : 'track-due'} style={{ left: `${due}%` }} />
      )}
    </span>
  );
}
