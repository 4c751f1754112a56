import fc from 'fast-check';
import { wordsAsked } from './words-sql';

describe('words that are looked for', () => {
  it.each([
    ['土壤', 'like'],
    ['2018〕3号', 'like'],
    ['50%', 'like'],
    ['pH值', 'ilike'],
    ['É', 'ilike'],
    ['ß', 'ilike'],
  ])('%s by %s', (words, like) => {
    expect(wordsAsked(words).like).toBe(like);
  });

  it('are themselves, whatever they mean in a pattern', () => {
    expect(wordsAsked('5_0%\\').pattern).toBe('%5\\_0\\%\\\\%');
  });

  it('ignore capitals wherever there can be any', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const { like } = wordsAsked(words);
        expect(like === 'ilike').toBe([...words].some((one) => one.toLowerCase() !== one || one.toUpperCase() !== one));
      }),
    );
  });
});
