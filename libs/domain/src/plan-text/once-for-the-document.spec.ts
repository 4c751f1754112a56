import { doubtCodeRow } from './doubt-codes';
import { doubtsIn } from './testing/in-short';

describe('doubts worth the time of a person', () => {
  it('asks once where a document never names a lead', () => {
    const [document, ...clauses] = doubtsIn('一、修渠。（县甲局、县乙局负责）\n二、护岸。（县丙局、县丁局负责）');
    expect(document).toEqual(['joint-responsibility']);
    expect(clauses).toEqual([[], []]);
  });

  it('asks in the clause where others name a lead, until there are many', () => {
    const led = '一、清淤。（县甲局牵头）\n';
    const joint = (n: number) =>
      led +
      ['二', '三', '四', '五', '六', '七']
        .slice(0, n)
        .map((nth) => `${nth}、护岸。（县丙局、县丁局负责）`)
        .join('\n');
    expect(doubtsIn(joint(4))).toEqual([[], [], ...Array.from({ length: 4 }, () => ['joint-responsibility'])]);
    expect(doubtsIn(joint(5))).toEqual([['joint-responsibility'], ...Array.from({ length: 6 }, () => [])]);
  });

  it('asks once what bodies alone in brackets are', () => {
    expect(doubtsIn('一、修渠\n1.清淤。（县甲局）\n2.护岸。（县乙局、县丙局）')).toEqual([['bare-brackets'], [], []]);
    expect(doubtsIn('一、修渠。（县甲局）\n二、护岸。（县乙局负责）')).toEqual([[], ['bare-brackets'], []]);
  });

  it.each(['及时协调，动态更新，逐步完善', '定期会商，适时公布，逐年推进', '不定期抽查，分年度实施'])(
    'asks nothing about %s',
    (words) => expect(doubtsIn(`一、修渠。${words}。（县甲局负责）`)).toEqual([[], []]),
  );

  it('asks for the first day of a rhythm once in a clause', () =>
    expect(doubtsIn('一、修渠。每年检查，每年评估，每年公布。（县甲局负责）')).toEqual([[], ['recurrence-anchor']]));

  it.each([
    [
      'a number that is missing',
      '1.修渠。（县甲局负责）\n3.护岸。（县乙局负责）\n4.清淤。（县丙局负责）',
      [[], [], ['numbering-gap'], []],
    ],
    [
      'numbers of a scan',
      '1.修渠。（县甲局负责）\nl.护岸。（县乙局负责）\n3.清淤。（县丙局负责）\n5.植树。（县丁局负责）',
      [[], [], ['numbering-gap'], ['numbering-gap']],
    ],
    [
      'a number missing where they run on below other headings',
      '一、渠\n1.修渠。（县甲局负责）\n二、岸\n3.护岸。（县乙局负责）',
      [[], [], ['numbering-gap']],
    ],
    [
      'a list below a heading that does not begin at its beginning',
      '一、渠\n1.修渠。（县甲局负责）\n2.清淤。（县甲局负责）\n二、岸\n2.护岸。（县乙局负责）',
      [[], [], [], ['numbering-gap']],
    ],
  ])('asks about %s', (_, text, expected) => expect(doubtsIn(text)).toEqual(expected));

  it.each([
    [
      'numbers anew below each heading',
      '一、渠\n1.修渠。（县甲局负责）\n2.清淤。（县甲局负责）\n二、岸\n1.护岸。（县乙局负责）',
    ],
    ['numbers that run on', '一、渠\n1.修渠。（县甲局负责）\n二、岸\n2.护岸。（县乙局负责）'],
    ['an extract that begins in the middle', '三、渠\n1.修渠。（县甲局负责）\n四、岸\n1.护岸。（县乙局负责）'],
  ])('asks nothing about %s', (_, text) => expect(doubtsIn(text).flat()).toEqual([]));

  it('asks once about an extract with many gaps', () => {
    const text = [1, 3, 5, 7, 9].map((n) => `${n}.做第${n}件事。（县甲局负责）`).join('\n');
    expect(doubtsIn(text).flat()).toEqual(['numbering-gap']);
  });

  it.each([
    ['two names run together', '（责任单位：县财政局县教育局、县甲局）'],
    ['a torn list', '（县甲局、和各镇负责）'],
  ])('asks about %s, and blocks', (_, words) => {
    const [, codes] = doubtsIn(`一、修渠。${words}`);
    expect(codes.filter((code) => code === 'odd-body' || code === 'unread-responsibility')).toHaveLength(1);
    expect(doubtCodeRow('odd-body').blocking).toBe(true);
  });

  it.each([
    '（县自然资源和规划局、县政府办公室、县委县政府信访局牵头）',
    '（县人力资源和社会保障局、县城市管理综合执法局负责）',
    '（县疾病预防控制中心、市公安局青溪分局负责）',
  ])('finds nothing odd in %s', (words) => expect(doubtsIn(`一、修渠。${words}`).flat()).not.toContain('odd-body'));

  it('asks about a bracket or a label that was seen and gave nobody, whatever running text says', () => {
    expect(doubtsIn('一、修渠。由县甲局牵头推进。（责任单位：详见下表第三栏的说明文字）')[1]).toContain(
      'unread-responsibility',
    );
    expect(doubtsIn('一、修渠。县甲局要抓紧。\n牵头单位：按县里统一安排另行明确并通知到位')[1]).toContain(
      'unread-responsibility',
    );
    expect(doubtsIn('一、修渠。（责任单位：县甲局）')[1]).toEqual([]);
  });
});
