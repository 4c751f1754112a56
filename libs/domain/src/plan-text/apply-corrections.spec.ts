import fc from 'fast-check';
import { applyCorrections } from './apply-corrections';
import { applyDecisions } from './apply-decisions';
import { checkCorrection } from './check-correction';
import type { Correction, NumberedCorrection } from './correction';
import { numberedDoubts } from './numbered-doubts';
import type { ParsedPlan, Span } from './parsed-plan';
import { parsePlan } from './parse-plan';
import { placedIn, quoted } from './place-corrections';

const PLAN = [
  '河口县人民政府',
  '2031年1月12日',
  '一、主要任务',
  '（一）加高围堤。6月底前完成。（县水务局牵头，县财政局参与）',
  '（二）更换闸门。2031年7月底前完成。（县住建局负责）栽种防风林。2031年9月底前栽种300亩。（县林业局负责）',
  '（三）巡查堤防。尽快巡查。',
].join('\n');
const { plan, text } = parsePlan(PLAN);
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const apply = (...corrections: Correction[]): ParsedPlan =>
  applyCorrections(
    plan,
    text,
    corrections.map((correction, i): NumberedCorrection => ({ number: i + 1, correction })),
  );
const shown = ({ clauses }: ParsedPlan) =>
  clauses.map(({ heading, roles, deadlines }) => [
    heading,
    roles.map(({ role, body }) => `${role} ${body}`).join(' '),
    deadlines.map(({ date }) => date).join(' '),
  ]);

