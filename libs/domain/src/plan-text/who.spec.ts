import { parsePlan } from './parse-plan';
import { rolesIn, rolesOfTask } from './testing/in-short';

describe('who does it', () => {
  it.each([
    // Names that begin with a function word.
    ['（责任单位：县甲局、经信局、县乙局）', 'R:县甲局 R:经信局 R:县乙局'],
    ['（县甲局牵头，经贸委、对外合作办配合）', 'L:县甲局 C:经贸委 C:对外合作办'],
    ['（县甲局牵头，在建工程办、将台镇政府参与）', 'L:县甲局 P:在建工程办 P:将台镇政府'],
    ['（责任单位：督查室、县委组织部、统筹办）', 'R:督查室 R:县委组织部 R:统筹办'],
    // Brackets of other shapes inside a name.
    ['（甲部、各省〔区、市〕人民政府负责）', 'R:甲部 R:各省〔区、市〕人民政府'],
    ['（甲部牵头，各州〔盟〕人民政府参与）', 'L:甲部 P:各州〔盟〕人民政府'],
    ['（责任单位：各县［市、区］政府、乙部）', 'R:各县［市、区］政府 R:乙部'],
    // 等 and more behind it.
    ['（县甲局、县乙局等和各有关镇政府负责）', 'R:县甲局 R:县乙局 R:等+ R:各有关镇政府'],
    ['（县甲局等及各乡镇人民政府负责）', 'R:县甲局 R:等+ R:各乡镇人民政府'],
    ['（县甲局等以及各街道负责）', 'R:县甲局 R:等+ R:各街道'],
    ['（县甲局、县乙局等相关单位负责）', 'R:县甲局 R:县乙局 R:相关单位+'],
    // Party committee and government of one place.
    ['（各乡镇党委、政府负责）', 'R:各乡镇党委、政府'],
    ['（责任单位：县甲局，各镇（街道）党委、政府）', 'R:县甲局 R:各镇（街道）党委、政府'],
    ['（石桥镇党委、政府牵头，县委、县政府办公室配合）', 'L:石桥镇党委、政府 C:县委 C:县政府办公室'],
    // Role words with a complement.
    ['（县甲局负责施工，县乙局负责技术指导，县丙局保障经费）', 'R:县甲局 R:县乙局 ?:县丙局'],
    ['（县甲局指导，各镇组织实施）', '?:县甲局 R:各镇'],
    ['（县甲局牵头、县乙局配合、各镇落实）', 'L:县甲局 C:县乙局 R:各镇'],
    ['（县甲局负责，贯穿全年）', 'R:县甲局'],
    ['（县委组织部负责选派，县监督管理局检查验收）', 'R:县委组织部 ?:县监督管理局'],
    // A label for duties, with sentences behind it.
    ['（责任分工：县甲局牵头，县乙局配合）', 'L:县甲局 C:县乙局'],
    ['\n责任分工：由县甲局负责，各片区管理处组织实施，县乙局业务指导。', 'R:县甲局 R:各片区管理处 ?:县乙局'],
    ['\n任务分工：县甲局具体负责，县乙局等县直部门配合。', 'R:县甲局 C:县乙局 C:县直部门+'],
    // Labels that are not known by name.
    ['\n整改责任单位：县甲局\n验收单位：市乙局', 'R:县甲局 ?:市乙局'],
    ['\n包联单位：县甲局\n责任单位：石桥镇政府', '?:县甲局 R:石桥镇政府'],
    ['\n项目牵头部门：县甲局\n业主单位：县城投公司', 'L:县甲局 ?:县城投公司'],
    // Names set apart by spaces.
    ['（责任单位：县甲局 县乙局 各镇）', 'R:县甲局 R:县乙局 R:各镇'],
    ['（责任单位：石桥镇 柳林镇 县甲局）', 'R:石桥镇 R:柳林镇 R:县甲局'],
    ['（县甲局　县乙局负责）', 'R:县甲局 R:县乙局'],
    ['（责任单位：县 甲 局、县乙局）', 'R:县甲局 R:县乙局'],
    // Roles in brackets behind a name.
    ['（县甲局（牵头）、县乙局、县丙局）', 'L:县甲局 R:县乙局 R:县丙局'],
    ['（责任单位：县甲局〔牵头〕、县乙局）', 'L:县甲局 R:县乙局'],
    ['（县甲局（主办）、县乙局（配合））', 'L:县甲局 C:县乙局'],
    // Persons beside bodies.
    ['\n牵头单位及负责人：县甲局 某某\n责任单位及责任人：县乙局 王某、县丙局 李某某', 'L:县甲局 R:县乙局 R:县丙局'],
    ['\n责任单位（责任人）：县甲局（某某）', 'R:县甲局'],
    ['\n责任单位（责任人）：县甲局（张三）', 'R:县甲局'],
    // Brackets that are closed otherwise, or not opened, and colons that got lost.
    ['责任单位：县甲局、县乙局）', 'R:县甲局 R:县乙局'],
    ['（责任单位：县甲局]', 'R:县甲局'],
    ['（县甲局〉', 'R:县甲局'],
    ['（牵头单位；县甲局、县乙局）', 'L:县甲局 L:县乙局'],
    ['（责任单位 县甲局、县乙局）', 'R:县甲局 R:县乙局'],
  ])('in %s', (words, expected) => expect(rolesOfTask(words)).toBe(expected));

  it.each([
    ['疏通河道（县甲局）；加固堤防（县乙局、石桥镇）。', 'R:县甲局 R:县乙局 R:石桥镇'],
    ['①疏通河道（县甲局）②加固堤防（县乙局）', 'R:县甲局 R:县乙局'],
    ['疏通河道，加固堤防（县甲局）', 'R:县甲局'],
    ['材料报县甲局（原县乙局）。', ''],
    ['材料报主管部门（县甲局）备案。', ''],
  ])('takes bare brackets behind the parts of a sentence for bodies, and not another name: %s', (words, expected) =>
    expect(rolesIn(`一、水利\n1.${words}\n2.植树。（县丙局）\n3.修路。（县丁局）`)[0]).toBe(expected),
  );

  it('lets the first of a list lead beside those who take part', () => {
    const plan = [
      '一、修桥。（县甲局、县乙局负责，县丙局参与。列首位的为牵头单位，下同）',
      '二、清淤。（县乙局、县丙局分别负责，石桥镇配合）',
      '三、植树。（县丙局负责）',
      '四、护岸。（县丁局牵头，县甲局负责）',
    ].join('\n');
    expect(rolesIn(plan)).toEqual([
      'L:县甲局! R:县乙局 P:县丙局',
      'L:县乙局! R:县丙局 C:石桥镇',
      'L:县丙局!',
      'L:县丁局 R:县甲局',
    ]);
  });

  it('reads a name written apart by a scan as one', () => {
    const { plan } = parsePlan('一、修 桥。换 栏杆。（责 任单位：县 甲局、县乙 局）');
    expect(plan.clauses[0].roles.map(({ written }) => written)).toEqual(['县甲局', '县乙局']);
  });
});
