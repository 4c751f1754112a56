import fc from 'fast-check';
import { placeOf, type Box } from './place';

const SCREEN = { width: 1000, height: 600 };
const box = (left: number, top: number, width = 80, height = 30): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const SIZE = { width: 200, height: 150 };

describe('where a menu floats', () => {
  it.each([
    ['below, flush with the left side', box(100, 100), 'left', { top: 134, left: 100 }],
    ['below, flush with the right side', box(500, 100), 'right', { top: 134, left: 380 }],
    ['above, where there is no room below', box(100, 500), 'left', { top: 346, left: 100 }],
    ['not over the right edge', box(900, 100), 'left', { top: 134, left: 796 }],
    ['not over the left edge', box(10, 100), 'right', { top: 134, left: 4 }],
  ] as const)('%s', (_, anchor, side, place) => {
    expect(placeOf(anchor, SIZE, SCREEN, side)).toEqual(place);
  });

  it('is on the screen, wherever it belongs to, as long as it fits there', () => {
    const at = (most: number) => fc.integer({ min: -50, max: most });
    fc.assert(
      fc.property(at(1000), at(600), fc.constantFrom('left' as const, 'right' as const), (x, y, side) => {
        const { top, left } = placeOf(box(x, y), SIZE, SCREEN, side);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top + SIZE.height).toBeLessThanOrEqual(SCREEN.height);
        expect(left + SIZE.width).toBeLessThanOrEqual(SCREEN.width);
      }),
    );
  });
});
