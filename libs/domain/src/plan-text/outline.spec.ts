import { parsePlan } from './parse-plan';
import { outlineOf, rolesIn } from './testing/in-short';

describe('one outline for every form', () => {
  it.each([
    [
      'an item behind the bracket of the one before',
      '（一）修桥。换栏杆。（责任单位：县甲局）（二）清淤。挖三段。（责任单位：县乙局）',
      ['- | （一） | 修桥', '- | （二） | 清淤'],
    ],
    [
      'points behind brackets',
      '1.修桥。（县甲局负责）2.清淤。（县乙局牵头）3.植树。（县丙局负责）',
      ['- | 1. | 修桥', '- | 2. | 清淤', '- | 3. | 植树'],
    ],
    [
      'numbers in round brackets behind brackets',
      '（1）修桥。（县甲局负责）（2）清淤。（县乙局负责）',
      ['- | （1） | 修桥', '- | （2） | 清淤'],
    ],
    [
      'a number behind a heading, counted anew',
      '一、管好河道1.清淤，挖三段。（县甲局负责）2.护岸。（县乙局负责）二、管好道路1.补坑。（县丙局负责）',
      ['一、管好河道 | 1. | 清淤，挖三段', '一、管好河道 | 2. | 护岸', '二、管好道路 | 1. | 补坑'],
    ],
    [
      'a number behind a heading, counted through',
      '一、管好河道1.清淤。（县甲局负责）\n二、管好道路2.补坑。（县乙局负责）',
      ['一、管好河道 | 1. | 清淤', '二、管好道路 | 2. | 补坑'],
    ],
    [
      'chapter and article in one line',
      '第一章　总则　　第一条　县甲局管数据。\n第二章　罚则　　第二条　县乙局管监督。\n　　第三条　自印发之日起施行。',
      [
        '第一章总则 | 第一条 | 县甲局管数据',
        '第二章罚则 | 第二条 | 县乙局管监督',
        '第二章罚则 | 第三条 | 自印发之日起施行',
      ],
    ],
    ['articles of the last chapter', '第一章 附则 第一条 县甲局负责解释。', ['第一章附则 | 第一条 | 县甲局负责解释']],
    [
      'decimal numbers below a number alone',
      '1 河道\n1.1 清淤。（县甲局负责）\n1.2 护岸。（县乙局负责）\n2 道路\n2.1 补坑。（县丙局负责）',
      ['1、河道 | 1.1 | 清淤', '1、河道 | 1.2 | 护岸', '2、道路 | 2.1 | 补坑'],
    ],
    [
      'decimal numbers of three parts',
      '一、河道\n1.1.1 清淤。（县甲局负责）\n1.1.2 护岸。（县乙局负责）',
      ['一、河道 | 1.1.1 | 清淤', '一、河道 | 1.1.2 | 护岸'],
    ],
    [
      'wide spaces where paragraphs were',
      `一、总体安排\u3000\u3000二、重点任务\u3000\u3000（一）清淤\u3000\u3000挖三段河道，${'逐段验收，'.repeat(30)}做完为止。（县甲局负责）\u3000\u3000（二）护岸\u3000\u3000砌两处护岸。（县乙局负责）`,
      ['二、重点任务 | （一） | 清淤', '二、重点任务 | （二） | 护岸'],
    ],
  ])('reads %s', (_, text, expected) => expect(outlineOf(text)).toEqual(expected));

  it('makes clauses of paragraphs without a number below a heading that holds several', () => {
    const text = [
      '一、管好河道',
      '清理河床。挖三段。（责任单位：县甲局）',
      '加固护岸。砌两处。（责任单位：县乙局）',
      '二、管好道路',
      '修补路面。补坑。（责任单位：县丙局）',
      '三、管好边坡',
      '清除危石。清两处。（责任单位：县己局）',
    ].join('\n');
    expect(outlineOf(text)).toEqual(['- | 一、 | 管好河道', '- | 二、 | 管好道路', '- | 三、 | 管好边坡']);
    const mostly = `${text}\n挂防护网。挂三处。（责任单位：县丁局）\n四、管好桥梁\n检测旧桥。测五座。（责任单位：县戊局）`;
    expect(outlineOf(mostly)).toEqual([
      '一、管好河道 |  | 清理河床',
      '一、管好河道 |  | 加固护岸',
      '二、管好道路 |  | 修补路面',
      '三、管好边坡 |  | 清除危石',
      '三、管好边坡 |  | 挂防护网',
      '四、管好桥梁 |  | 检测旧桥',
    ]);
  });

  it('keeps one paragraph below its heading in the clause of the heading', () => {
    const text = '一、清理河床\n挖三段。（县甲局负责）\n二、加固护岸\n砌两处。（县乙局负责）';
    expect(outlineOf(text)).toEqual(['- | 一、 | 清理河床', '- | 二、 | 加固护岸']);
  });

  it('finds a measure without a number behind the bracket of its item', () => {
    const text =
      '（一）支持乡镇先试。（县甲局牵头）具体措施：6月底前选两个乡镇试点。（县乙局负责）（二）推广做法。（县丙局负责）';
    expect(outlineOf(text)).toEqual([
      '- | （一） | 支持乡镇先试',
      '（一）支持乡镇先试 |  | 6月底前选两个乡镇试点',
      '- | （二） | 推广做法',
    ]);
    expect(rolesIn(text)).toEqual(['L:县甲局', 'R:县乙局', 'R:县丙局']);
  });

  it('makes a clause of each part that is headed by the bodies it binds', () => {
    const text =
      '（一）分工\n1.各村委会。由负责人带队走访。\n2.县甲局、县乙局。由分管领导带队走访。\n（二）宣传发动。上门宣传。';
    expect(outlineOf(text)).toEqual([
      '（一）分工 | 1. | 各村委会',
      '（一）分工 | 2. | 县甲局、县乙局',
      '- | （二） | 宣传发动',
    ]);
    const work = '（一）措施\n1.加强社区。逐户走访。\n2.完善组织。建好队伍。\n（二）宣传发动。上门宣传。';
    expect(outlineOf(work)).toEqual(['- | （一） | 措施', '- | （二） | 宣传发动']);
  });

  it('makes a clause of each stage with a time of its own', () => {
    const text =
      '（一）集中整治（年底前）。各镇每月报送进度，县里按月汇总通报，发现问题当场交办、限期办结。\n1.第一阶段（2031年3月至6月）。先城区。\n2.第二阶段（2031年7月至11月）。后农村。';
    expect(outlineOf(text).map((line) => line.split(' | ')[1])).toEqual(['（一）', '1.', '2.']);
  });

  it('takes no number of a list of papers for an item', () => {
    const text = '（一）清淤。（县甲局负责）\n（二）护岸。（县乙局负责）\n附件：1.任务清单\n2.巡查安排表\n3.报名表';
    expect(outlineOf(text)).toEqual(['- | （一） | 清淤', '- | （二） | 护岸']);
  });

  it.each([
    '一、完善办法。新建1、2号泵站，按第一、二条办理，改造1.5万户。（县甲局负责）',
    '一、产业融合。推动一、二、三产业融合，依照第三条和（二）项执行。（县甲局负责）',
    '一、台账。建立台账，包括：1.东段；2.西段。（县甲局负责）',
  ])('cuts nothing inside a sentence: %s', (text) => expect(parsePlan(text).plan.clauses).toHaveLength(1));
});
