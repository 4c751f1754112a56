import fc from 'fast-check';
import { isCountable } from '../calendar';
import { readDeadlines, settleBareYears } from './deadlines';
import { readTargets } from './targets';

const document = { issuedOn: '2017-06-29', year: 2017 };
const read = (text: string) => readDeadlines({ text, from: 0 }, document);
const short = (text: string) => read(text).map((d) => `${d.text} ${d.kind} ${d.date} ${d.hardness}`);
/** The same in a document of April 2022, as kind and date. */
const in2022 = (text: string) =>
  readDeadlines({ text, from: 0 }, { issuedOn: '2022-04-14', year: 2022 }).map((d) => `${d.kind} ${d.date}`);

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
    ['原则上于2020年底前建成', '2020年底前 by 2020-12-31 soft'],
    ['每3年开展1轮培训', '每3年开展1轮 recurring null firm'],
    ['到本世纪中叶', '到本世纪中叶 by null firm'],
    ['2020年前，', '2020年前 by 2019-12-31 firm'],
  ])('reads %s', (text, expected) => {
    expect(short(text).map((s) => s.replace(/^于/, ''))).toEqual([expected]);
  });

  it.each([
    ['一季度末前完成', 'by 2022-03-31'],
    ['第三季度末', 'by 2022-09-30'],
    ['2023年一季度完成', 'by 2023-03-31'],
    ['上半年完成', 'by 2022-06-30'],
    ['下半年，开展试点', 'during 2022-12-31'],
    ['年内制定办法', 'by 2022-12-31'],
    ['年中前建成', 'by 2022-06-30'],
    ['今年底前', 'by 2022-12-31'],
    ['明年6月底前', 'by 2023-06-30'],
    ['9月上旬前', 'by 2022-09-10'],
    ['9月中旬前', 'by 2022-09-20'],
    ['2月下旬前', 'by 2022-02-28'],
    ['11月取得明显成效', 'by 2022-11-30'],
    ['6月份完成', 'by 2022-06-30'],
    ['二〇二三年六月底前', 'by 2023-06-30'],
    ['2022年5月至8月，集中整治', 'during 2022-08-31'],
    ['5-8月，集中整治', 'during 2022-08-31'],
    ['2022年10月至3月，集中整治', 'during 2023-03-31'],
    ['2021—2023年，每县建一所', 'during 2023-12-31'],
    ['2021年至2023年期间', 'during 2023-12-31'],
    ['“十四五”末，全部建成', 'by 2025-12-31'],
    ['“十四五”期间，全部建成', 'during 2025-12-31'],
    ['到“十四五”末', 'by 2025-12-31'],
    ['今明两年，集中整治', 'during 2023-12-31'],
    ['完成时限：2022年12月', 'by 2022-12-31'],
    ['完成时限：2022-12-15', 'by 2022-12-15'],
    ['完成时限：长期坚持', 'during null'],
    ['完成时限：持续推进', 'during null'],
    ['整改时限：立行立改', 'by null'],
    ['（5月底完成，牵头单位：甲局）', 'by 2022-05-31'],
    ['（持续推进，牵头单位：甲局）', 'during null'],
    ['（牵头单位：甲局，完成时限：2023年底）', 'by 2023-12-31'],
    ['本方案印发之日起30日内报送名单', 'by 2022-05-14'],
    ['印发后1个月内制定细则', 'by 2022-05-14'],
    ['三年内建成', 'by 2025-04-14'],
    ['用5年时间培养一批', 'during null'],
    ['即日起', 'from 2022-04-14'],
    ['每年6月底前报送', 'recurring null'],
    ['每季度通报', 'recurring null'],
    ['按月调度', 'recurring null'],
    ['一季一通报', 'recurring null'],
    ['年度终了后一个季度内', 'recurring null'],
  ])('reads %s', (text, expected) => {
    expect(in2022(text)).toEqual([expected]);
  });

  it.each([
    '比2013年下降10%',
    '2017年6月29日',
    '2017—2020年行动',
    '12369热线',
    '某办〔2017〕24号',
    '落实2016年印发的办法',
    '《某县2018年底前建设计划》',
    '2016年底前建成的小区',
    '截至2016年底，已有三家',
    '与2016年底相比',
    '2018年内蒙古某地',
    '2018年中央某文件',
    '两年内受到处罚的',
    '对6个月内仍未整改的',
    '二年内取消其资格',
    '自2018年1月1日起施行',
    '年度考核',
    '半年考评分值=（上半年分值+下半年分值）',
    '工作持续推进，成效明显',
  ])('finds no deadline in %s', (text) => {
    expect(short(text)).toEqual([]);
  });

  it('finds two milestones in one sentence, each at its place', () => {
    const text = '试点片区2019年年底前完成，其余片区2020年年底前完成';
    expect(read(text).map((d) => text.slice(...d.span))).toEqual(['2019年年底前', '2020年年底前']);
  });

  it('takes the year from the date before it, and for 次年 the one after', () => {
    expect(in2022('2023年3月底前动工，9月底前完成。10月底前验收')).toEqual([
      'by 2023-03-31',
      'by 2023-09-30',
      'by 2022-10-31',
    ]);
    expect(in2022('2023年9月底前动工，次年6月底前完成')).toEqual(['by 2023-09-30', 'by 2024-06-30']);
  });

  it('reads a date and what goes on after it in one field', () => {
    expect(in2022('完成时限：2022年7月底前，以后每年持续实施')).toEqual(['by 2022-07-31', 'recurring null']);
    expect(in2022('（3月底取得阶段性成效并持续推进，牵头单位：甲局）')).toEqual(['by 2022-03-31']);
  });

  it.each([
    ['每10年开展1次', { years: 10 }, undefined],
    ['每3年一轮', { years: 3 }, undefined],
    ['每两年', { years: 2 }, undefined],
    ['每五年', { years: 5 }, undefined],
    ['每年', { years: 1 }, undefined],
    ['每年6月底前', { years: 1 }, '2017-06-30'],
    ['每年5月底前', { years: 1 }, '2018-05-31'],
    ['每年年底前', { years: 1 }, '2017-12-31'],
    ['每半年', { months: 6 }, '2017-06-30'],
    ['按季度通报', { months: 3 }, '2017-06-30'],
    ['每月', { months: 1 }, '2017-06-30'],
    ['每两个月', { months: 2 }, undefined],
    ['每周调度', null, undefined],
  ])('reads the rhythm of %s', (text, every, firstDueOn) => {
    expect(read(text)[0]).toMatchObject({ kind: 'recurring', every });
    expect(read(text)[0].firstDueOn).toBe(firstDueOn);
  });

  it('asks where a phrase can be read in two ways, and where the year is missing', () => {
    expect(read('2020年前')[0].note).toMatchObject({
      code: 'ambiguous-date',
      zh: expect.stringContaining('2019年12月31日或截至2020年12月31日'),
      proposal: { kind: 'date', date: '2019-12-31' },
    });
    const undated = readDeadlines({ text: '6月底前', from: 0 }, { issuedOn: null, year: null });
    expect(undated[0]).toMatchObject({ date: null, note: { zh: expect.stringContaining('年份'), proposal: null } });
    expect(read('2018年2月30日前')[0].note).toMatchObject({ code: 'ambiguous-date' });
    expect(read('2018年2月28日前')[0].note).toBeUndefined();
  });
});

