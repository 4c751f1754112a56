import { clean } from './clean';
import { dateWords, dateWordsOr } from './dates';
import { bookTitle, clauseWords, fullPost, publicityWords, selfWords, sentence, deputyWords } from './names';

describe('dates', () => {
  it.each([
    ['2018-01-02', '2018年1月2日'],
    ['2020-12-31', '2020年12月31日'],
    ['2021-03-12T09:30', '2021年3月12日9时30分'],
    ['2021-03-12T15:00', '2021年3月12日15时'],
  ])('%s is %s', (iso, words) => {
    expect(dateWords(iso)).toBe(words);
  });

  it.each(['2019-02-29', '2018-1-2', '2018年1月2日', '', '2018-01-02T24:00'])('refuses "%s"', (iso) => {
    expect(() => dateWords(iso)).toThrow(expect.objectContaining({ code: 'document-date-invalid' }));
  });

  it('leaves a limit that is no date alone', () => {
    expect([dateWordsOr('长期坚持'), dateWordsOr('2018-10-31')]).toEqual(['长期坚持', '2018年10月31日']);
  });
});

describe('names', () => {
  it('puts a title into book marks once', () => {
    expect([bookTitle('某办法'), bookTitle('《某办法》'), bookTitle('实施《某法》办法')]).toEqual([
      '《某办法》',
      '《某办法》',
      '《实施〈某法〉办法》',
    ]);
  });

  it('reads ordinals in any usual form', () => {
    expect(['九', '第九条', '（九）', '9'].map(clauseWords)).toEqual(['第九条', '第九条', '第九条', '第9条']);
  });

  it('lets the issuer speak of itself', () => {
    expect(['某县人民政府办公室', '县农业局', '县委', '某县人民政府'].map(selfWords)).toEqual([
      '我办',
      '我局',
      '我委',
      '我单位',
    ]);
  });

  it('completes posts, notes and sentences', () => {
    expect([fullPost('局长', '县农业局'), fullPost('县农业局局长', '县农业局')]).toEqual([
      '县农业局局长',
      '县农业局局长',
    ]);
    expect([publicityWords('依申请公开'), publicityWords('此件公开发布')]).toEqual(['此件依申请公开', '此件公开发布']);
    expect([sentence('材料'), sentence('材料；')]).toEqual(['材料。', '材料；']);
  });
});

it('clean makes one line of anything and drops what hides or reorders text', () => {
  expect(clean({ a: ['甲\n## 乙\r\n丙', '\u202e倒\u200b置', '\udc00\u{F0000}半'], n: 1, none: null })).toEqual({
    a: ['甲 ## 乙 丙', '倒置', '半'],
    n: 1,
    none: null,
  });
});

it('says who signed for whom, and that a substitute did', () => {
  const deputy = { name: '许拟章', post: '副主任' };
  const head = { name: '唐试岚', post: '主任' };
  expect(deputyWords(null)).toBe('');
  expect(deputyWords({ ...head, insteadOf: null })).toBe('');
  expect(deputyWords({ ...deputy, insteadOf: head })).toBe('；由副主任许拟章代主任唐试岚签发（代签）');
  expect(deputyWords({ ...deputy, insteadOf: head, acting: true })).toBe(
    '；由副主任许拟章（临时主持工作）代主任唐试岚签发（代签）',
  );
  expect(deputyWords({ ...deputy, insteadOf: null, acting: true })).toBe('；由副主任许拟章（临时主持工作）代签');
});
