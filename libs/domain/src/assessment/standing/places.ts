/**
 * The place of each value, the highest first. Who shares a value shares a place; after it the next one is skipped
 * (1, 1, 3) or follows (1, 1, 2).
 */
export function placesOf(values: readonly number[], ties: 'skip' | 'dense'): Map<number, number> {
  const falling = [...values].sort((a, b) => b - a);
  const places = new Map<number, number>();
  falling.forEach((value, nth) => {
    if (!places.has(value)) places.set(value, ties === 'skip' ? nth + 1 : places.size + 1);
  });
  return places;
}
