import * as fc from 'fast-check';
import { diffText } from './diff-text';

const earlier = (pieces: ReturnType<typeof diffText>) =>
  pieces
    .filter(({ kind }) => kind !== 'added')
    .map(({ text }) => text)
    .join('');
const later = (pieces: ReturnType<typeof diffText>) =>
  pieces
    .filter(({ kind }) => kind !== 'dropped')
    .map(({ text }) => text)
    .join('');

describe('diffText', () => {
  it('strikes out and writes in the least', () => {
    expect(diffText('2018年底前完成', '2019年底前建成')).toEqual([
      { kind: 'same', text: '201' },
      { kind: 'dropped', text: '8' },
      { kind: 'added', text: '9' },
      { kind: 'same', text: '年底前' },
      { kind: 'dropped', text: '完' },
      { kind: 'added', text: '建' },
      { kind: 'same', text: '成' },
    ]);
  });

  it('is one piece for a text beside itself, and none for nothing', () => {
    expect(diffText('照旧', '照旧')).toEqual([{ kind: 'same', text: '照旧' }]);
    expect(diffText('', '')).toEqual([]);
  });

  it('always gives both texts again, pieces of the same kind never side by side', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '，', '。', '😀'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const pieces = diffText(a, b);
        expect([earlier(pieces), later(pieces)]).toEqual([a, b]);
        expect(pieces.every(({ kind }, i) => kind !== pieces[i + 1]?.kind)).toBe(true);
      }),
    );
  });

  it('compares what is very long phrase by phrase, and the unbroken as a whole', () => {
    const phrases = (mark: string) => Array.from({ length: 300 }, (_, i) => `${mark}第${i}段的文字，`).join('');
    const pieces = diffText(`始${phrases('旧')}`, `末${phrases('旧')}终`);
    expect([earlier(pieces), later(pieces)]).toEqual([`始${phrases('旧')}`, `末${phrases('旧')}终`]);
    expect(diffText('甲'.repeat(20_000), '乙'.repeat(20_000)).map(({ kind }) => kind)).toEqual(['dropped', 'added']);
  });
});
