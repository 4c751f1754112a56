import { dateExplain } from './date-explain';

const explain = (phrase: string, issued = '2017-06-29') => JSON.parse(dateExplain({ phrase, issued, json: true }));
const refusal = (code: string) => expect.objectContaining({ code });

describe('duban date explain', () => {
  it('prints exactly what is promised', () => {
    const answer = explain('2018年底前');
    expect(Object.keys(answer)).toEqual(['kind', 'date', 'hardness', 'every', 'doubts', 'sentence']);
    expect(answer).toMatchObject({ kind: 'by', date: '2018-12-31', hardness: 'firm', every: null, doubts: [] });
    expect(answer.sentence).toEqual({
      zh: expect.stringContaining('逢休息日不顺延'),
      en: expect.stringContaining('stays'),
    });
  });

  it.each([
    ['2018年底', '2018-12-31'],
    ['2018年年底前', '2018-12-31'],
    ['到2030年', '2030-12-31'],
  ])('%s is due on %s', (phrase, date) => expect(explain(phrase).date).toBe(date));

  it('says what is soft, what begins, and what recurs', () => {
    expect(explain('力争2020年年底前').hardness).toBe('soft');
    expect(explain('自2018年起')).toMatchObject({ kind: 'from', date: '2018-01-01' });
    expect(explain('每3年')).toMatchObject({ kind: 'recurring', date: null, every: { years: 3 } });
  });

  it('reads 2020年前 strictly, with the doubt that a person has to settle', () => {
    const answer = explain('2020年前');
    expect(answer).toMatchObject({ date: '2019-12-31', doubts: [expect.objectContaining({ code: 'ambiguous-date' })] });
    expect(answer.sentence.zh).toContain('须由人确认');
  });

  it('refuses words that name no time, and a day of issue that does not exist', () => {
    expect(() => explain('尽力而为')).toThrow(refusal('phrase-not-understood'));
    expect(() => explain('')).toThrow(refusal('phrase-not-understood'));
    expect(() => explain('2018年底前', '2017-02-30')).toThrow(refusal('invalid-date'));
  });
});
