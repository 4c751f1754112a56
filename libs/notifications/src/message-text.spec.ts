import type { DeliveryRules } from '@app/domain/delivery';
import { inEnglish } from './words/render';
import type { Waiting } from './message-scene';
import { asksFor, digestSubject, linesOf } from './message-text';

const DAY = '2026-11-30';
const rules = { digest: { linesShown: 20 }, waiting: { linesShown: 10 } } as DeliveryRules;
const line = (different: object = {}) => ({
  ...{ id: 1, kind: 'assignment-objected', bodyId: 1, leadIds: [], sentOn: DAY, title: '请研究县林业局对交办的异议' },
  ...{ planId: 1, clauseNumber: 2, documentId: null },
  ...different,
});
const waits = (different: Partial<Waiting> = {}): Waiting => ({
  ...{ title: '裁定异议：县林业局 第2条“划定类别”', planId: 1, clauseNumber: 2, documentId: null },
  ...{ askedBy: ['assignment-objected'] },
  ...different,
});

describe('a line asks for what waits', () => {
  it.each([
    ['of the same clause', line(), waits()],
    [
      'of the same paper, whichever clause each names',
      line({ documentId: 7, kind: 'sign-request' }),
      waits({ documentId: 7, clauseNumber: null, askedBy: ['sign-request'] }),
    ],
  ])('%s', (_, told, waiting) => expect(asksFor(told, waiting)).toBe(true));

  it.each([
    ['of another clause', line({ clauseNumber: 3 }), waits()],
    ['of another plan', line({ planId: 2 }), waits()],
    ['that tells something else of the clause', line({ kind: 'reminder' }), waits()],
    ['of another paper', line({ documentId: 8 }), waits({ documentId: 7 })],
    ['where nobody says how it is asked for', line(), waits({ askedBy: undefined })],
  ])('but not one %s', (_, told, waiting) => expect(asksFor(told, waiting)).toBe(false));
});

it.each([
  [3, 0],
  [0, 2],
  [1, 8],
  [2, 12],
  [25, 12],
])('%i lines and %i matters that wait are counted alike in both languages', (news, waiting) => {
  const told = Array.from({ length: news }, () => ({ line: line() }));
  const { lines, more } = linesOf(told, Array<Waiting>(waiting).fill(waits()), rules);
  const zh = digestSubject(told, waiting, DAY);
  const en = inEnglish({ kind: 'digest', lines, more, on: DAY });
  const counts = (text: string, of: RegExp) => Number(of.exec(text)?.[1] ?? 0);
  expect([counts(zh, /今日 (\d+) 项/), counts(zh, /裁定 (\d+) 项/)]).toEqual([news, waiting]);
  expect([counts(en, /(\d+) items?/), counts(en, /(\d+) waiting/)]).toEqual([news, waiting]);
});
