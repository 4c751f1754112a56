import { readHeader } from './header';
import { clausesIn, doubtsIn, rolesIn, rolesOfTask } from './testing/in-short';

describe('who does it, in further texts', () => {
  it.each([
    // Names that begin like a function word.
    ['（责任单位：经济合作局、县粮食局、对外联络办）', 'R:经济合作局 R:县粮食局 R:对外联络办'],
    [
      '（县园林局牵头，经发局、将台湖管委会、对口支援办公室参与）',
      'L:县园林局 P:经发局 P:将台湖管委会 P:对口支援办公室',
    ],
    // Square brackets inside the round ones.
    ['（甲委、各市〔州、盟〕行政公署负责）', 'R:甲委 R:各市〔州、盟〕行政公署'],
    ['（丙委牵头，丁局、各乡［镇］人民政府协办）', 'L:丙委 C:丁局 C:各乡［镇］人民政府'],
    // More behind 等.
    ['（县粮食局、县供销社等和各乡政府负责）', 'R:县粮食局 R:县供销社 R:等+ R:各乡政府'],
    ['（县园林局牵头，县体育局等及各社区居委会配合）', 'L:县园林局 C:县体育局 C:等+ C:各社区居委会'],
    // Party committee and government.
    ['（牵头单位：县供销社，责任单位：各乡党委、政府）', 'L:县供销社 R:各乡党委、政府'],
    ['（各县（市、区）党委、政府负责，县粮食局配合）', 'R:各县（市、区）党委、政府 C:县粮食局'],
    ['（鹿坪乡、桐湾镇党委和政府负责）', 'R:鹿坪乡 R:桐湾镇党委和政府'],
    ['（县渔业局牵头，相关乡镇政府、各乡（镇）党委、政府配合）', 'L:县渔业局 C:相关乡镇政府+ C:各乡（镇）党委、政府'],
    // A complement behind the role word.
    ['（责任分工：县粮食局牵头，县供销社配合）', 'L:县粮食局 C:县供销社'],
    ['（县园林局指导，各社区组织实施）', '?:县园林局 R:各社区'],
    ['（县渔业局牵头、苇塘镇配合）', 'L:县渔业局 C:苇塘镇'],
    ['（县园林局负责施工，桐湾镇负责征地，县粮食局保障物资）', 'R:县园林局 R:桐湾镇 ?:县粮食局'],
    ['（县体育局负责，持续全年；县供销社配合）', 'R:县体育局 C:县供销社'],
    // Blanks between names.
    ['（责任单位：县粮食局 县供销社 桐湾镇）', 'R:县粮食局 R:县供销社 R:桐湾镇'],
    ['\n责任单位：各乡\u3000苇塘镇\u3000县体育局', 'R:各乡 R:苇塘镇 R:县体育局'],
    // A role in a bracket of its own.
    ['（县粮食局、县供销社（牵头）、桐湾镇）', 'R:县粮食局 L:县供销社 R:桐湾镇'],
    ['（责任单位：县体育局［牵头］、县园林局）', 'L:县体育局 R:县园林局'],
    // Brackets and colons gone wrong.
    ['责任单位：县园林局、苇塘镇）', 'R:县园林局 R:苇塘镇'],
    ['（牵头单位：县供销社；配合单位：桐湾镇】', 'L:县供销社 C:桐湾镇'],
    ['（责任单位；苇塘镇、桐湾镇）', 'R:苇塘镇 R:桐湾镇'],
  ])('%s', (words, expected) => expect(rolesOfTask(words)).toBe(expected));

  it.each([
    [
      'labels of an audit',
      '（一）收回沉淀资金。\n整改目标：专户清零。\n整改期限：2032年10月底前\n整改责任部门：鹭洲县粮食局\n销号单位：苇城市审计局',
      ['（一）收回沉淀资金 | R:鹭洲县粮食局 ?:苇城市审计局 | by 2032-10-31'],
    ],
    [
      'labels of those who watch over a place',
      '1.桐湾码头缺栏杆。\n挂点单位：鹭洲县供销社\n督导部门：鹭洲县体育局\n责任单位：桐湾镇政府\n2.苇塘码头缺灯。\n责任单位：苇塘镇政府',
      ['1.桐湾码头缺栏杆 | ?:鹭洲县供销社 ?:鹭洲县体育局 R:桐湾镇政府', '2.苇塘码头缺灯 | R:苇塘镇政府'],
    ],
  ])('%s name no bodies themselves', (_, text, expected) => expect(clausesIn(text)).toEqual(expected));

  it.each([
    [
      '一、疏浚。（县园林局、县粮食局负责，苇塘镇参与。列在首位的部门为牵头部门，下同）\n二、修亭。（县体育局、县供销社分别负责，桐湾镇配合）',
      ['L:县园林局! R:县粮食局 P:苇塘镇', 'L:县体育局! R:县供销社 C:桐湾镇'],
    ],
    [
      '各项任务列第一位的单位为牵头单位。\n一、育苗。（县粮食局、县供销社、各乡负责，县体育局配合）\n二、修站。（县园林局牵头，苇塘镇参与）',
      ['L:县粮食局! R:县供销社 R:各乡 C:县体育局', 'L:县园林局 P:苇塘镇'],
    ],
  ])('the first of a list leads beside those who help: %s', (text, expected) =>
    expect(rolesIn(text)).toEqual(expected),
  );

  it.each([
    [
      '（一）果园\n建设内容：改土九百亩。\n责任分工：县粮食局负责选种，所在村委会组织实施，县供销社业务指导。\n（二）茶园\n建设内容：修渠三段。\n责任分工：由鹭洲茶叶公司负责，县园林局等县直单位配合。',
      ['（一）果园 | R:县粮食局 R:所在村委会 ?:县供销社', '（二）茶园 | R:鹭洲茶叶公司 C:县园林局 C:县直单位+'],
    ],
    [
      '1.球场\n责任分工：县体育局具体负责，桐湾镇、苇塘镇配合。\n2.步道\n责任分工：由县城建公司负责，各社区组织实施，县园林局检查指导。',
      ['1.球场 | R:县体育局 C:桐湾镇 C:苇塘镇', '2.步道 | R:县城建公司 R:各社区 ?:县园林局'],
    ],
  ])('sentences behind a label of duties: %s', (text, expected) => expect(clausesIn(text)).toEqual(expected));

  it.each([
    [
      '一、渔政\n1.清查网具。（县渔业局渔政股）\n2.劝返船只。（苇塘派出所）\n二、市场\n1.查验台账。（县商务局、县粮食局）',
      ['?:县渔业局渔政股', '?:苇塘派出所', '?:县商务局 ?:县粮食局'],
    ],
    ['（一）巡塘。走完四口。（桐湾镇）\n（二）补网。换网片。（苇塘镇〉', ['?:桐湾镇', '?:苇塘镇']],
  ])('bodies alone in brackets are asked about once: %s', (text, expected) => {
    expect(rolesIn(text).map((roles) => roles.replace(/R:/g, '?:'))).toEqual(expected);
    expect(doubtsIn(text)).toEqual([['bare-brackets'], ...expected.map(() => [])]);
  });

  it.each([
    [
      '一、渔港\n1.清理航标（县渔业局）；加固缆桩（桐湾镇）；张贴告示（县商务局、苇塘镇）。\n2.清点渔船。（县渔业局）',
      ['?:县渔业局 ?:桐湾镇 ?:县商务局 ?:苇塘镇', '?:县渔业局'],
    ],
    ['一、粮库\n1.①翻晒（县粮食局）②熏蒸（县供销社）\n2.盘点。（县粮食局）', ['?:县粮食局 ?:县供销社', '?:县粮食局']],
  ])('bodies in brackets behind parts of a sentence: %s', (text, expected) =>
    expect(rolesIn(text).map((roles) => roles.replace(/R:/g, '?:'))).toEqual(expected),
  );

  it.each([
    [
      '一、建馆。图书馆为居民借阅提供方便，为学校授课提供场地。（责任单位：县文化馆、县体育局）',
      ['R:县文化馆 R:县体育局'],
    ],
    [
      '一、管库。县政府委托县粮食局负责管理。\n二、普查。县渔业局会同县园林局负责清点。',
      ['R:县粮食局~', 'R:县渔业局~ C:县园林局~'],
    ],
    [
      '一、护林。县园林局、县消防大队和其他有关单位应当加强巡护。\n二、宣讲。广大群众要积极参加。',
      ['R:县园林局~ R:县消防大队~ R:其他有关单位+~', ''],
    ],
  ])('names in running text: %s', (text, expected) => expect(rolesIn(text)).toEqual(expected));

  it.each([
    [
      '项目单位（公章）：鹭洲体校\n主管部门：鹭洲县体育局\n所在县：鹭洲县\n填报日期：2032年4月',
      '二、内容\n（一）修建泳池。',
    ],
    [
      '申报学校（盖章）：桐湾小学\n项目名称：书香校园\n主管单位：鹭洲县教体局\n所在乡镇：桐湾镇',
      '一、简介\n学校概况。\n二、任务\n（一）添置图书。',
    ],
  ])('lines of a cover name nobody and address nobody: %s', (cover, body) => {
    const text = `鹭洲县示范点项目\n任务书\n${cover}\n${body}`;
    expect(rolesIn(text)).toEqual(['']);
    expect(readHeader(text).addressees).toEqual([]);
  });

  it.each([
    [
      '\n牵头单位及责任人：县渔业局 某某\n责任单位及联系人：县粮食局 某某某、苇塘镇 某某',
      'L:县渔业局 R:县粮食局 R:苇塘镇',
    ],
    ['\n责任单位（负责人）：县园林局（某某）、桐湾镇（某某某）', 'R:县园林局 R:桐湾镇'],
  ])('persons beside bodies are left out: %s', (words, expected) => expect(rolesOfTask(words)).toBe(expected));

  it('fields of a project that say who does it are no cover', () =>
    expect(rolesIn('项目名称：修建泳池\n责任单位：县体育局\n填报日期：2032年4月')).toEqual(['R:县体育局']));
});
