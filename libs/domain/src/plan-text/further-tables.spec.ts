import { parsePlan } from './parse-plan';
import { clausesIn } from './testing/in-short';

const TITLE = '鹭洲县2032年渔港任务分工表';
const table = (...rows: string[]): string => [TITLE, ...rows.map((row) => row.replaceAll('|', '\t'))].join('\n');

describe('further tables', () => {
  it.each([
    [
      'titles of groups across the table',
      table(
        '序号|工作任务|牵头单位|责任单位|完成时限',
        '一、泊位类（1项）',
        '1|清理航道|县渔业局|桐湾镇|2032年8月底前',
        '二、岸线类（2项）',
        '2|加固缆桩|县城建局|苇塘镇|2032年9月底前',
        '3|补植芦苇|县园林局|苇塘镇|2032年10月底前',
      ),
      [
        '一、泊位类（1项） | 1清理航道 | L:县渔业局 R:桐湾镇 | by 2032-08-31',
        '二、岸线类（2项） | 2加固缆桩 | L:县城建局 R:苇塘镇 | by 2032-09-30',
        '二、岸线类（2项） | 3补植芦苇 | L:县园林局 R:苇塘镇 | by 2032-10-31',
      ],
    ],
    [
      'titles of groups without a number',
      table('序号|事项|责任单位|办结时限', '设施', '1|换灯|桐湾镇|2032.8.15', '队伍', '2|训练船工|县渔业局|2032-09-20'),
      ['设施 | 1换灯 | R:桐湾镇 | by 2032-08-15', '队伍 | 2训练船工 | R:县渔业局 | by 2032-09-20'],
    ],
    [
      'names below one another',
      table(
        '序号|工作任务|牵头单位|责任单位',
        '1|清理航道|县渔业局|县园林局\v桐湾镇\v苇塘镇',
        '2|招募船工|县人力资源\v社会保障局|县商务局\v县教\v育局',
      ),
      [
        '1清理航道 | L:县渔业局 R:县园林局 R:桐湾镇 R:苇塘镇',
        '2招募船工 | L:县人力资源社会保障局 R:县商务局 R:县教育局',
      ],
    ],
    [
      'offices of one house below one another',
      table('任务|责任科室|配合单位', '理账|财务科\v人事科\v办公室|苇塘镇\v人民政府', '建档|档案室|县文化和\v旅游局'),
      ['理账 | R:财务科 R:人事科 R:办公室 C:苇塘镇人民政府', '建档 | R:档案室 C:县文化和旅游局'],
    ],
    [
      'figures counted in a column of their own',
      table('序号|指标名称|单位|目标值|责任单位', '1|鲜鱼产量|吨|820|县渔业局', '2|泊位|个|45|桐湾镇'),
      ['1鲜鱼产量 | R:县渔业局', '2泊位 | R:桐湾镇'],
    ],
    [
      'targets and measures beside the task',
      table(
        '序号|目标任务|目标值|具体措施|牵头单位|责任单位',
        '1|渔业产值|增长5%|扩大网箱|县渔业局|各乡',
        '2|游客人次|增长8%以上|办开渔节|县文旅局|桐湾镇',
      ),
      ['1渔业产值 | L:县渔业局 R:各乡', '2游客人次 | L:县文旅局 R:桐湾镇'],
    ],
    [
      'towns, and leads with those responsible in one column, below headings',
      [
        '鹭洲县2032年工作方案',
        '一、渔业',
        '序号\t工作任务\t责任镇街\t完成时限',
        '1\t清塘\t桐湾镇、芦街街道\t2032年8月底前',
        '二、体育',
        '序号\t工作任务\t牵头单位/责任单位\t完成时限',
        '1\t换草皮\t县体育局/桐湾镇\t2032年9月底前',
      ].join('\n'),
      [
        '一、渔业 | 1清塘 | R:桐湾镇 R:芦街街道 | by 2032-08-31',
        '二、体育 | 1换草皮 | L:县体育局 R:桐湾镇 | by 2032-09-30',
      ],
    ],
    [
      'persons beside bodies, below a heading',
      [
        '鹭洲县2032年工作方案',
        '（一）林草',
        '序号\t事项\t责任领导及单位\t时限',
        '1\t育苗\t某某 县林草局\t2032年11月底前',
        '2\t防虫\t某某某 苇塘镇\t2032年7月底前',
      ].join('\n'),
      ['（一）林草 | 1育苗 | R:县林草局 | by 2032-11-30', '（一）林草 | 2防虫 | R:苇塘镇 | by 2032-07-31'],
    ],
  ])('%s', (_, text, expected) => {
    expect(clausesIn(text)).toEqual(expected);
    const asked = parsePlan(text).plan.clauses.flatMap(({ doubts }) => doubts.map(({ code }) => code));
    expect(asked.filter((code) => code !== 'joint-responsibility')).toEqual([]);
  });

  it.each([
    ['2032年8月', 'by', '2032-08-31'],
    ['2032年下半年', 'by', '2032-12-31'],
    ['2032年第三季度', 'by', '2032-09-30'],
    ['2033年', 'by', '2033-12-31'],
    ['全年', 'during', null],
    ['8月底', 'by', '2032-08-31'],
    ['10月31日', 'by', '2032-10-31'],
    ['2032.10.8', 'by', '2032-10-08'],
    ['2032-11-05', 'by', '2032-11-05'],
    ['4-9月', 'during', '2032-09-30'],
    ['立行立改', 'by', null],
  ])('a column of dates says %s', (cell, kind, date) => {
    const { deadlines, doubts } = parsePlan(table('序号|事项|责任单位|完成期限', `1|清塘|县渔业局|${cell}`)).plan
      .clauses[0];
    expect(deadlines).toMatchObject([{ kind, date }]);
    if (date === null && cell !== '全年') expect(doubts.map(({ code }) => code)).toEqual(['vague-period']);
  });

  it.each([
    ['潮水退后', 'unread-cell'],
    ['与验收同步', 'unread-cell'],
    ['长期坚持', 'vague-period'],
  ])('asks about a time that is none: %s', (cell, code) => {
    const { deadlines, doubts } = parsePlan(table('序号|事项|责任单位|完成期限', `1|清塘|县渔业局|${cell}`)).plan
      .clauses[0];
    expect([deadlines, doubts.map((one) => one.code)]).toEqual([[], [code]]);
  });
});
