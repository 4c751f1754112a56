import { asColumns } from './as-columns';

it('separates what can be chosen, for a choice alone', () => {
  expect(
    asColumns([
      { title: ' 等级 ', type: 'choice', choices: '高、 中，低,、', required: true },
      { title: '面积', type: 'number', choices: '高、低' },
    ]),
  ).toEqual([
    { title: '等级', type: 'choice', choices: ['高', '中', '低'], required: true },
    { title: '面积', type: 'number', choices: [], required: false },
  ]);
});
