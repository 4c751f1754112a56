import { rejoinBrokenLines } from './broken-lines';

describe('rejoining lines a page break has torn', () => {
  it.each([
    ['a sentence', ['（一）甲事。先做到', '底，再说。'], ['（一）甲事。先做到底，再说。']],
    ['a figure', ['（一）甲事。每10年开展1', '次。'], ['（一）甲事。每10年开展1次。']],
    ['an open bracket', ['甲事。（县甲局牵头，县乙', '局参与）'], ['甲事。（县甲局牵头，县乙局参与）']],
    ['a list', ['县甲局、', '县乙局'], ['县甲局、县乙局']],
  ])('joins %s', (_, lines, expected) => {
    expect(rejoinBrokenLines(lines)).toEqual(expected);
  });

  it.each([
    ['headings', ['总体要求', '全面推进。']],
    [
      'a section heading with a comma and its first clause',
      ['一、先查清底数，再分步治理，最后评估，还要长期管好用好这片土地', '（一）甲事。'],
    ],
    ['finished sentences', ['甲事。', '乙事。']],
    ['a label', ['各镇要抓好落实。确保完成', '公开方式：主动公开']],
    ['the repeated rest of a page', ['担起责任。', '任。单位变更的']],
    ['title and signature', ['某县人民政府办公室', '2017年6月29日']],
  ])('leaves %s on their own lines', (_, lines) => {
    expect(rejoinBrokenLines(lines)).toEqual(lines);
  });
});
