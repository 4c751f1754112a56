import { checkAnswer, type Doubt, type DoubtAnswer } from '@app/domain/plan-text';
import { answerText, readAnswer } from './read-answer';

const doubt = (code: string, proposal?: DoubtAnswer): Pick<Doubt, 'code' | 'proposal'> => ({ code, proposal });

it.each<[string, string, DoubtAnswer]>([
  ['ambiguous-date', '2019-12-31', { kind: 'date', date: '2019-12-31' }],
  ['recurrence-anchor', '2018-01-01', { kind: 'anchor', from: '2018-01-01' }],
  ['vague-period', '每季度', { kind: 'rhythm', every: { months: 3 } }],
  ['vague-period', 'yearly', { kind: 'rhythm', every: { years: 1 } }],
  ['vague-period', '2018-06-30', { kind: 'date', date: '2018-06-30' }],
  ['unknown-body', ' 县水务局 ', { kind: 'body', body: '县水务局' }],
  ['missing-lead', '县水务局', { kind: 'lead', body: '县水务局' }],
  ['joint-responsibility', 'accept', { kind: 'accept' }],
  ['target-set-by-higher-level', '91.5%', { kind: 'value', value: 91.5, unit: '%', source: '某文' }],
])('a doubt of kind %s takes %s', (code, text, answer) => {
  expect(readAnswer(doubt(code), text, '某文')).toEqual(answer);
  expect(checkAnswer({ code }, answer)).toEqual(answer);
});

it('takes the proposal by its name, where there is one', () => {
  const proposal: DoubtAnswer = { kind: 'lead', body: '县水务局' };
  expect(readAnswer(doubt('joint-responsibility', proposal), '采纳')).toBe(proposal);
  expect(() => readAnswer(doubt('ambiguous-date'), '采纳')).toThrow(
    expect.objectContaining({ code: 'answer-not-understood' }),
  );
});

it('says what can be written where it understands nothing', () => {
  expect(() => readAnswer(doubt('vague-period'), '看情况')).toThrow(
    expect.objectContaining({ sentence: expect.objectContaining({ zh: expect.stringContaining('每季度') }) }),
  );
});

it('writes every kind of answer for a person', () => {
  const answers: DoubtAnswer[] = [
    { kind: 'date', date: '2019-12-31' },
    { kind: 'anchor', from: '2018-01-01' },
    { kind: 'rhythm', every: { months: 6 } },
    { kind: 'body', body: '县水务局' },
    { kind: 'lead', body: '县水务局' },
    { kind: 'value', value: 91, unit: '%', source: '某文' },
    { kind: 'accept' },
  ];
  expect(answers.map(answerText)).toEqual([
    '2019-12-31',
    '自 2018-01-01 起算',
    '每半年',
    '县水务局',
    '县水务局牵头',
    '91%（某文）',
    '照原文',
  ]);
});
