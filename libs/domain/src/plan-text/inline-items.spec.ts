import { splitInlineItems } from './inline-items';

const long =
  '把点位补齐，把数据连起来，做到一张网管全县，建立台账，定期更新，逐级上报，按月调度，按季通报，年终考核，结果公开';
const split = (line: string): string[] => splitInlineItems([line]);

describe('giving a text on one line its lines back', () => {
  it('breaks before the ordinals that continue the numbering, also right after a heading', () => {
    expect(
      split(`现就清河提出意见。一、总则（一）甲事。${long}。（二）乙事。${long}。二、细则（三）丙事。${long}。`),
    ).toEqual([
      '现就清河提出意见。',
      '一、总则',
      `（一）甲事。${long}。`,
      `（二）乙事。${long}。`,
      '二、细则',
      `（三）丙事。${long}。`,
    ]);
  });

  it('breaks after a responsibility bracket and before the signature', () => {
    expect(
      split(
        `（一）甲事。${long}。（县甲局负责）（二）乙事。${long}。（县乙局牵头）各镇要落实。某县人民政府2021年3月5日`,
      ),
    ).toEqual([
      `（一）甲事。${long}。（县甲局负责）`,
      `（二）乙事。${long}。（县乙局牵头）`,
      '各镇要落实。',
      '某县人民政府',
      '2021年3月5日',
    ]);
  });

  it.each([
    ['references', `（一）甲事。${long}。按照本条第（二）项的规定办理。`],
    ['lists in a sentence', `（一）甲事。${long}，包括：1.东边；2.西边；3.南边。`],
    ['numbers out of order', `（一）甲事。${long}。（九）乙事。${long}。`],
    ['words that end like a number', `（一）甲事。${long}。统一、高效、万众一心。`],
    ['short lines', '（一）甲事。（二）乙事。'],
  ])('leaves %s alone', (_, line) => expect(split(line)).toEqual([line]));

  it('finds the next item behind labels', () => {
    expect(split('责任单位：县甲局、各村（居）')).toHaveLength(1);
    expect(splitInlineItems(['1.补点位。', '责任单位：县甲局、各村（居）2.查家底。'])).toEqual([
      '1.补点位。',
      '责任单位：县甲局、各村（居）',
      '2.查家底。',
    ]);
  });
});
