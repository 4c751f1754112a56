import type { ReactNode } from 'react';

/** A bare number of a table, with the head of its column before it where the table is stacked and has none. */
export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className="number">
      <span className="stacked-label">{label} </span>
      {children}
    </span>
  );
}