describe('correcting a reading in its text', () => {
  const second = '栽种防风林。2031年9月底前栽种300亩。（县林业局负责）';

  it('leaves it as it is where nobody says anything', () => {
    expect(apply()).toBe(plan);
  });

  it('divides a clause that was glued, and reads both parts again', () => {
    expect(shown(apply({ kind: 'clause', span: at(second) })).slice(1, 3)).toEqual([
      ['更换闸门', 'responsible 县住建局', '2031-07-31'],
      ['栽种防风林', 'responsible 县林业局', '2031-09-30'],
    ]);
  });

  it('joins clauses that were torn, and numbers them anew', () => {
    const joined = apply({ kind: 'clause', span: [at('（一）')[0], at(second)[1]] });
    expect(joined.clauses.map(({ number, ordinal }) => [number, ordinal])).toEqual([
      [1, '（一）'],
      [2, '（三）'],
    ]);
    expect(joined.clauses[0].roles).toHaveLength(4);
  });

  it('puts a body, a date and a figure in the place of what was read there', () => {
    const [clause, glued] = apply(
      { kind: 'role', span: at('县财政局'), role: 'lead', body: '县财政局' },
      { kind: 'role', span: at('县水务局'), role: 'cooperator', body: '县水利局' },
      { kind: 'date', span: at('6月底前'), date: '2031-06-30', holds: 'by' },
      { kind: 'figure', span: at('栽种300亩'), indicator: '防风林', operator: '>=', value: 300, unit: '亩' },
    ).clauses;
    expect(clause.roles.map(({ role, body, written }) => [role, body, written])).toEqual([
      ['cooperator', '县水利局', '县水务局'],
      ['lead', '县财政局', '县财政局'],
    ]);
    expect(clause.deadlines).toMatchObject([{ text: '6月底前', date: '2031-06-30' }]);
    expect(glued.targets).toMatchObject([{ indicator: '防风林', operator: '>=', value: 300, unit: '亩' }]);
  });

  it('takes away what was read and is none', () => {
    const [clause, glued] = apply(
      { kind: 'none', span: at('县财政局'), of: 'role' },
      { kind: 'none', span: at('6月底前'), of: 'date' },
      { kind: 'none', span: at('（三）巡查'), of: 'clause' },
    ).clauses;
    expect([clause.roles.length, clause.deadlines.length]).toEqual([1, 0]);
    expect(glued.ordinal).toBe('（二）');
  });

  it('asks no more what a correction has answered, and asks who leads where nobody is left', () => {
    const codes = (reading: ParsedPlan, clause: number) => reading.clauses[clause].doubts.map(({ code }) => code);
    expect(codes(plan, 2)).toEqual(['clause-without-responsibility', 'vague-period']);
    expect(codes(apply({ kind: 'role', span: at('巡查堤防'), role: 'lead', body: '县公安局' }), 2)).toEqual([
      'vague-period',
    ]);
    expect(codes(apply({ kind: 'date', span: at('尽快'), date: '2031-03-31', holds: 'by' }), 2)).toEqual([
      'clause-without-responsibility',
    ]);
    const nobody: Correction[] = ['县水务局', '县财政局'].map((body) => ({ kind: 'none', span: at(body), of: 'role' }));
    expect(codes(apply(...nobody), 0)).toContain('clause-without-responsibility');
  });

  it('leaves the numbers of the doubts around it, so that an answer stays with its question', () => {
    const before = numberedDoubts(plan);
    const vague = before.find(({ doubt }) => doubt.code === 'vague-period')!;
    const corrected = apply(
      { kind: 'none', span: at('县水务局'), of: 'role' },
      { kind: 'clause', span: at(second) },
      { kind: 'date', span: at('2031年7月底前'), date: '2031-07-15', holds: 'by' },
    );
    const after = numberedDoubts(corrected).find(({ doubt }) => doubt.code === 'vague-period')!;
    expect(after.number).toBe(vague.number);
    const settled = applyDecisions(corrected, new Map([[after.number, { kind: 'date', date: '2031-12-31' }]]));
    expect(settled.clauses.at(-1)!.deadlines).toMatchObject([{ date: '2031-12-31' }]);
  });

  it('gives clauses that do not overlap, quote the text and hold what was read, and doubts of one number each', () => {
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }))
      .map(([from, length]): Span => [from, Math.min(text.length, from + length)]);
    const correction: fc.Arbitrary<Correction> = fc.oneof(
      span.map((one): Correction => ({ kind: 'clause', span: one })),
      span.map((one): Correction => ({ kind: 'role', span: one, role: 'lead', body: '县公安局' })),
      span.map((one): Correction => ({ kind: 'date', span: one, date: '2031-06-30', holds: 'by' })),
      fc
        .tuple(span, fc.constantFrom('clause' as const, 'role' as const, 'date' as const, 'figure' as const))
        .map(([one, of]): Correction => ({ kind: 'none', span: one, of })),
    );
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 6 }), (corrections) => {
        const reading = apply(...corrections);
        let end = 0;
        for (const clause of reading.clauses) {
          expect(clause.span[0]).toBeGreaterThanOrEqual(end);
          end = clause.span[1];
          expect(text.slice(...clause.span)).toBe(clause.text);
          for (const {
            span: [from, to],
          } of [...clause.deadlines, ...clause.roles]) {
            expect(from >= clause.span[0] && to <= clause.span[1]).toBe(true);
          }
          for (const { written, span: place } of clause.roles) expect(text.slice(...place)).toBe(written);
        }
        const numbers = numberedDoubts(reading).map(({ number }) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a correction', () => {
  it.each<[string, Correction, string]>([
    ['beyond the text', { kind: 'clause', span: [0, text.length + 1] }, 'correction-not-fitting'],
    ['of blanks', { kind: 'clause', span: [at('\n一、')[0], at('\n一、')[0] + 1] }, 'correction-not-fitting'],
    ['without a body', { kind: 'role', span: at('县水务局'), role: 'lead', body: ' ' }, 'correction-not-fitting'],
    [
      'outside the clauses',
      { kind: 'role', span: at('河口县人民政府'), role: 'lead', body: '县政府' },
      'correction-outside-clauses',
    ],
    [
      'of a day that does not exist',
      { kind: 'date', span: at('6月底前'), date: '2031-06-31', holds: 'by' },
      'invalid-date',
    ],
    [
      'of a day before the issue',
      { kind: 'date', span: at('6月底前'), date: '2030-06-30', holds: 'by' },
      'date-too-early',
    ],
    [
      'of no number',
      { kind: 'figure', span: at('300亩'), indicator: '甲', operator: '>=', value: NaN, unit: null },
      'correction-not-fitting',
    ],
  ])('%s is refused', (_, correction, code) => {
    expect(() => checkCorrection(plan, text, correction)).toThrow(expect.objectContaining({ code }));
  });

  it('is kept without the blanks around its words', () => {
    const [from, to] = at('（三）巡查堤防。尽快巡查。');
    expect(checkCorrection(plan, text, { kind: 'clause', span: [from - 1, to] })).toEqual({
      kind: 'clause',
      span: [from, to],
    });
  });
});

describe('a correction in another text', () => {
  const correction: Correction = { kind: 'none', span: at('县财政局'), of: 'role' };

  it('finds its words where they moved, and not where they stand twice', () => {
    const later = `按语。\n${text}`;
    const placed = placedIn(later, quoted(text, correction))!;
    expect(later.slice(...placed.span)).toBe('县财政局');
    expect(placedIn(text, quoted(text, correction))).toBe(correction);
    expect(placedIn(`按语。\n${text}\n${text}`, quoted(text, correction))).toBeNull();
    expect(placedIn('别的方案', quoted(text, correction))).toBeNull();
  });
});
