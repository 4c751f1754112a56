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
