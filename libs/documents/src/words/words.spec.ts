import { clean } from './clean';
import { dateWords, dateWordsOr, momentWords } from './dates';
import { bookTitle, clauseWords, fullPost, publicityWords, selfWords, sentence, deputyWords, youWords } from './names';

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
      '我县',
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

it.each([
  ['2021-03-12T09:30', undefined, '2021年3月12日（星期五）9时30分'],
  ['2018-02-11', '14:00', '2018年2月11日（星期日）14时'],
  ['1969-12-29', undefined, '1969年12月29日（星期一）'],
])('says of %s, at %s, which day of the week it is', (date, hour, words) => {
  expect(momentWords(date, hour)).toBe(words);
});

it.each([
  ['三江镇人民政府', false, '你镇'],
  ['大坪瑶族乡人民政府', false, '你乡'],
  ['连南瑶族自治县科技和农业局', false, '你局'],
  ['连南瑶族自治县供销合作社联合社', false, '你社'],
  ['连南瑶族自治县人民法院', true, '贵院'],
  ['中国人民银行清远市中心支行', true, '贵行'],
  ['中共连南瑶族自治县委员会组织部', true, '贵部'],
  ['某某站', true, '贵单位'],
])('speaks to %s as one does', (name, letter, word) => expect(youWords(name, letter)).toBe(word));
