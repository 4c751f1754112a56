import { explainPhrase } from './explain-phrase';

describe('explaining one phrase', () => {
  it.each([
    ['2018年底前', { kind: 'by', date: '2018-12-31', hardness: 'firm', rule: 'before-end-of-year', doubts: [] }],
    ['力争2020年底', { kind: 'by', date: '2020-12-31', hardness: 'soft' }],
    ['2021年12月', { kind: 'by', date: '2021-12-31', rule: 'date-field' }],
    ['每年6月底前', { kind: 'recurring', date: null, every: { years: 1 }, firstDueOn: '2018-06-30' }],
    ['持续推进', { kind: 'during', date: null }],
    ['尽力而为', { kind: null, date: null, doubts: [] }],
  ])('reads %s', (phrase, expected) => {
    expect(explainPhrase(phrase, '2017-07-01')).toMatchObject(expected);
  });

  it('reads the strict date of 2020年前 and asks', () => {
    expect(explainPhrase('２０２０年 前', '2017-06-29')).toMatchObject({
      date: '2019-12-31',
      doubts: [{ code: 'ambiguous-date', span: [0, 6], proposal: { kind: 'date', date: '2019-12-31' } }],
    });
  });

  it('asks for the year where neither phrase nor document has one', () => {
    expect(explainPhrase('6月底前', null)).toMatchObject({ date: null, doubts: [{ code: 'ambiguous-date' }] });
  });
});
