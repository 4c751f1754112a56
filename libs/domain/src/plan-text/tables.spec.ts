import type { ParsedClause } from './parsed-plan';
import { parsePlan } from './parse-plan';

const SHORT = { lead: 'L', responsible: 'R', executor: 'E', participant: 'P', cooperator: 'C', unspecified: '?' };
const rolesOf = ({ roles }: ParsedClause): string =>
  roles.map(({ role, written }) => `${SHORT[role]}:${written}`).join(' ');
const read = (...lines: string[]) => parsePlan(['河口县2031年工作方案', ...lines].join('\n')).plan;
const rows = (...lines: string[]) => read(...lines).clauses.map((c) => [c.ordinal, c.heading, c.section, rolesOf(c)]);
const table = (...cells: string[][]): string[] => cells.map((row) => row.join('\t'));

const HEAD = ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'];
const WALL = ['1', '加高围堤', '县水务局', '县财政局', '2031年6月底前'];
const GATE = ['2', '更换闸门', '县住建局', '县审计局', '2031年7月底前'];
const TREES = ['3', '栽种防风林', '县林业局', '县财政局', '2031年9月底前'];

describe('groups of rows in a table', () => {
  const grouped = (first: string | null, second: string | null) => [
    ['1', '加高围堤', first, 'L:县水务局 R:县财政局'],
    ['2', '更换闸门', first, 'L:县住建局 R:县审计局'],
    ['3', '栽种防风林', second, 'L:县林业局 R:县财政局'],
  ];

  it.each([
    [
      'numbered lines across it',
      ['一、堤防方面（2项）'],
      ['二、林业方面（1项）'],
      '一、堤防方面（2项）',
      '二、林业方面（1项）',
    ],
    ['lines without a number', ['堤防类'], ['林业类'], '堤防类', '林业类'],
    [
      'a number and a title, the other cells blank',
      ['一', '堤防方面', '', '', ''],
      ['二', '林业方面', '', '', ''],
      '一、堤防方面',
      '二、林业方面',
    ],
    ['a title below a blank number', ['', '堤防整修', '', '', ''], ['', '造林', '', '', ''], '堤防整修', '造林'],
  ])('have their title in %s', (_, first, second, one, two) => {
    expect(rows(...table(HEAD, first, WALL, GATE, second, TREES))).toEqual(grouped(one, two));
  });

  it('are counted as sections, not as clauses, and end with the table', () => {
    const plan = read(...table(HEAD, ['一、堤防方面'], WALL), '三、工作要求', '（一）加强调度。（县府办负责）');
    expect(plan.clauses.map(({ ordinal, section }) => [ordinal, section])).toEqual([
      ['1', '一、堤防方面'],
      ['（一）', '三、工作要求'],
    ]);
    expect(plan.sections.map(({ heading }) => heading)).toEqual(['堤防方面', '工作要求']);
  });

  it('are not what a merged cell leaves blank', () => {
    const merged = ['2', '更换闸门', '', '', ''];
    expect(rows(...table(HEAD, WALL, merged, TREES))[1]).toEqual(['2', '更换闸门', null, 'L:县水务局 R:县财政局']);
  });
});

