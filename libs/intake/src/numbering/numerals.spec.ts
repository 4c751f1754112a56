import { writeNumber } from './numerals';

it.each([
  ['chineseCounting', [1, 10, 11, 20, 49, 99, 100], '一 十 十一 二十 四十九 九十九 一〇〇'],
  [
    'chineseCountingThousand',
    [10, 19, 100, 101, 110, 118, 1005, 20000],
    '十 十九 一百 一百零一 一百一十 一百一十八 一千零五 二万',
  ],
  ['chineseLegalSimplified', [1, 10, 25], '壹 壹拾 贰拾伍'],
  ['ideographDigital', [1, 10, 25], '一 一〇 二五'],
  ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
  ['ideographZodiac', [1, 12], '子 亥'],
  ['decimalFullWidth', [1, 12], '１ １２'],
  ['decimalEnclosedCircle', [1, 20, 21, 36, 50, 51], '① ⑳ ㉑ ㊱ ㊿ 51'],
  ['decimalEnclosedParen', [1, 20, 21], '⑴ ⒇ 21'],
  ['decimalEnclosedFullstop', [1, 20], '⒈ ⒛'],
  ['ideographEnclosedCircle', [1, 10], '㊀ ㊉'],
  ['decimalZero', [3, 12], '03 12'],
  ['upperRoman', [4, 19, 1994], 'IV XIX MCMXCIV'],
  ['lowerLetter', [1, 26, 27, 53], 'a z aa aaa'],
  ['somethingNew', [0, 7], '0 7'],
])('%s', (format, numbers, written) => {
  expect(numbers.map((n) => writeNumber(n, format)).join(' ')).toBe(written);
});
