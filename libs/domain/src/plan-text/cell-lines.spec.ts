import { joinNames } from './cell-lines';
import { parsePlan } from './parse-plan';

describe('the lines of a cell of bodies', () => {
  it.each([
    ['县财政局|河东镇|河西镇', '县财政局、河东镇、河西镇'],
    ['河东镇政府|河西街道办事处', '河东镇政府、河西街道办事处'],
    ['人力资源|社会保障局', '人力资源社会保障局'],
    ['人力资源和社会|保障局', '人力资源和社会保障局'],
    ['县发展和改革|局', '县发展和改革局'],
    ['县财政局|县教|育局', '县财政局、县教育局'],
    ['县人民政府办|公室|县司法局', '县人民政府办公室、县司法局'],
    ['河口县|水务局', '河口县水务局'],
    ['河口县|海丰县', '河口县、海丰县'],
    ['河东镇|人民政府', '河东镇人民政府'],
    ['县发改|县财政|县水务', '县发改、县财政、县水务'],
    ['县水务局、|县财政局', '县水务局、县财政局'],
    ['县水务局|、县财政局', '县水务局、县财政局'],
    ['县水务局（牵|头）|县财政局', '县水务局（牵头）、县财政局'],
    ['财|政|局', '财政局'],
    ['计划处|信息处|人事处', '计划处、信息处、人事处'],
  ])('are names or parts of one: %s', (lines, expected) => {
    expect(joinNames(lines.split('|'))).toBe(expected);
  });

  it('keep people apart where the column names them too', () => {
    expect(joinNames(['张某某', '县水务局', '李某', '县林业局'], true)).toBe('张某某、县水务局、李某、县林业局');
  });

  it('are joined in time that grows with their number', () => {
    expect(joinNames(Array<string>(100_000).fill('县水务局')).length).toBe(499_999);
  });
});

it('lines of other cells go on, and items among them stay apart', () => {
  const rows = [
    '任务\t措施\t责任单位\t完成时限',
    '整修\v堤防\t1.加高围堤\v2.更换闸门\t县水务局\v县财政局\t2031年\v6月底前',
  ];
  const { plan, text } = parsePlan(rows.join('\n'));
  expect(text.split('\n')[1]).toBe('整修堤防\t1.加高围堤；2.更换闸门\t县水务局、县财政局\t2031年6月底前');
  expect(plan.clauses[0]).toMatchObject({ heading: '整修堤防', deadlines: [{ date: '2031-06-30' }] });
  expect(plan.clauses[0].roles.map(({ written }) => written)).toEqual(['县水务局', '县财政局']);
});

it('cells that a spreadsheet has copied in quotation marks keep their lines', () => {
  const pasted =
    '序号\t任务\t责任单位\n1\t加高围堤\t"县水务局\n县财政局"\n2\t"更换""西闸""\n闸门"\t县住建局\n"一句话没有说完\n三、要求';
  const { plan, text } = parsePlan(pasted);
  expect(text.split('\n')).toEqual([
    '序号\t任务\t责任单位',
    '1\t加高围堤\t县水务局、县财政局',
    '2\t更换"西闸"闸门\t县住建局',
    '"一句话没有说完',
    '三、要求',
  ]);
  expect(plan.clauses.slice(0, 2).map(({ heading }) => heading)).toEqual(['加高围堤', '更换"西闸"闸门']);
});
