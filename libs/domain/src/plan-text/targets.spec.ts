import { readDeadlines } from './deadlines';
import { readTargets } from './targets';

const read = (text: string) =>
  readTargets({ text, from: 0 }, readDeadlines({ text, from: 0 }, { issuedOn: null, year: 2017 }));
const short = (text: string) => read(text).map((t) => `${t.indicator} ${t.operator} ${t.value} ${t.unit}`);

describe('reading targets', () => {
  it.each([
    ['到2020年，耕地利用率达到90%左右，地块利用率达到95%以上', ['耕地利用率 ~ 90 %', '地块利用率 >= 95 %']],
    ['到2020年配套比例达到75%以上', ['配套比例 >= 75 %']],
    ['2020年甲行业排放量要比2013年下降10%', ['甲行业排放量 change -10 %']],
    ['化肥使用量实现零增长，利用率提高到40%以上', ['化肥使用量 change 0 %', '化肥利用率 >= 40 %']],
    ['审批时间压缩至4个月以内', ['审批时间 <= 4 个月']],
    ['成本控制在5%以内', ['成本 <= 5 %']],
    ['合格率不低于98.5%', ['合格率 >= 98.5 %']],
    ['示范社达到1.5万家', ['示范社 >= 1.5 万家']],
  ])('reads %s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    ['力争生产总值增长6.5%左右', '生产总值 change 6.5 %'],
    ['能耗比2020年下降3%以上', '能耗 change -3 %'],
    ['投资增长不低于8%', '投资 change 8 %'],
    ['办结率100%', '办结率 = 100 %'],
    ['参保率稳定在95%以上', '参保率 >= 95 %'],
    ['甲率、乙率分别达到85%、90%', '甲率 >= 85 %', '乙率 >= 90 %'],
    ['甲社和乙社分别达到100家', '甲社 >= 100 家', '乙社 >= 100 家'],
    ['收入分别增长6%、8%', '收入 change 6 %', '收入 change 8 %'],
    ['配备1名指导员', '配备指导员 = 1 名'],
    ['每村至少配备2名指导员', '每村至少配备指导员 >= 2 名'],
    ['培养1.5万名种田能手', '培养种田能手 = 1.5 万名'],
    ['新增车位800个以上', '新增车位 >= 800 个'],
    ['全县新增240户（累计约360户）茶农', '全县新增 = 240 户', '全县新增 ~ 360 户'],
    ['建设2个中心、3个平台', '建设中心 = 2 个', '平台 = 3 个'],
    ['建设3—5个示范点', '建设示范点 >= 3 个'],
    ['全县90%的茶园纳入台账管理', '全县茶园纳入 = 90 %'],
    ['压减审批事项30%以上', '压减审批事项 change -30 %'],
    ['产值翻一番', '产值 change 100 %'],
    ['产值翻两番', '产值 change 300 %'],
    ['合格率达到95%，比上年提高2个百分点', '合格率 >= 95 %', '合格率 change 2 个百分点'],
    ['耕地面积以省下达指标为准', '耕地面积 = null null'],
    ['新增造林1,200亩', '新增造林 = 1200 亩'],
  ])('reads %s', (text, ...expected) => {
    expect(short(text)).toEqual(expected);
  });

  it('keeps base year, range, bound and 左右 of a change', () => {
    expect(read('能耗比2020年下降3%以上')[0]).toMatchObject({ baseYear: 2020, bound: '>=', value: -3 });
    expect(read('与2015年相比，排放下降12%')[0]).toMatchObject({ baseYear: 2015, value: -12 });
    expect(read('产值增长6%左右')[0]).toMatchObject({ approximate: true });
    expect(read('产值增长6%')[0]).not.toHaveProperty('approximate');
    expect(read('合格率达到60%—70%')[0]).toMatchObject({ value: 60, upTo: 70 });
  });

  it.each([
    '对年产量达到100吨以上的企业给予补助',
    '带动农户不少于30户的合作社，优先支持',
    '担保费率不超过0.8%',
    '未完成的每低于1个百分点扣0.5分',
    '考核得分占20%',
    '实施“一户一策”等5项措施',
    '完成前15项编码',
    '已建成20个',
    '目前覆盖率达到60%',
    '到位资金20亿元',
    '10个工作日内办结',
    '做到3个100%',
    '在62项服务的基础上',
  ])('finds no target in %s', (text) => {
    expect(short(text)).toEqual([]);
  });

  it.each(['划为三个类别', '面积达到省控指标要求', '“12369”热线', '监测点位占30%', '投入100万元'])(
    'finds no target in %s',
    (text) => {
      expect(short(text)).toEqual([]);
    },
  );

  it('quotes its words without the date', () => {
    const text = '到2020年，耕地利用率达到90%左右';
    expect(text.slice(...read(text)[0].span)).toBe('耕地利用率达到90%左右');
  });
});