describe('the columns of a table', () => {
  it.each([
    ['责任镇街', '河东镇、河西街道', 'R:河东镇 R:河西街道'],
    ['牵头单位/责任单位', '县水务局/县财政局', 'L:县水务局 R:县财政局'],
    ['牵头单位及责任单位', '县水务局、县财政局', 'R:县水务局 R:县财政局'],
    ['责任领导及单位', '张某 县水务局', 'R:县水务局'],
    ['整改责任部门', '县水务局', 'R:县水务局'],
    ['建设单位', '县水务局', 'R:县水务局'],
    ['配合科室', '水政股', 'C:水政股'],
    ['验收单位', '县水务局', '?:县水务局'],
  ])('name bodies under %s', (title, cell, expected) => {
    expect(rows(...table(['序号', '任务', title], ['1', '加高围堤', cell]))[0][3]).toBe(expected);
  });

  it('count figures under 单位 beside a figure, and name bodies under it alone', () => {
    const counted = table(
      ['序号', '指标名称', '单位', '目标值', '责任单位'],
      ['1', '水产品产量', '吨', '4200', '县农业局'],
    );
    expect(rows(...counted)).toEqual([['1', '水产品产量', null, 'R:县农业局']]);
    expect(rows(...table(['任务', '单位'], ['加高围堤', '县水务局'], ['更换闸门', '县住建局']))[0][3]).toBe(
      '?:县水务局',
    );
  });

  it.each([
    ['50', { operator: '=', value: 50, unit: '万吨' }],
    ['≥4,200', { operator: '>=', value: 4200, unit: '万吨' }],
    ['3.5以上', { operator: '>=', value: 3.5, unit: '万吨' }],
    ['不超过300吨', { operator: '<=', value: 300, unit: '吨' }],
  ])('give the figure to reach with what it is counted in: %s', (cell, expected) => {
    const header = ['序号', '指标名称', '单位', '现状值', '目标值', '责任单位'];
    const [clause] = read(...table(header, ['1', '粮食产量', '万吨', '47', cell, '县农业局'])).clauses;
    expect(clause.targets).toMatchObject([{ indicator: '粮食产量', ...expected }]);
  });

  it('name the task under what it is, not how or how much', () => {
    const plan = read(
      ...table(
        ['序号', '目标任务', '目标值', '具体措施', '责任单位'],
        ['1', '水产品产值', '增长7%', '扩大网箱', '县农业局'],
        ['2', '渔港货运量', '增长9%以上', '疏浚航道', '县交通局'],
      ),
    );
    expect(plan.clauses.map(({ heading }) => heading)).toEqual(['水产品产值', '渔港货运量']);
    expect(plan.clauses.flatMap(({ targets }) => targets.map(({ indicator, value }) => [indicator, value]))).toEqual([
      ['水产品产值', 7],
      ['渔港货运量', 9],
    ]);
  });

  it('name the task under the measure where one task is a cell over several rows', () => {
    const merged = table(
      ['重点任务', '具体措施', '责任单位'],
      ['整修堤防', '加高围堤', '县水务局'],
      ['整修堤防', '更换闸门', '县住建局'],
    );
    expect(rows(...merged).map(([, heading]) => heading)).toEqual(['加高围堤', '更换闸门']);
  });

  it.each([
    ['repeated', ['序号', '工作任务', '牵头单位', '配合单位', '完成时限']],
    ['left blank', ['', '', '牵头单位', '配合单位', '']],
    ['in a word each', ['序号', '工作任务', '牵头', '配合', '完成时限']],
  ])('may have a header of two rows: cells over both %s', (_, second) => {
    const plan = read(...table(['序号', '工作任务', '责任分工', '', '完成时限'], second, WALL, GATE));
    expect(plan.clauses.map(rolesOf)).toEqual(['L:县水务局 C:县财政局', 'L:县住建局 C:县审计局']);
    expect(plan.clauses.map(({ deadlines }) => deadlines[0].date)).toEqual(['2031-06-30', '2031-07-31']);
  });

  it('cannot be told where a row is wider than its header: nobody is named, and a person is asked', () => {
    const [clause] = read(...table(['序号', '工作任务', '责任单位'], WALL)).clauses;
    expect(clause.roles).toEqual([]);
    expect(clause.doubts.map(({ code }) => code)).toContain('unread-cell');
  });

  it('ask about a cell of bodies that names none', () => {
    const [clause] = read(...table(HEAD, ['1', '加高围堤', '县水务局', '按照职责分工落实到位', ''])).clauses;
    expect(rolesOf(clause)).toBe('L:县水务局');
    expect(clause.doubts.map(({ code }) => code)).toContain('unread-cell');
  });
});

