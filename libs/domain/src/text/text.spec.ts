import fc from 'fast-check';
import { cut, cutFront, isWellFormed, textFault, withoutDirections } from '.';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const most = fc.integer({ min: 0, max: 70 });

describe('cutting a text', () => {
  it.each([
    ['𠮷𠮷𠮷', 2, '𠮷𠮷', '𠮷𠮷'],
    ['a😀b', 2, 'a😀', '😀b'],
    ['县水利局', 9, '县水利局', '县水利局'],
    ['县水利局', 0, '', ''],
  ])('%s to %i characters', (whole, length, front, back) => {
    expect(cut(whole, length)).toBe(front);
    expect(cutFront(whole, length)).toBe(back);
  });

  it('never makes ill-formed text, never more than asked for, and always a part of the whole', () => {
    fc.assert(
      fc.property(text, most, (whole, length) => {
        const [front, back] = [cut(whole, length), cutFront(whole, length)];
        expect(isWellFormed(front) && isWellFormed(back)).toBe(true);
        expect(Array.from(front)).toHaveLength(Math.min(length, Array.from(whole).length));
        expect(whole.startsWith(front) && whole.endsWith(back)).toBe(true);
        expect(Array.from(back)).toHaveLength(Array.from(front).length);
      }),
    );
  });
});

describe('a text that cannot be kept', () => {
  it.each([
    ['县水利局😀', null],
    ['a\0b', 'nul'],
    ['a\ud83d', 'half-character'],
    ['\ude00a', 'half-character'],
  ])('%j: %s', (written, fault) => expect(textFault(written)).toBe(fault));

  it('is shown without signs that turn its order', () => {
    expect(withoutDirections('照片\u202egpj.exe\u200b')).toBe('照片gpj.exe');
  });
});
