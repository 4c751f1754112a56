import fc from 'fast-check';
import { LIGHTS } from '../../components/lights';
import { GROUPINGS } from './group-rows';
import { STAGES } from '../../components/stage-of';
import { addressOf, SHAPES, viewOf } from './use-board-filter';

describe('the address of a view', () => {
  it('leads back to the view', () => {
    const view = fc.record({
      light: fc.option(fc.constantFrom(...LIGHTS)),
      body: fc.option(fc.string({ minLength: 1 })),
      words: fc.string(),
      stage: fc.option(fc.constantFrom(...STAGES)),
      grouping: fc.constantFrom(...GROUPINGS),
      shape: fc.constantFrom(...SHAPES),
    });
    fc.assert(
      fc.property(view, (one) => {
        expect(viewOf(new URLSearchParams(addressOf(one).toString()))).toEqual(one);
      }),
    );
  });

  it('of the usual one is empty', () => {
    expect(addressOf(viewOf(new URLSearchParams())).toString()).toBe('');
  });
});
