import { readHanNumber } from './han-number';
import { isDeeper, readOrdinal } from './ordinals';

describe('reading ordinals', () => {
  it.each([
    ['第一章总则', 'chapter', '第一章', 1],
    ['第二部分任务', 'chapter', '第二部分', 2],
    ['第三节保障', 'division', '第三节', 3],
    ['十一、查清底数', 'section', '十一、', 11],
    ['第四条县甲局负责', 'article', '第四条', 4],
    ['（四十九）考核', 'clause', '（四十九）', 49],
    ['1.甲事', 'point', '1.', 1],
    ['12、甲事', 'point', '12、', 12],
    ['3.2021年底前做完', 'point', '3.', 3],
    ['（2）甲事', 'subpoint', '（2）', 2],
    ['2）甲事', 'subpoint', '2）', 2],
  ])('reads %s', (line, level, ordinal, number) => {
    expect(readOrdinal(line)).toEqual({ level, ordinal, number });
  });

  it.each(['1.5万亩', '2021年', '第四条规定的事', '一是甲事', '①甲事', '统一、高效', '（2021年）', ''])(
    'finds none in %s',
    (line) => expect(readOrdinal(line)).toBeNull(),
  );

  it('knows what nests in what', () => {
    expect(isDeeper('point', 'clause')).toBe(true);
    expect(isDeeper('clause', 'article')).toBe(true);
    expect(isDeeper('section', 'clause')).toBe(false);
  });

  it.each([
    ['十', 10],
    ['二十', 20],
    ['四十九', 49],
    ['一百零二', 102],
    ['百', 100],
    ['甲', null],
    ['', null],
  ])('counts %s', (han, number) => expect(readHanNumber(han)).toBe(number));
});
