import type { RectificationOrderFacts } from '../facts';
import { dateWords, dateWordsOr } from '../words/dates';
import { areTexts, element, isText } from '../words/elements';
import { bookTitle, clauseWords, sentence } from '../words/names';
import { mattersName, taskSentence } from '../words/tasks';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/** Why it is written, matter by matter; an order of before says it once. */
const causesOf = ({ cause, causes = [] }: RectificationOrderFacts) => (causes.length > 0 ? causes : [cause]);

const yearsOf = ({ year, years = [] }: RectificationOrderFacts): number[] =>
  years.length > 0 ? years : year === undefined ? [] : [year];

/**
 * 限期整改通知: facts with evidence, provision, list of items (problem, goal, measures, limit, acceptor), report date,
 * consequence and the right to explain; the list is an annex.
 */
export const rectificationOrder: DocumentDefinition<RectificationOrderFacts> = {
  kind: 'rectification-order',

  subject(facts) {
    const verb = facts.manner?.verb ?? '限期整改';
    const causes = causesOf(facts);
    if (causes.includes('assessment')) return `${verb}${yearsOf(facts).join('、')}年度考核发现问题`;
    const named = mattersName((facts.tasks ?? []).map(({ name }) => name));
    const problems = causes.length > 1 ? '有关问题' : causes[0] === 'relapse' ? '反弹问题' : '逾期问题';
    if (named) return `${verb}${named}工作${problems}`;
    const plan = bookTitle(facts.plan.title);
    if (causes[0] === 'relapse') return `${verb}${plan}${problems}`;
    return `${verb}${plan}${facts.clause ? clauseWords(facts.clause.ordinal) : ''}${problems}`;
  },

  words(facts) {
    const asOf = facts.issuedOn ?? facts.draftedOn;
    const problems = [...(facts.tasks ?? []).map((task) => taskSentence(task, asOf)), ...facts.findings.map(sentence)];
    return {
      overdue: causesOf(facts).includes('overdue'),
      relapse: causesOf(facts).includes('relapse'),
      assessed: causesOf(facts).includes('assessment'),
      years: yearsOf(facts).join('、'),
      count: String(problems.length),
      findings: problems,
      items: facts.items.map((item, at) => ({ ...item, no: String(at + 1), limit: dateWordsOr(item.limit) })),
      planDays: facts.planWorkingDays === undefined ? null : String(facts.planWorkingDays),
      reportBy: dateWords(facts.reportBy),
    };
  },

  elements({ tasks = [], findings, items, reportBy }) {
    const each = (key: keyof (typeof items)[number]) => areTexts(items.map((item) => item[key]));
    return [
      [tasks.length + findings.length > 0, element('存在问题', 'facts found')],
      [each('problem'), element('整改清单的问题', 'problem of an item')],
      [each('goal'), element('整改目标', 'goal of an item')],
      [each('measures'), element('整改措施', 'measures of an item')],
      [each('limit'), element('整改时限', 'limit of an item')],
      [each('acceptor'), element('验收单位', 'acceptor of an item')],
      [isText(reportBy), element('报告时限', 'date of the report')],
    ];
  },

  samples: [
    order(),
    {
      ...order(),
      ...letterTo('中国人民银行连南瑶族自治县支行'),
      number: '南府办督函〔2018〕5号',
      clause: { ordinal: '四十五', heading: '拓宽资金投入渠道' },
      manner: { verb: '商请整改', asks: false },
      consent: null,
      tasks: [],
      findings: ['绿色信贷支持污染地块治理修复的对接机制尚未建立，未按季度通报有关情况。'],
      items: [
        {
          problem: '对接机制未建立',
          goal: '建立机制并稳定运行',
          measures: '明确联络人，按季度交换项目和信贷信息',
          limit: '2018-12-15',
          acceptor: '县财政局',
        },
      ],
    },
    { ...order(), ...unsigned, cause: 'assessment', year: 2017, clause: null, tasks: [], planWorkingDays: undefined },
  ],
};

function order(): RectificationOrderFacts {
  return {
    ...sampleBase,
    kind: 'rectification-order',
    number: '南府办督〔2018〕7号',
    draftedOn: '2018-09-10',
    issuedOn: '2018-09-12',
    cause: 'overdue',
    tasks: [
      {
        name: '划定农用地土壤环境质量类别',
        article: '第九条',
        title: '完成全县耕地土壤环境质量类别划分技术报告',
        report: false,
        dueOn: '2018-06-15',
        daysLate: 89,
        standing: '尚未报送办结报告，也未申请延期，督办通知要求的时限已届满',
      },
    ],
    findings: ['抽查三个镇的分类清单，有两个镇的地块面积与国土调查数据不一致，未说明原因。'],
    items: [
      {
        problem: '类别划分技术报告未提交',
        goal: '报告通过专家评审并报送备案',
        measures: '倒排工期，每周调度；委托有能力的单位补齐三个镇的点位数据',
        limit: '2018-11-30',
        acceptor: '县国土环保局',
      },
      {
        problem: '两个镇的分类清单数据不一致',
        goal: '清单与国土调查数据一致率100%',
        measures: '会同镇政府逐地块核对，更正清单并留存核对记录',
        limit: '2018-10-31',
        acceptor: '县国土环保局',
      },
      {
        problem: '滞后情况未按要求说明',
        goal: '建立按月报告制度',
        measures: '明确专人负责，每月5日前在系统填报进展，不另行报送纸质材料',
        limit: '整改期内',
        acceptor: '县政府办公室',
      },
    ],
    planWorkingDays: 20,
    reportBy: '2018-12-10',
  };
}
