import { readResponsibilities } from './responsibility';

const read = (text: string) => readResponsibilities({ text, from: 0 });
const short = (text: string) =>
  read(text).flatMap((tail) =>
    tail.roles.map((r) => `${r.segment} ${r.role} ${r.written}${r.openList ? '*' : ''} ${r.phrase}`),
  );

describe('reading responsibility tails', () => {
  it.each([
    [
      'lead and participants',
      '（县甲局牵头，县乙局、县丙局参与）',
      ['1 lead 县甲局 牵头', '1 participant 县乙局 参与', '1 participant 县丙局 参与'],
    ],
    [
      'an executor',
      '（县甲局牵头；县乙局、县丙局主抓）',
      ['1 lead 县甲局 牵头', '1 executor 县乙局 主抓', '1 executor 县丙局 主抓'],
    ],
    ['both words for one body', '（县甲局主抓参与）', ['1 executor 县甲局 主抓参与']],
    [
      'responsible and cooperator',
      '（县甲局负责，县乙局配合）',
      ['1 responsible 县甲局 负责', '1 cooperator 县乙局 配合'],
    ],
    ['joint responsibility', '（县甲局、县乙局负责）', ['1 responsible 县甲局 负责', '1 responsible 县乙局 负责']],
    ['an open list', '（县甲局等相关单位参与）', ['1 participant 县甲局 参与', '1 participant 相关单位* 参与']],
    [
      'an open list without its noun',
      '（县甲局等相关参与）',
      ['1 participant 县甲局 参与', '1 participant 相关* 参与'],
    ],
    ['a bare 等', '（县甲局等参与）', ['1 participant 县甲局 参与', '1 participant 等* 参与']],
    [
      'a manner between name and role',
      '（县甲局、县乙局按职责分工负责）',
      ['1 responsible 县甲局 按职责分工负责', '1 responsible 县乙局 按职责分工负责'],
    ],
    ['由', '（由县甲局牵头）', ['1 lead 县甲局 牵头']],
    ['names with and', '（县甲局和县乙委配合）', ['1 cooperator 县甲局 配合', '1 cooperator 县乙委 配合']],
    ['a name that holds 和', '（县人力资源和社会保障局负责）', ['1 responsible 县人力资源和社会保障局 负责']],
    ['brackets in a name', '（市甲委（市乙局）牵头）', ['1 lead 市甲委（市乙局） 牵头']],
    ['two tails', '（县甲局牵头）\n后续。（县乙局牵头）', ['1 lead 县甲局 牵头', '2 lead 县乙局 牵头']],
  ])('reads %s', (_, text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    '政府和社会资本合作（PPP）模式',
    '食用农（林）产品',
    '按“谁主管，谁负责”办',
    '（详见附件）',
    '（县甲局、县乙局）',
    '（没有关上',
    '）（',
  ])('passes over %s', (text) => expect(short(text)).toEqual([]));

  it('quotes every name', () => {
    const text = '先查。（县甲局牵头，县乙局、县丙局等相关单位参与）';
    for (const role of read(text)[0].roles) expect(text.slice(...role.span)).toBe(role.written);
  });
});
