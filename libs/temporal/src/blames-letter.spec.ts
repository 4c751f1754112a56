import { blamesLetter } from './blames-letter';

const grpc = (code: number) => Object.assign(new Error('refused'), { code, details: 'refused', metadata: {} });

describe('who is to blame for a letter that did not get through', () => {
  it('a call that took too long: the letter, when others got through meanwhile, and Temporal otherwise', () => {
    expect(blamesLetter(grpc(4), 3)).toBe(true);
    expect(blamesLetter(grpc(4), 0)).toBe(false);
    expect(blamesLetter(Object.assign(new Error('failed'), { cause: grpc(4) }), 0)).toBe(false);
  });

  it.each([1, 5, 7, 8, 14, 16])('the server or the way to it, whoever else got through: status %i', (code) => {
    expect(blamesLetter(grpc(code), 3)).toBe(false);
  });

  it('the letter, for what is refused or fails before it is asked', () => {
    expect(blamesLetter(grpc(3), 0)).toBe(true);
    expect(blamesLetter(new Error('no workflow for it'), 0)).toBe(true);
  });
});
