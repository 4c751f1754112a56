import { findLabels, startsLabel } from './labels';

const short = (text: string): string[] =>
  findLabels(text).map(
    ({ text: label, meaning }) => `${label} ${meaning.kind === 'role' ? meaning.role : meaning.kind}`,
  );

describe('finding labels', () => {
  it.each([
    ['牵头单位：甲', ['牵头单位： lead']],
    ['6月底完成，牵头考核单位：甲', ['牵头考核单位： lead']],
    ['主要责任单位：甲；协办单位：乙', ['主要责任单位： responsible', '协办单位： cooperator']],
    ['责任单位及责任人：甲', ['责任单位及责任人： responsible']],
    ['参与部门：甲', ['参与部门： participant']],
    ['落实部门：甲', ['落实部门： responsible']],
    ['牵头处室：规划处', ['牵头处室： lead']],
    ['责任主体：各镇', ['责任主体： responsible']],
    ['牵头：甲，配合：乙', ['牵头： lead', '配合： cooperator']],
    ['监督单位：甲', ['监督单位： unspecified']],
    ['完成时限：6月底前', ['完成时限： time']],
    ['责任领导：张某', ['责任领导： other']],
    ['镇城建办主体责任单位：各村', ['主体责任单位： responsible']],
    ['【牵头单位】甲局', ['【牵头单位】 lead']],
    ['责任单位（责任人）：甲局', ['责任单位（责任人）： responsible']],
    ['责任单位为：甲局', ['责任单位为： responsible']],
    ['公开方式：主动公开', []],
    ['会议指出：要快', []],
  ])('in %s', (text, expected) => expect(short(text)).toEqual(expected));

  it('knows a line that opens with one', () => {
    expect(startsLabel('责任单位：县甲局')).toBe(true);
    expect(startsLabel('明确责任单位：县甲局')).toBe(false);
  });
});
