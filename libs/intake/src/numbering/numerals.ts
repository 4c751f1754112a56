/** The ways Word writes an automatic number, named as in ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat). */
type Write = (n: number) => string;

const HAN = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** The n-th character after a first one, as long as the row goes; plain digits beyond it. */
const row =
  (first: string, length: number): Write =>
  (n) =>
    n >= 1 && n <= length ? String.fromCodePoint(first.codePointAt(0)! + n - 1) : String(n);

const cycle =
  (signs: string): Write =>
  (n) =>
    n >= 1 && n <= signs.length ? signs[n - 1] : String(n);

const digits =
  (signs: string): Write =>
  (n) =>
    [...String(n)].map((digit) => signs[Number(digit)]).join('');

/** 一百零五, 壹佰零伍: with names for the powers of ten, up to 99,999. */
function spelled(signs: string, powers: string[], bareTen: boolean): Write {
  return (n) => {
    if (n <= 0 || n > 99_999) return digits(signs)(n);
    const written = [...String(n)]
      .map((digit, at, all) => (digit === '0' ? '0' : signs[Number(digit)] + powers[all.length - 1 - at]))
      .join('')
      .replace(/0+$/, '')
      .replace(/0+/g, signs[0] === '〇' ? '零' : signs[0]);
    return bareTen && n >= 10 && n < 20 ? written.slice(1) : written;
  };
}

const thousands = spelled(HAN, ['', '十', '百', '千', '万'], true);
/** Up to ninety-nine it counts with 十, beyond that digit by digit. */
const counting: Write = (n) => (n < 100 ? thousands(n) : digits(HAN)(n));

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = n;
  return steps
    .map(([value, sign]) => {
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

/** a … z, then aa, bb …, as Word goes on. */
const letter: Write = (n) =>
  n >= 1 && n <= 780 ? String.fromCharCode(0x61 + ((n - 1) % 26)).repeat(Math.ceil(n / 26)) : String(n);

const circled: Write = (n) => (n <= 20 ? row('①', 20)(n) : n <= 35 ? row('㉑', 15)(n - 20) : beyondCircled(n));
const beyondCircled: Write = (n) => (n <= 50 ? row('㊱', 15)(n - 35) : String(n));

const FORMATS: Record<string, Write> = {
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: (n) => letter(n).toUpperCase(),
  lowerLetter: letter,
  chineseCounting: counting,
  taiwaneseCounting: counting,
  chineseCountingThousand: thousands,
  taiwaneseCountingThousand: thousands,
  japaneseCounting: thousands,
  ideographDigital: digits(HAN),
  taiwaneseDigital: digits(HAN),
  japaneseDigitalTenThousand: digits(HAN),
  chineseLegalSimplified: spelled(LEGAL, ['', '拾', '佰', '仟', '万'], false),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  decimalFullWidth: digits('０１２３４５６７８９'),
  decimalFullWidth2: digits('０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: row('⒈', 20),
  decimalEnclosedParen: row('⑴', 20),
  ideographEnclosedCircle: row('㊀', 10),
  numberInDash: (n) => `- ${n} -`,
  none: () => '',
};

/** @param format a name of ST_NumberFormat; one that is not known here counts as decimal */
export function writeNumber(n: number, format: string): string {
  return (FORMATS[format] ?? String)(n);
}
