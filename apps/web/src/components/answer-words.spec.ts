import { en } from '../i18n/en';
import { zh } from '../i18n/zh';
import { answerWords } from './answer-words';

it('writes every kind of answer in both languages', () => {
  const answers = [
    { kind: 'date', date: '2019-12-31' },
    { kind: 'anchor', from: '2018-01-01' },
    { kind: 'rhythm', every: { months: 3 } },
    { kind: 'rhythm', every: { years: 1 } },
    { kind: 'body', body: '县水务局' },
    { kind: 'lead', body: '县水务局' },
    { kind: 'value', value: 91, unit: '%', source: '某文' },
    { kind: 'drop' },
    { kind: 'accept' },
  ] as const;
  expect(answers.map((answer) => answerWords(answer, zh))).toEqual([
    '2019-12-31',
    '自 2018-01-01 起算',
    '每季度报告',
    '每年报告',
    '县水务局',
    '县水务局牵头',
    '91% (某文)',
    '删去重复的文字',
    '照原文，不作更改',
  ]);
  expect(answers.map((answer) => answerWords(answer, en)).join()).not.toMatch(/牵头|删去|照原文|undefined/);
});
