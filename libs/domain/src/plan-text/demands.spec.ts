import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { findDemands, type Demand } from './demands';
import { parsePlan } from './parse-plan';
import { isTownGroup } from './town-groups';

const planOf = (clauses: string) =>
  parsePlan(`某县人民政府\n\n某政〔2018〕3号\n\n2018年3月1日\n\n某县防汛工作方案\n\n一、任务\n\n${clauses}`).plan;

/** What one clause with these words asks for. */
const demandsIn = (words: string): Demand[] => findDemands(planOf(`（一）防汛。${words}（县水利局牵头）`));
const short = ({ kind, towns, filedWith, rule, dueOn }: Demand) =>
  [kind, towns && 'towns', filedWith, rule && `${rule.kind} ${rule.n}`, dueOn].filter(Boolean).join(' | ');

describe('what a clause asks for besides its dates', () => {
  it('is found in the demo plan, clause by clause', () => {
    const text = readFileSync(join(__dirname, '../../../../config/demo/plan.txt'), 'utf8');
    expect(findDemands(parsePlan(text).plan).map((one) => `${one.clause}: ${short(one)}`)).toEqual([
      '9: each-town | towns',
      '10: each-town | towns',
      '11: event | working-days 5',
      '12: event | working-days 5',
      '13: event | 环保、规划、国土几家 | working-days 5',
      '14: event | working-days 5',
      '18: event | working-days 5',
      '22: event | 环保和经贸部门 | days-before 1',
      '30: event | towns | working-days 5',
      '31: filing | 省厅 | 2018-12-31',
      '33: event | days-before 1',
      '46: each-town | towns',
    ]);
  });

  it.each([
    ['各镇要逐村摸排低洼院落。', 'each-town | towns'],
    ['各乡镇人民政府负责组织群众转移演练，2018年6月底前完成。', 'each-town | towns | 2018-06-30'],
    ['有关镇结合实际编制转移预案。', 'each-town | towns'],
    ['低洼地段由各镇（街道）设立标识。', 'each-town | towns'],
    ['发现管涌的，要立即上报并组织抢护。', 'event | working-days 1'],
    ['一旦发现堤身裂缝的，须在24小时内处置。', 'event | days 1'],
    ['接到群众举报后，应在3个工作日内核实。', 'event | working-days 3'],
    ['水质超标的，要查明原因。', 'event | working-days 5'],
    ['拆除旧闸之前，先订方案，报水利部门备案。', 'event | 水利部门 | days-before 1'],
    ['需要占用河道的，施工单位须提前15日向县水利局报告。', 'event | days-before 15'],
    ['运走污土的，应提前5个工作日书面告知接收地。', 'event | working-days-before 5'],
    ['施工单位应在开工5日前向县水利局报告。', 'event | days-before 5'],
    ['责任人不明的，由所在镇承担。', 'event | towns | working-days 5'],
    ['预案报市水利局备案，2018年5月底前完成。', 'filing | 市水利局 | 2018-05-31'],
    ['检查结果在市应急局备案。', 'event | 市应急局 | working-days 5'],
  ])('%s', (words, expected) => {
    expect(demandsIn(words).map(short)).toEqual([expected]);
  });

  it.each([
    '2018年年底前，监测点覆盖所有镇。',
    '分年度对各镇和有关部门评估打分。',
    '县水利局加强对各镇的指导。',
    '简化备案程序，推行备案制。',
    '着力把审批改为备案。',
    '提高事故发现率，全年演练两次。',
    '每年年底前向县政府报告一次。',
  ])('asks for nothing of the kind: %s', (words) => {
    expect(demandsIn(words)).toEqual([]);
  });

  it('asks once for a group of towns among the responsible bodies, whatever number of clauses name it', () => {
    const plan = planOf(
      '（一）巡查。每月巡查。（县水利局、各镇负责）\n\n（二）清淤。2018年9月底前完成。\n责任单位：各镇\n\n（三）演练。2018年5月底前完成。（各乡镇人民政府负责）',
    );
    const groups = findDemands(plan).filter(({ kind }) => kind === 'group');
    expect(groups.map(({ words, nth, clause }) => [words, nth, clause])).toEqual([
      ['各镇', 1, null],
      ['各乡镇人民政府', 2, null],
    ]);
  });

  it.each(['各镇', '各乡镇', '各镇人民政府', '各乡镇（街道）', '有关镇', '各乡镇人民政府、街道办事处', '所在地镇'])(
    '%s stands for towns',
    (name) => expect(isTownGroup(name)).toBe(true),
  );
  it.each(['三江镇', '县镇建局', '各部门', '各镇水利站', '城镇化办'])('%s does not', (name) =>
    expect(isTownGroup(name)).toBe(false),
  );

  it('quotes the words it stands for, whatever the clause says', () => {
    const words = [
      '各镇要巡查',
      '发现险情的，要立即上报',
      '报市局备案',
      '。',
      '；',
      '，',
      '的',
      '超标的就停',
      '由所在镇承担',
      '2018年6月底前',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (some) => {
        const text = `某县防汛工作方案\n\n2018年3月1日\n\n一、任务\n\n（一）防汛。${some.join('')}。（县水利局牵头）`;
        const read = parsePlan(text);
        for (const { span, words: said } of findDemands(read.plan)) expect(read.text.slice(...span).trim()).toBe(said);
      }),
    );
  });
});
