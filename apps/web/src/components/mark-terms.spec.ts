import fc from 'fast-check';
import { markTerms } from './mark-terms';

describe('marking terms in a text', () => {
  it('takes the longest that stands at a place', () => {
    expect(
      markTerms('2018年年底前完成（县林业局牵头）', { body: ['林业局', '县林业局'], date: ['2018年年底前'] }),
    ).toEqual([
      { text: '2018年年底前', as: 'date' },
      { text: '完成（', as: null },
      { text: '县林业局', as: 'body' },
      { text: '牵头）', as: null },
    ]);
  });

  it('loses nothing of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
        expect(
          markTerms(text, { word: words })
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
