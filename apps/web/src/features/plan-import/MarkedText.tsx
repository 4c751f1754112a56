import { memo } from 'react';
import type { Stretch } from './colour-spans';

/** Brings the beginning of a mark into view; a stretch lists the marks that begin with it. */
export function scrollToMark(markId: string): void {
  const place = document.querySelector(`[data-marks~="${CSS.escape(markId)}"]`);
  const column = place?.closest('.source-text');
  if (!place || !column) return;
  const above = place.getBoundingClientRect().top - column.getBoundingClientRect().top;
  column.scrollBy({ top: above - column.clientHeight / 3, behavior: 'smooth' });
}

interface Props {
  stretches: readonly Stretch[];
  pointedAt: string | null;
  /** A doubt was clicked. */
  onDoubt: (markId: string) => void;
}

/** The plan's text, each stretch in the colours of the marks over it. */
export const MarkedText = memo(function MarkedText({ stretches, pointedAt, onDoubt }: Props) {
  return (
    <div className="marked-text">
      {stretches.map(({ from, text, marks }) => {
        if (marks.length === 0) return text;
        const kinds = [...new Set(marks.map(({ kind }) => `mark-${kind}`))].join(' ');
        const pointed = marks.some(({ id }) => id === pointedAt && !id.startsWith('clause')) ? ' mark-pointed' : '';
        const notes = marks.filter(({ kind }) => kind !== 'clause').map(({ note }) => note);
        const doubt = marks.find(({ kind }) => kind === 'doubt' || kind === 'settled');
        return (
          <span
            key={from}
            className={kinds + pointed}
            title={notes.length > 0 ? notes.join('\n') : undefined}
            onClick={doubt && (() => onDoubt(doubt.id))}
            data-marks={marks.map(({ id }) => id).join(' ')}
          >
            {text}
          </span>
        );
      })}
    </div>
  );
});
