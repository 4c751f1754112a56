import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import type { DateWhy } from '../api/types';

/** Loaded when somebody first asks: a list has a date in each of its lines. */
const WhyBubble = lazy(async () => ({ default: (await import('./WhyBubble')).WhyBubble }));

/** So long somebody may be on the way from the date to what is said of it, in milliseconds. */
const ON_THE_WAY = 150;

/** Behind a date: how it was counted, what was passed over, by which calendar, and who decided where a person had to. */
export function WhyDate({ why, children }: { why: DateWhy | null; children: ReactNode }) {
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = (shown: boolean) => {
    clearTimeout(leaving.current);
    setAsked((before) => before || shown);
    setOpen(shown);
  };
  return (
    <span
      role="button"
      tabIndex={0}
      aria-expanded={open}
      className="why-mark"
      onMouseEnter={() => show(true)}
      onMouseLeave={() => (leaving.current = setTimeout(() => setOpen(false), ON_THE_WAY))}
      onClick={(event) => {
        event.stopPropagation();
        show(true);
      }}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        show(!open);
      }}
    >
      {children}
      {asked && (
        <Suspense fallback={null}>
          <WhyBubble why={why} open={open} />
        </Suspense>
      )}
    </span>
  );
}
