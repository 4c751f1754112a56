import * as fc from 'fast-check';
import { readDeadlines } from './deadlines';
import { explainPhrase } from './explain-phrase';
import { endOfMonth } from './iso-date';
import { readTargets } from './targets';

const ISSUED = '2022-04-14';
const document = { issuedOn: ISSUED, year: 2022 };
const HAN = '〇一二三四五六七八九';
const hanYear = (year: number): string => [...String(year)].map((digit) => HAN[Number(digit)]).join('');
const pad = (n: number): string => String(n).padStart(2, '0');

/** A way of writing the last day of a period, with the day that is meant. */
interface Written {
  phrase: string;
  date: string;
}

const year = fc.integer({ min: 2022, max: 2049 });
const month = fc.integer({ min: 1, max: 12 });
/** How a year is written, or that of the document left out. */
const writtenYear = fc.oneof(
  year.map((y) => ({ y, words: `${y}年` })),
  year.map((y) => ({ y, words: `${hanYear(y)}年` })),
  fc.constantFrom({ y: 2022, words: '' }, { y: 2022, words: '今年' }, { y: 2023, words: '明年' }),
);
const lastDay = fc.oneof(
  fc.tuple(writtenYear, month).map(([{ y, words }, m]) => ({ phrase: `${words}${m}月底`, date: endOfMonth(y, m)! })),
  fc.tuple(writtenYear, month).map(([{ y, words }, m]) => ({ phrase: `${words}${m}月末`, date: endOfMonth(y, m)! })),
  fc
    .tuple(writtenYear, month)
    .map(([{ y, words }, m]) => ({ phrase: `${words}${m}月上旬`, date: `${y}-${pad(m)}-10` })),
  fc
    .tuple(writtenYear, month)
    .map(([{ y, words }, m]) => ({ phrase: `${words}${m}月中旬`, date: `${y}-${pad(m)}-20` })),
  fc
    .tuple(writtenYear, month, fc.integer({ min: 1, max: 28 }))
    .map(([{ y, words }, m, d]) => ({ phrase: `${words}${m}月${d}日`, date: `${y}-${pad(m)}-${pad(d)}` })),
  fc
    .tuple(writtenYear, fc.integer({ min: 1, max: 4 }))
    .map(([{ y, words }, q]) => ({ phrase: `${words}${HAN[q]}季度末`, date: endOfMonth(y, 3 * q)! })),
  writtenYear.map(({ y, words }): Written => ({ phrase: `${words}年底`, date: `${y}-12-31` })),
);
const before = fc.constantFrom('前', '之前', '以前');
const around = fc.tuple(
  fc.constantFrom('', '县甲局要在', '确保', '其中，', '（一）甲事。'),
  fc.constantFrom('完成', '建成三处', '，全面落实', '将结果报县政府'),
);

describe('dates written in any of many ways', () => {
  it('are the days that are meant, quoted to the letter', () => {
    fc.assert(
      fc.property(lastDay, before, around, ({ phrase, date }, suffix, [head, tail]) => {
        const text = head + phrase + suffix + tail;
        const found = readDeadlines({ text, from: 0 }, document);
        expect(found.map((d) => [d.kind, d.date])).toEqual([['by', date]]);
        expect(text.slice(...found[0].span)).toBe(found[0].text);
        expect(found[0].text).toContain(phrase + suffix);
      }),
    );
  });

  it('mean the same alone, in a field of dates and in a bracket with names', () => {
    fc.assert(
      fc.property(lastDay, before, ({ phrase, date }, suffix) => {
        expect(explainPhrase(phrase + suffix, ISSUED)).toMatchObject({ kind: 'by', date, hardness: 'firm' });
        for (const text of [`完成时限：${phrase}`, `（${phrase}完成，牵头单位：县甲局）`]) {
          expect(readDeadlines({ text, from: 0 }, document).map((d) => d.date)).toEqual([date]);
        }
      }),
    );
  });

  it('become the first day of a yearly duty behind 每年', () => {
    fc.assert(
      fc.property(month, (m) => {
        const [found] = readDeadlines({ text: `每年${m}月底前报告`, from: 0 }, document);
        const date = endOfMonth(2022, m)!;
        const first = date < ISSUED ? endOfMonth(2023, m)! : date;
        expect(found).toMatchObject({ kind: 'recurring', date: null, every: { years: 1 }, firstDueOn: first });
      }),
    );
  });

  it('are soft behind 力争 and 原则上 and firm without', () => {
    fc.assert(
      fc.property(lastDay, fc.constantFrom('力争', '争取', '原则上'), ({ phrase }, word) => {
        expect(explainPhrase(`${word}${phrase}前`, ISSUED).hardness).toBe('soft');
        expect(explainPhrase(`${phrase}前`, ISSUED).hardness).toBe('firm');
      }),
    );
  });
});

