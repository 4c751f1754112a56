import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { byLength } from '../../../../test/setup/length';
import { parseDate } from '../calendar';
import { DubanError } from '../errors';
import { numberedDoubts } from './numbered-doubts';
import { parsePlan } from './parse-plan';
import type { ParsedPlan } from './parsed-plan';
import { quotes } from './testing/quotes';

const demo = readFileSync(join(__dirname, '../../../../config/demo/plan.txt'), 'utf8');

/** How many texts: changed demo plans, which take long to read, and small ones. The short form takes the first of them. */
const RUNS = byLength({ short: { demo: 4, small: 200 }, long: { demo: 30, small: 1_000 } });

/** The length of what is read to see what a text of four times this length costs; characters. */
const LENGTH = byLength({ short: 8_000, long: 15_000 });

/** What was read, without the places. */
const facts = (plan: ParsedPlan): unknown =>
  JSON.parse(JSON.stringify(plan, (key, value) => (key === 'span' ? undefined : value)));

const toFullWidth = (c: string): string => (c === '%' ? '％' : String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** Writes the same text as a careless typist or a scanner would: `dice` decides at each character. */
function withNoise(text: string, dice: readonly number[]): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    const roll = dice[i % dice.length];
    if (roll === 1 && /[0-9%]/.test(c)) out += toFullWidth(c);
    else if (roll === 2 && /[（）]/.test(c)) out += c === '（' ? '(' : ')';
    else if (roll === 3 && /[\u4e00-\u9fff]/.test(c)) out += `${c} `;
    else if (roll === 4 && /[\u4e00-\u9fff]/.test(c)) out += `\u3000${c}`;
    else out += c;
  }
  return out;
}

/** True when the text was read, or refused with a code. */
function readOrRefuse(text: string): boolean {
  try {
    return parsePlan(text).text !== '';
  } catch (refusal) {
    return refusal instanceof DubanError;
  }
}

