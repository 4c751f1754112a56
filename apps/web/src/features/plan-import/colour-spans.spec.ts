import fc from 'fast-check';
import { colourSpans, type Mark, type MarkKind } from './colour-spans';

const mark = (id: string, from: number, to: number, kind: MarkKind = 'role'): Mark => ({
  id,
  kind,
  span: [from, to],
  note: '',
});
const shape = (text: string, marks: Mark[]) =>
  colourSpans(text, marks).map((stretch) => [stretch.text, stretch.marks.map(({ id }) => id).join()]);

describe('colourSpans', () => {
  it('leaves an unmarked text whole', () => {
    expect(shape('到2020年', [])).toEqual([['到2020年', '']]);
    expect(shape('', [])).toEqual([]);
  });

  it('cuts a mark inside another', () => {
    expect(shape('abcdef', [mark('outer', 0, 6), mark('inner', 2, 4)])).toEqual([
      ['ab', 'outer'],
      ['cd', 'outer,inner'],
      ['ef', 'outer'],
    ]);
  });

  it('cuts marks that overlap without containing one another', () => {
    expect(shape('abcdef', [mark('left', 0, 4), mark('right', 2, 6)])).toEqual([
      ['ab', 'left'],
      ['cd', 'left,right'],
      ['ef', 'right'],
    ]);
  });

  it('keeps two marks on the same words, and marks that only touch apart', () => {
    expect(shape('abcd', [mark('date', 0, 2), mark('doubt', 0, 2), mark('after', 2, 3)])).toEqual([
      ['ab', 'date,doubt'],
      ['c', 'after'],
      ['d', ''],
    ]);
  });

  it('bears spans that are empty or reach beyond the text', () => {
    expect(shape('abc', [mark('empty', 1, 1), mark('long', 2, 99), mark('turned', 2, 1)])).toEqual([
      ['ab', ''],
      ['c', 'long'],
    ]);
  });

  it('always gives the text again, each character under exactly the marks that cover it', () => {
    const text = fc.string({ maxLength: 30 });
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 32 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, spans, (written, pairs) => {
        const marks = pairs.map(([from, to], index) => mark(String(index), from, to));
        const stretches = colourSpans(written, marks);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(written);
        for (const stretch of stretches) {
          for (let at = stretch.from; at < stretch.from + stretch.text.length; at += 1) {
            const covering = marks.filter(({ span: [from, to] }) => from <= at && at < to).map(({ id }) => id);
            expect(stretch.marks.map(({ id }) => id).sort()).toEqual(covering.sort());
          }
        }
      }),
    );
  });
});