describe('figures written in any of many ways', () => {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 99999 }),
    fc.integer({ min: 1, max: 999 }).map((n) => n / 10),
  );
  const unit = fc.constantFrom('%', '个', '家', '万亩', '公里', '名', '户');
  const state = fc.constantFrom(
    ['达到', '以上', '>='],
    ['不低于', '', '>='],
    ['控制在', '以内', '<='],
    ['不超过', '', '<='],
    ['达到', '左右', '~'],
    ['达到约', '', '~'],
    ['稳定在', '', '='],
  );
  const change = fc.constantFrom(['增长', 1], ['提高', 1], ['下降', -1], ['减少', -1]);

  it('keep operator, value and unit', () => {
    fc.assert(
      fc.property(value, unit, state, (n, u, [verb, after, operator]) => {
        const text = `到2025年，有机茶园指标${verb}${n}${u}${after}。`;
        const found = readTargets({ text, from: 0 }, readDeadlines({ text, from: 0 }, document));
        expect(found).toMatchObject([{ indicator: '有机茶园指标', operator, value: n, unit: u }]);
        expect(text.slice(...found[0].span)).toBe(found[0].text);
      }),
    );
  });

  it('keep the sign and the base year of a change', () => {
    fc.assert(
      fc.property(value, change, fc.integer({ min: 2010, max: 2021 }), (n, [verb, sign], base) => {
        const [found] = readTargets({ text: `有机茶园面积比${base}年${verb}${n}%`, from: 0 }, []);
        expect(found).toMatchObject({ operator: 'change', unit: '%', baseYear: base });
        expect(found.value).toBeCloseTo(Number(sign) * n);
      }),
    );
  });

  it('are none where they are money, points or a condition', () => {
    fc.assert(
      fc.property(value, (n) => {
        for (const text of [`投入${n}万元`, `得分率达到${n}%的扣2分`, `对面积达到${n}亩以上的农户给予补助`]) {
          expect(readTargets({ text, from: 0 }, [])).toEqual([]);
        }
      }),
    );
  });
});

describe('scrap of dates and figures', () => {
  const scrap = fc.constantFrom(
    ...[
      '20',
      '2022',
      '年',
      '年度',
      '底',
      '前',
      '每',
      '自',
      '起',
      '月',
      '日',
      '5',
      '三',
      '十四五',
      '季度',
      '末',
      '上旬',
    ],
    ...[
      '至',
      '—',
      '-',
      '内',
      '完成时限：',
      '持续推进',
      '（',
      '）',
      '，',
      '。',
      '《',
      '》',
      '印发后',
      '个工作日',
      '达到',
      '分别',
    ],
    ...['90', '%', '以上', '、', '增长', '个', '万', '次年', '力争', '比', '为准', '省下达', '翻一番', '\n'],
  );

  it('is read without an error, and every span quotes its words', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const dated = readDeadlines({ text, from: 0 }, document);
        for (const { span, text: words } of [...dated, ...readTargets({ text, from: 0 }, dated)]) {
          expect(text.slice(...span)).toBe(words);
        }
        for (const { date } of dated) if (date !== null) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        for (let i = 1; i < dated.length; i++) expect(dated[i].span[0]).toBeGreaterThanOrEqual(dated[i - 1].span[1]);
      }),
      { numRuns: 1000 },
    );
  });
});
