import { checkAnswer } from './check-answer';
import { DOUBT_CODES } from './doubt-codes';
import type { DoubtAnswer } from './parsed-plan';
import { strictAnswer } from './strict-answer';
import { numberedDoubts } from './numbered-doubts';
import { parsePlan } from './parse-plan';

const GOOD: DoubtAnswer[] = [
  { kind: 'date', date: '2020-02-29' },
  { kind: 'anchor', from: '2018-01-01' },
  { kind: 'body', body: '县甲局' },
  { kind: 'lead', body: '县甲局' },
  { kind: 'rhythm', every: { months: 3 } },
  { kind: 'value', value: 91, unit: '%', source: '某文' },
  { kind: 'accept' },
];

describe('an answer is kept', () => {
  it('for exactly those doubts whose table admits its kind', () => {
    for (const [code, { answers }] of Object.entries(DOUBT_CODES)) {
      for (const answer of GOOD) {
        const check = () => checkAnswer({ code }, answer);
        if ((answers as readonly string[]).includes(answer.kind)) expect(check()).toEqual(answer);
        else expect(check).toThrow(expect.objectContaining({ code: 'answer-not-fitting' }));
      }
    }
  });

  it('trimmed', () => {
    expect(checkAnswer({ code: 'unknown-body' }, { kind: 'body', body: ' 县甲局 ' })).toEqual({
      kind: 'body',
      body: '县甲局',
    });
  });
});

it.each<[string, string, DoubtAnswer, string]>([
  ['a day that does not exist', 'ambiguous-date', { kind: 'date', date: '2019-02-29' }, 'invalid-date'],
  ['no name', 'unknown-body', { kind: 'body', body: '  ' }, 'answer-incomplete'],
  ['a novel as a name', 'missing-lead', { kind: 'lead', body: '局'.repeat(101) }, 'answer-incomplete'],
  ['a rhythm nobody reports in', 'vague-period', { kind: 'rhythm', every: { years: 2 } }, 'answer-incomplete'],
  [
    'a figure from nowhere',
    'target-set-by-higher-level',
    { kind: 'value', value: 9, unit: null, source: '' },
    'answer-incomplete',
  ],
  [
    'a figure that is none',
    'target-set-by-higher-level',
    { kind: 'value', value: NaN, unit: null, source: '某文' },
    'answer-incomplete',
  ],
])('is refused: %s', (_, code, answer, refusal) => {
  expect(() => checkAnswer({ code }, answer)).toThrow(expect.objectContaining({ code: refusal }));
});

describe('the dates of an answer', () => {
  const issuedOn = '2026-11-20';
  const deadlines = (kind: 'by' | 'from') => ({
    deadlines: [
      { text: '2020年', kind, date: null, hardness: 'firm' as const, every: null, span: [10, 15] as [number, number] },
    ],
  });
  const date = (text: string): DoubtAnswer => ({ kind: 'date', date: text });
  const anchor = (text: string): DoubtAnswer => ({ kind: 'anchor', from: text });

  it.each<[string, string, DoubtAnswer, 'by' | 'from', string | null]>([
    ['ten years before the plan was issued', 'ambiguous-date', date('2016-12-04'), 'by', 'date-too-early'],
    ['on the day before it was issued', 'ambiguous-date', date('2026-11-19'), 'by', 'date-too-early'],
    ['on the day it was issued', 'ambiguous-date', date('2026-11-20'), 'by', null],
    ['before it, where something holds from that day on', 'ambiguous-date', date('2016-12-04'), 'from', null],
    ['on the last day that is watched', 'ambiguous-date', date('2046-12-31'), 'by', null],
    ['on the day after it, which would be dropped', 'ambiguous-date', date('2047-01-01'), 'by', 'date-too-late'],
    ['in the last year of all', 'vague-period', date('9999-12-31'), 'by', 'date-too-late'],
    ['counting from before the plan', 'recurrence-anchor', anchor('2015-06-30'), 'by', null],
    ['counting from the last year of all', 'recurrence-anchor', anchor('9999-12-31'), 'by', 'date-too-late'],
  ])('%s', (_, code, answer, kind, refusal) => {
    const check = () => checkAnswer({ code, span: [10, 15] }, answer, { issuedOn, clause: deadlines(kind) });
    if (refusal === null) expect(check()).toEqual(answer);
    else expect(check).toThrow(expect.objectContaining({ code: refusal }));
  });
});

describe('where nobody can be asked', () => {
  const { plan } = parsePlan(
    '某县旧井方案\n\n一、任务\n（一）普查。6月底前完成普查。（县戊局负责）\n（二）宣传。讲清道理。\n（三）巡查。尽快巡查。（县己局负责）\n',
    { bodies: [] },
  );
  const strict = Object.fromEntries(numberedDoubts(plan).map((one) => [one.doubt.code, strictAnswer(one, '县政府办')]));

  it('a proposal is taken, a body as it is written, the coordinating body for nobody', () => {
    expect(strict).toMatchObject({
      'vague-period': { kind: 'rhythm', every: { months: 3 } },
      'unknown-body': { kind: 'body', body: expect.stringMatching(/^县[戊己]局$/) },
      'clause-without-responsibility': { kind: 'lead', body: '县政府办' },
    });
  });

  it('a date without its year stays open', () => {
    expect(strict['ambiguous-date']).toBeNull();
  });
});
