import type { ReactNode } from 'react';

interface Props {
  count: number;
  /** From more than this on it only says so. */
  most: number;
  children?: ReactNode;
}

/** How many there are, at the corner of what they belong to; nothing where there are none. */
export const CountBadge = ({ count, most, children }: Props) => (
  <span className="count-badge">
    {children}
    {count > 0 && <sup className="number">{count > most ? `${most}+` : count}</sup>}
  </span>
);
