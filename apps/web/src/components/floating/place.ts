/** A rectangle on the screen. */
export type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;

interface Size {
  width: number;
  height: number;
}

/** Between what floats and what it belongs to, and to the edge of the screen. */
export const GAP = 4;

/**
 * Where something floats: below what it belongs to, or above where there is more room; flush with its left or right side, and
 * never over the edge of the screen.
 */
export function placeOf(anchor: Box, size: Size, screen: Size, side: 'left' | 'right'): { top: number; left: number } {
  const below = screen.height - anchor.bottom;
  const fits = below >= size.height + GAP || below >= anchor.top;
  const top = fits ? anchor.bottom + GAP : anchor.top - GAP - size.height;
  const left = side === 'left' ? anchor.left : anchor.right - size.width;
  return { top: within(top, size.height, screen.height), left: within(left, size.width, screen.width) };
}

const within = (at: number, long: number, screen: number): number => Math.max(GAP, Math.min(at, screen - long - GAP));
