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
    [
      'labels in a bracket after a date',
      '（5月底完成，牵头考核单位：县甲局、县乙局）',
      ['1 lead 县甲局 牵头考核单位：', '1 lead 县乙局 牵头考核单位：'],
    ],
    [
      'a remark after the list',
      '（责任单位：县甲局，各镇。以下各项均需各镇落实，不再列出）',
      ['1 responsible 县甲局 责任单位：', '1 responsible 各镇 责任单位：'],
    ],
    ['square brackets', '【责任单位：县甲局】', ['1 responsible 县甲局 责任单位：']],
    [
      'a bracket that is never closed',
      '做。（县甲局牵头，县乙局配合\n',
      ['1 lead 县甲局 牵头', '1 cooperator 县乙局 配合'],
    ],
    ['bodies that go together', '（县甲局会同县乙局负责）', ['1 responsible 县甲局 负责', '1 cooperator 县乙局 会同']],
    [
      'a role behind the name',
      '（责任单位：县甲局（牵头）、县乙局）',
      ['1 lead 县甲局 牵头', '1 responsible 县乙局 责任单位：'],
    ],
    ['a person left out', '（责任领导：张某；牵头单位：县甲局）', ['1 lead 县甲局 牵头单位：']],
    [
      'label lines as one place',
      '做。\n牵头单位：县甲局\n参与单位：县乙局\n完成时限：6月底前',
      ['1 lead 县甲局 牵头单位：', '1 participant 县乙局 参与单位：'],
    ],
    [
      'a label with its names below',
      '做。\n责任单位：\n县甲局\n县乙局\n完成时限：6月底前',
      ['1 responsible 县甲局 责任单位：', '1 responsible 县乙局 责任单位：'],
    ],
    ['bare names after the full stop', '做。（县甲局、县乙局）', ['1 responsible 县甲局 ', '1 responsible 县乙局 ']],
    ['a duty by body', '1.县甲局：配合做好统计。', ['1 cooperator 县甲局 配合']],
    ['running text', '由县甲局牵头，县乙局参与，把底数查清。', ['1 lead 县甲局 牵头', '1 participant 县乙局 参与']],
    ['what a body shall do', '县甲局要查清底数。', ['1 responsible 县甲局 要']],
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

  it('reads running text only where nothing else says it', () => {
    expect(short('由县甲局牵头。（县乙局负责）')).toEqual(['1 responsible 县乙局 负责']);
  });

  it('leaves the date in a tail to be read', () => {
    const text = '（5月底完成，牵头单位：县甲局）';
    const [tail] = read(text);
    expect(tail.asides.map(([from, to]) => text.slice(from, to))).toContain('5月底完成，');
  });

  it('quotes every name', () => {
    const text = '先查。（县甲局牵头，县乙局、县丙局等相关单位参与）';
    for (const role of read(text)[0].roles) expect(text.slice(...role.span)).toBe(role.written);
  });
});
