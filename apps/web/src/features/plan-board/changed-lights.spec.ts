import { changedLights, lightsOf } from './changed-lights';

describe('changedLights', () => {
  it('names the rows whose light moved, not those that are new', () => {
    const before = lightsOf([
      { id: 1, light: 'green' },
      { id: 2, light: 'blue' },
    ]);
    const now = [
      { id: 1, light: 'green' as const },
      { id: 2, light: 'red' as const },
      { id: 3, light: 'red' as const },
    ];
    expect(changedLights(before, now)).toEqual([2]);
  });
});
