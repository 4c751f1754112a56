import { readBareYears, readDeadlines } from './deadlines';
import { readTargets } from './targets';

const read = (text: string, year: number | null = 2017) => readDeadlines({ text, from: 0 }, year);
const short = (text: string) => read(text).map((d) => `${d.text} ${d.kind} ${d.date} ${d.hardness}`);

describe('reading deadlines', () => {
  it.each([
    ['到2018年底，', '到2018年底 by 2018-12-31 firm'],
    ['2018年年底前，', '2018年年底前 by 2018-12-31 firm'],
    ['2018年底前完成', '2018年底前 by 2018-12-31 firm'],
    ['到2020年，', '到2020年 by 2020-12-31 firm'],
    ['2021年6月底前', '2021年6月底前 by 2021-06-30 firm'],
    ['2020年2月底前', '2020年2月底前 by 2020-02-29 firm'],
    ['2019年9月30日前', '2019年9月30日前 by 2019-09-30 firm'],
    ['5月底前完成', '5月底前 by 2017-05-31 firm'],
    ['自2018年起', '自2018年起 from 2018-01-01 firm'],
    ['从2018年7月1日起', '从2018年7月1日起 from 2018-07-01 firm'],
    ['力争2020年年底前建成', '2020年年底前 by 2020-12-31 soft'],
    ['2020年年底前力争建成', '2020年年底前 by 2020-12-31 soft'],
    ['每3年开展1轮培训', '每3年开展1轮 recurring null firm'],
    ['到本世纪中叶', '到本世纪中叶 by null firm'],
    ['2020年前，', '2020年前 by 2019-12-31 firm'],
  ])('reads %s', (text, expected) => {
    expect(short(text)).toEqual([expected]);
  });

  it.each(['比2013年下降10%', '2017年6月29日', '“十三五”期间', '2017—2020年行动', '12369热线', '某办〔2017〕24号'])(
    'finds no deadline in %s',
    (text) => {
      expect(short(text)).toEqual([]);
    },
  );

  it('finds two milestones in one sentence, each at its place', () => {
    const text = '试点片区2019年年底前完成，其余片区2020年年底前完成';
    expect(read(text).map((d) => text.slice(...d.span))).toEqual(['2019年年底前', '2020年年底前']);
  });

  it.each([
    ['每10年开展1次', 10],
    ['每3年一轮', 3],
    ['每两年', 2],
    ['每五年', 5],
    ['每年', 1],
  ])('reads the rhythm of %s', (text, years) => {
    expect(read(text)[0].every).toEqual({ years });
  });

  it('asks where a phrase can be read in two ways, and where the year is missing', () => {
    expect(read('2020年前')[0].ambiguous?.zh).toContain('2019年底或2020年底');
    expect(read('6月底前', null)[0]).toMatchObject({ date: null, ambiguous: { zh: expect.stringContaining('年份') } });
  });
});

describe('reading bare years', () => {
  const bare = (text: string) =>
    readBareYears({ text, from: 0 }, readTargets({ text, from: 0 }, [])).map((d) => `${d.kind} ${d.date}`);

  it.each([
    ['2017年，开展试点。', ['during 2017-12-31']],
    ['2020年排放量比2013年下降10%。', ['by 2020-12-31']],
    ['试点在2017年做。', []],
    ['2017年度任务。', []],
  ])('reads %s', (text, expected) => {
    expect(bare(text)).toEqual(expected);
  });
});
