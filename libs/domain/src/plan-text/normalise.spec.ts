import { normalise } from './normalise';

describe('normalising a plan text', () => {
  it.each([
    ['spaces inside Chinese and around figures', '到 2018 年 底，达到 90% 左右', '到2018年底，达到90%左右'],
    ['full-width digits, letters and signs', '２０２０年达到９０％，ＰＰＰ', '2020年达到90%，PPP'],
    ['half-width brackets and commas', '(一) 甲事.(县甲局牵头,县乙局参与)', '（一）甲事.（县甲局牵头，县乙局参与）'],
    ['blank lines and line ends of any kind', '甲。\r\n\r\n\u3000\u3000乙。\r丙。\u2028丁。', '甲。\n乙。\n丙。\n丁。'],
    ['ordinals in one character', '⒈甲事 ⑵乙事 ㈢丙事', '1.甲事（2）乙事（三）丙事'],
    ['small dots', '1﹒甲事', '1.甲事'],
    ['square brackets with words in them', '[责任单位:县甲局]', '【责任单位：县甲局】'],
    [
      'rows of a table',
      '序号\t任务\t责任单位\n1\t甲 事\t县甲局 县乙局',
      '序号\t任务\t责任单位\n1\t甲事\t县甲局、县乙局',
    ],
    ['a tab after an ordinal', '1.\t甲事\n到\t2018年', '1.甲事\n到2018年'],
    [
      'labels apart by spaces',
      '做完。 牵头单位：县甲局  配合单位：县乙局',
      '做完。\n牵头单位：县甲局\n配合单位：县乙局',
    ],
    ['marks nobody sees', '\ufeff甲\u200b乙\u00ad。', '甲乙。'],
  ])('evens out %s', (_, raw, expected) => {
    expect(normalise(raw)).toBe(expected);
  });

  it('keeps spaces between Latin words, and commas in figures', () => {
    expect(normalise('Open Data 平台 10,000 家 10:30')).toBe('Open Data平台10,000家10:30');
  });

  it('is settled after one round', () => {
    const once = normalise('（一） 甲事。做到\n\n底。( 县甲局 负责 )');
    expect(normalise(once)).toBe(once);
  });
});
