import { parsePlan } from './parse-plan';
import { rolesIn } from './testing/in-short';

const HEAD = '青溪县2031年重点任务分工表\n';

describe('a table whose columns are headed by bodies', () => {
  it.each([
    [
      'ticks alone: responsible',
      '序号\t任务\t县甲局\t县乙局\t各镇\t完成时限\n1\t护岸\t√\t\t√\t6月底前\n2\t清淤\t√\t✓\t\t9月底前',
      ['R:县甲局 R:各镇', 'R:县甲局 R:县乙局'],
    ],
    [
      'ticks below a title that says what they are',
      '序号\t工作任务\t牵头单位\t配合单位\t配合单位\n序号\t工作任务\t牵头单位\t县甲局\t县乙局\n1\t护岸\t县丙局\t√\t\n2\t清淤\t县丁局\t\t√',
      ['L:县丙局 C:县甲局', 'L:县丁局 C:县乙局'],
    ],
    [
      'two marks and a legend below',
      '任务\t县甲局\t县乙局\n护岸\t★\t☆\n清淤\t☆\t★\n注：★为牵头单位，☆为配合单位。',
      ['L:县甲局 C:县乙局', 'L:县乙局 C:县甲局'],
    ],
    [
      'two marks and a legend above',
      '说明：●表示主办，○表示协办\n序号\t事项\t县甲局\t县乙局\t县丙局\n1\t护岸\t●\t○\t\n2\t清淤\t\t●\t○',
      ['L:县甲局 C:县乙局', 'L:县乙局 C:县丙局'],
    ],
    [
      'words in the place of marks',
      '任务\t县甲局\t县乙局\n护岸\t牵头\t配合\n清淤\t参与\t牵头',
      ['L:县甲局 C:县乙局', 'L:县乙局 P:县甲局'],
    ],
    [
      'drawn with bars, and titles of groups between the rows',
      '| 序号 | 任务 | 县甲局 | 县乙局 |\n| --- | --- | --- | --- |\n| 一、河道 | | | |\n| 1 | 护岸 | √ | |\n| 2 | 清淤 | | √ |',
      ['R:县甲局', 'R:县乙局'],
    ],
  ])('%s', (_, table, expected) => expect(rolesIn(HEAD + table)).toEqual(expected));

  it('asks what several marks mean where nothing says it', () => {
    const { plan } = parsePlan(`${HEAD}任务\t县甲局\t县乙局\n护岸\t●\t○\n清淤\t○\t●`);
    expect(plan.clauses.flatMap(({ roles }) => roles.map(({ role }) => role))).toEqual(Array(4).fill('responsible'));
    expect(plan.doubts).toContainEqual(
      expect.objectContaining({ code: 'file-part', message: expect.stringContaining('●○') }),
    );
  });

  it('gives nobody of the row above to a row without a mark, and asks', () => {
    const { plan } = parsePlan(`${HEAD}任务\t县甲局\t县乙局\n护岸\t√\t√\n清淤\t\t\n植树\t√\t`);
    expect(plan.clauses.map(({ roles }) => roles.length)).toEqual([2, 0, 1]);
    expect(plan.clauses[1].doubts.map(({ code }) => code)).toEqual(['clause-without-responsibility']);
  });

  it('quotes the names it writes in the place of marks', () => {
    const { plan, text } = parsePlan(`${HEAD}任务\t县甲局\t县乙局\n护岸\t√\t√`);
    for (const { span, written } of plan.clauses[0].roles) expect(text.slice(...span)).toBe(written);
  });

  it.each([
    ['names of places over figures', '任务\t东镇\t西镇\n造林\t50\t60'],
    ['names over sentences', '任务\t县甲局\t县乙局\n护岸\t砌石\t备料'],
  ])('leaves alone a table with %s', (_, table) => {
    const words = `一、任务\n（一）修渠。（县丙局负责）\n${table}`;
    expect(parsePlan(words).text).toContain(table.split('\n')[0]);
  });
});