describe('a date that no calendar has, or in a year nobody can mean', () => {
  it.each([
    ['9999年12月31日前完成', '9999年12月31日前'],
    ['到9999年，全部建成', '到9999年'],
    ['0001年1月1日前完成', '0001年1月1日前'],
    ['1000年底前完成', '1000年底前'],
    ['2999年6月底前完成', '2999年6月底前'],
    ['一二三四年六月底前完成', '一二三四年六月底前'],
    ['13月底前完成', '13月底前'],
    ['2018年13月完成', '2018年13月'],
    ['今年0月底前完成', '今年0月底前'],
    ['2018年12月45日前完成', '2018年12月45日前'],
    ['2月31日前完成', '2月31日前'],
    ['2018年4月31日前完成', '2018年4月31日前'],
  ])('%s: a person says what is meant', (text, words) => {
    expect(read(text)).toEqual([
      expect.objectContaining({ text: words, kind: 'by', date: null, note: expect.anything() }),
    ]);
    expect(read(text)[0].note!.code).toBe('ambiguous-date');
  });

  it.each(['自1898年12月建校以来', '5000年文明史', '工期24个月', '历时18月', '编号3000年鉴', '3.13月牙山'])(
    '%s is none of these',
    (text) => {
      expect(read(text).filter(({ rule }) => rule === 'no-such-year' || rule === 'no-such-day')).toEqual([]);
    },
  );

  it('is never worked with, whatever numbers stand in the text', () => {
    const number = fc.oneof(fc.nat(40), fc.integer({ min: 1890, max: 2110 }), fc.nat(99_999));
    const words = fc.constantFrom(
      '年',
      '月',
      '日前',
      '年内',
      '个月内',
      '个工作日内',
      '月底前',
      '年底前',
      '年起',
      '完成，',
    );
    const text = fc.array(fc.tuple(number, words), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, (parts) => {
        for (const { date, note } of read(parts.flat().join(''))) {
          if (date !== null) expect(isCountable(date) || date < '2000').toBe(true);
          const proposal = note?.proposal;
          if (proposal?.kind === 'date') expect(isCountable(proposal.date) || proposal.date < '2000').toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('reading bare years', () => {
  const bare = (text: string) => {
    const piece = { text, from: 0 };
    const dated = readDeadlines(piece, document);
    return settleBareYears(piece, dated, readTargets(piece, dated)).map((d) => `${d.kind} ${d.date}`);
  };

  it.each([
    ['2017年，开展试点。', ['during 2017-12-31']],
    ['2020年排放量比2013年下降10%。', ['by 2020-12-31']],
    ['试点在2017年做。', []],
    ['2017年度任务。', []],
  ])('reads %s', (text, expected) => {
    expect(bare(text)).toEqual(expected);
  });
});
