import fc from 'fast-check';
import { explainedParts } from './explained-parts';

const GLOSSARY = [
  { term: '视', help: '丙' },
  { term: '视同完成', help: '甲' },
  { term: '完成', help: '乙' },
];

describe('a sentence with terms that are explained', () => {
  it('has each term as a piece with its explanation, the longest one first, and once', () => {
    expect(explainedParts('没有任务视同完成，完成。', GLOSSARY)).toEqual([
      { text: '没有任务', help: null },
      { text: '视同完成', help: '甲' },
      { text: '，', help: null },
      { text: '完成', help: '乙' },
      { text: '。', help: null },
    ]);
    expect(explainedParts('完成又完成', GLOSSARY)).toEqual([
      { text: '完成', help: '乙' },
      { text: '又完成', help: null },
    ]);
  });

  it('law: the pieces are the sentence, letter by letter', () => {
    const sentence = fc.string({ unit: fc.constantFrom('视', '同', '完', '成', '，', 'a') });
    fc.assert(
      fc.property(sentence, (text) => {
        expect(
          explainedParts(text, GLOSSARY)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
