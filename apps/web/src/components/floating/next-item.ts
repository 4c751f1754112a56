/**
 * To which item of a menu a key leads (WAI-ARIA, menu pattern): from the last on to the first and back; null where the key is
 * none of the menu's.
 *
 * @param at the item that has the focus, −1 where none has
 */
export function nextItem(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
