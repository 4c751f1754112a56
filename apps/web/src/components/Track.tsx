import './track.css';

/** How far something has come, in percent: one bar, and before it what is already done of it. */
export function Track({
  percent,
  done = 0,
  behind = false,
  label,
}: {
  percent: number;
  done?: number;
  behind?: boolean;
  label: string;
}) {
  return (
    <span
      className={behind ? 'track track-behind' : 'track'}
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.max(percent, done)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span className="track-part" style={{ width: `${percent}%` }} />
      <span className="track-done" style={{ width: `${done}%` }} />
    </span>
  );
}