/** The work of this process in milliseconds: what others do on the machine does not count. */
function workOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('whatever the text looks like', () => {
  const clean = facts(parsePlan(demo).plan);
  const dice = fc.array(fc.nat(12), { minLength: 7, maxLength: 97 });

  it('reads the same through spaces and widths, and every span quotes its words', () => {
    fc.assert(
      fc.property(dice, (rolls) => {
        const { plan, text } = parsePlan(withNoise(demo, rolls));
        for (const [span, words] of quotes(plan)) expect(text.slice(...span)).toBe(words);
        expect(facts(plan)).toEqual(clean);
      }),
      { numRuns: RUNS.demo },
    );
  });

  it('reads the same with blank lines between the lines', () => {
    fc.assert(
      fc.property(dice, (rolls) => {
        const lines = demo.split('\n').map((line, i) => line + '\n'.repeat(rolls[i % rolls.length]));
        expect(facts(parsePlan(lines.join('\n')).plan)).toEqual(clean);
      }),
      { numRuns: RUNS.demo },
    );
  });

  it('reads a plan issued in any year, or with any date in it, and proposes only what can be answered', () => {
    const year = fc.oneof(fc.constantFrom(1, 1234, 1948, 1949, 2100, 2101, 9999), fc.integer({ min: 0, max: 9999 }));
    const han = (n: number) =>
      [...String(n).padStart(4, '0')].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
    const dates = fc.record({ issued: year, due: year, month: fc.nat(19), day: fc.nat(39), n: fc.nat(9999) });
    fc.assert(
      fc.property(dates, ({ issued, due, month, day, n }) => {
        const { plan } = parsePlan(
          `关于印发《某县工作方案》的通知\n\n${String(issued).padStart(4, '0')}年6月1日\n\n某县工作方案\n\n一、任务\n\n` +
            `（一）修路。${String(due).padStart(4, '0')}年${month}月${day}日前完成，${han(due)}年六月底前验收，${n}年内见效。（县甲局牵头）`,
        );
        const issuedYear = Number((plan.issuedOn ?? '2000').slice(0, 4));
        expect([issuedYear >= 1949, issuedYear <= 2100]).toEqual([true, true]);
        for (const { doubt } of numberedDoubts(plan)) {
          if (doubt.proposal?.kind === 'date')
            expect(() => parseDate((doubt.proposal as { date: string }).date)).not.toThrow();
        }
      }),
      { numRuns: RUNS.small },
    );
  });

  it('reads or refuses any text, and fast', () => {
    const scrap = fc.constantFrom(
      ...[
        '（',
        '）',
        '(',
        '一、',
        '（一）',
        '1.',
        '第一章',
        '\n',
        '。',
        '，',
        '、',
        '牵头',
        '负责',
        '等',
        '相关单位',
        '县甲局',
      ],
      ...[
        '2020',
        '年',
        '底',
        '前',
        '每',
        '自',
        '起',
        '月',
        '日',
        '达到',
        '90',
        '%',
        '以上',
        '零增长',
        '定期',
        '即将',
        '出台',
        '公开方式：',
      ],
    );
    const text = fc.oneof(
      fc.array(scrap, { maxLength: 200 }).map((a) => a.join('')),
      fc.string({ unit: 'binary', maxLength: 400 }),
    );
    fc.assert(
      fc.property(text, (raw) => {
        try {
          const { plan, text: normalised } = parsePlan(raw);
          for (const [span, words] of quotes(plan)) expect(normalised.slice(...span)).toBe(words);
        } catch (refusal) {
          expect(refusal).toBeInstanceOf(DubanError);
        }
      }),
      { numRuns: RUNS.small },
    );
  });

  it.each([
    ['clauses', '（一）甲事。每年定期查。2020年前达到90%以上。（县甲局牵头，县乙局等相关单位参与）\n'],
    ['open brackets', '（一）（'],
    ['closing brackets', '（一））'],
    ['brackets in brackets', '（一）（（县甲局）'],
    ['names', '县甲局、'],
    ['lists', '县甲局，'],
    ['tails', '（县甲局负责）'],
    ['dated figures', '2020年底，达到90%，'],
    ['sentences', '2020年，每2年定期达到90%。'],
    ['one letter', '一'],
    ['commas', '（一）甲，'],
    ['digits', '1'],
    ['dates', '2020年'],
    ['broken lines', '一、甲事，乙事，\n'],
    ['spaces', ' 1 '],
    ['verbs', '达到90%'],
    ['rhythms', '每2年一'],
    ['manners', '分别'],
    ['labels', '责任单位：县甲局、'],
    ['label lines', '责任单位：县甲局\n'],
    ['empty labels', '责任单位：\n'],
    ['words of prose', '由县甲局'],
    ['cells', '县甲局\t'],
    ['header rows', '序号\t任务\t责任单位\n'],
    ['brackets left open', '（县甲局负责\n'],
    ['names with and', '县甲局和'],
    ['points', '1.甲。'],
    ['collectives', '各市、'],
    ['wide spaces', '\u3000'],
    ['pipes', '| '],
    ['names set apart by spaces', '县甲局 县乙局 '],
    ['duties', '县甲局负责、'],
    ['brackets of other shapes', '〔县甲局］'],
    ['days of a month', '每月10日、25日前'],
    ['dates in figures', '2031.6.30前'],
    ['ranges', '3-6月'],
    ['decimal numbers', '1.1甲事。'],
    ['attached papers', '。附件1甲'],
    ['bodies with others', '县甲局会同'],
    ['figures of a list', '实现甲、乙等36项事项'],
    ['numbers that are missing', '1.甲（县甲局负责）\n3.乙（县甲局负责）\n'],
  ])(
    'costs in proportion to its length, not to the square, on very many %s',
    (_, piece) => {
      const work = (length: number, [before, after]: string[]): number => {
        const text = `（一）甲事。${before}${piece.repeat(Math.ceil(length / piece.length))}${after}`;
        return workOf(() => expect(readOrRefuse(text)).toBe(true));
      };
      // A single measure may be disturbed: it is taken again only where it says too much.
      const growth = (around: string[]) => work(4 * LENGTH, around) / Math.max(work(LENGTH, around), 3);
      for (const around of [
        ['', '负责）'],
        ['（县甲局', '负责）'],
        ['', ''],
      ]) {
        // Four times the length: 4 times the work where it is linear, 16 where it is a square.
        let seen = growth(around);
        for (let time = 0; time < 2 && seen >= 11; time += 1) seen = Math.min(seen, growth(around));
        expect(seen).toBeLessThan(11);
      }
    },
    120_000,
  );
});
