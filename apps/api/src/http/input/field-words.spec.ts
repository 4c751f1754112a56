import { inputInvalid } from './field-errors';
import { fieldWords } from './field-words';

it('names fields as the forms do', () => {
  expect(fieldWords(['newDueOn', 'commitments.0.dueOn', 'wording.11.text', 'reason'])).toEqual([
    '新的时限',
    '承诺事项第1项的时限',
    '文字第12项的文字',
    '理由',
  ]);
});

it('leaves out what no form shows', () => {
  expect(fieldWords(['__proto__', 'constructor', 'x.0.y'])).toEqual([]);
});

it('keeps names of the program out of the Chinese sentence; the answer lists them', () => {
  const { sentence, details } = inputInvalid([
    { field: 'newDueOn', problems: ['newDueOn must be a date'] },
    { field: 'something', problems: ['property something should not exist'] },
  ]);
  expect(sentence.zh).toBe('提交的内容有误（新的时限），请改正后重新提交。');
  expect(sentence.en).toContain('newDueOn, something');
  expect(details.errors).toHaveLength(2);
});