describe('a column that says only the duty', () => {
  it.each(['主要负责', '负责', '主责'])(
    '%s names whoever answers, and a blank beside it is nobody of the row above',
    (title) => {
      const lines = table(
        ['事项', title, '协同单位'],
        ['加高围堤', '县水务局', '县财政局、县审计局'],
        ['更换闸门', '县住建局', ''],
      );
      expect(rows(...lines).map(([, , , roles]) => roles)).toEqual(['R:县水务局 C:县财政局 C:县审计局', 'R:县住建局']);
    },
  );
});

describe('figures in the cells of a row', () => {
  it.each([
    [['增设泵站', '新增泵站8座', '县水务局', '11月底'], '新增泵站 8座'],
    [['新建水闸12座，改造堤段30处', '', '县水务局', '10月底前'], '新建水闸 12座, 改造堤段 30处'],
  ])('are read before the date of another cell: %s', (cells, expected) => {
    const [clause] = read(...table(['任务', '举措', '责任单位', '时间节点'], cells)).clauses;
    expect(clause.targets.map(({ indicator, value, unit }) => `${indicator} ${value}${unit}`).join(', ')).toBe(
      expected,
    );
  });
});

describe('the column of dates', () => {
  it.each([
    ['2031年6月30日', 'by', '2031-06-30'],
    ['2031年6月', 'by', '2031-06-30'],
    ['2031年6月底', 'by', '2031-06-30'],
    ['2031.6.30', 'by', '2031-06-30'],
    ['2031-06-30', 'by', '2031-06-30'],
    ['2031/6/30', 'by', '2031-06-30'],
    ['2031年上半年', 'by', '2031-06-30'],
    ['2031年第二季度', 'by', '2031-06-30'],
    ['2031年', 'by', '2031-12-31'],
    ['全年', 'during', null],
  ])('is read: %s', (cell, kind, date) => {
    const { deadlines, doubts } = read(...table(HEAD, ['1', '加高围堤', '县水务局', '县财政局', cell])).clauses[0];
    expect(deadlines).toMatchObject([{ kind, date, text: cell }]);
    expect(doubts).toEqual([]);
  });

  it.each([
    ['立行立改', 'vague-period'],
    ['长期坚持', 'vague-period'],
    ['每季度', 'recurrence-anchor'],
    ['汛期过后', 'unread-cell'],
    ['与主体工程同步', 'unread-cell'],
  ])('is asked about: %s', (cell, code) => {
    const { doubts } = read(...table(HEAD, ['1', '加高围堤', '县水务局', '县财政局', cell])).clauses[0];
    expect(doubts.map((one) => one.code)).toEqual([code]);
  });

  it.each(['', '/', '—', '无'])('may be left empty: %s', (cell) => {
    const { deadlines, doubts } = read(...table(HEAD, ['1', '加高围堤', '县水务局', '县财政局', cell], TREES))
      .clauses[0];
    expect([deadlines, doubts]).toEqual([[], []]);
  });
});

describe('a heading above a table', () => {
  it('is the section of its rows, whatever its level, and no clause', () => {
    const plan = read(
      '一、主要任务',
      '（一）堤防',
      ...table(HEAD, WALL),
      '（二）林业',
      ...table(HEAD, TREES),
      '二、要求',
      '各单位抓好落实。',
    );
    expect(plan.clauses.map(({ ordinal, section }) => [ordinal, section])).toEqual([
      ['1', '（一）堤防'],
      ['3', '（二）林业'],
    ]);
  });

  it('is a clause where it says who does it', () => {
    const plan = read('（一）整修堤防，分工见下表。（县水务局牵头）', ...table(HEAD, GATE));
    expect(plan.clauses.map(rolesOf)).toEqual(['L:县水务局', 'L:县住建局 R:县审计局']);
  });
});
