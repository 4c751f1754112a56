import fc from 'fast-check';
import { fitBytes, fitLines, oneLine, plainForMarkdown } from './fit-text';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });

it('fits a text into bytes without cutting a character in two', () => {
  expect(fitBytes('督办提醒', 12)).toBe('督办提醒');
  expect(fitBytes('督办提醒', 11)).toBe('督办…');
  fc.assert(
    fc.property(anyText, fc.integer({ min: 3, max: 200 }), (text, most) => {
      const fitted = fitBytes(text, most);
      expect(Buffer.byteLength(fitted)).toBeLessThanOrEqual(Math.max(most, 0));
      expect(text.startsWith(fitted.replace(/…$/, '')) || fitted === text).toBe(true);
    }),
  );
});

it('leaves out whole lines and says how many', () => {
  const lines = ['第一件', '第二件', '第三件'];
  expect(fitLines(lines, 100, (left) => `另有${left}项`)).toBe('第一件\n第二件\n第三件');
  expect(fitLines(lines, 22, (left) => `另有${left}项`)).toBe('第一件\n另有2项');
});

it('keeps a header on one line, whatever is in a name', () => {
  expect(oneLine('局长\r\nBcc: x@example.org\u2028督办')).toBe('局长 Bcc: x@example.org 督办');
  fc.assert(fc.property(anyText, (text) => expect(oneLine(text)).not.toMatch(/[\r\n\u2028\u2029]/)));
});

it('leaves no markup in a title', () => {
  expect(plainForMarkdown('<a href="x">点我</a> [链接](http://x) **重要**')).not.toMatch(/[<>[\]()*]/);
});
