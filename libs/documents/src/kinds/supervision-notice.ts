import type { SupervisionNoticeFacts, TaskFacts } from '../facts';
import { dateWords } from '../words/dates';
import { areTexts, element, isText, LIMIT, type Said } from '../words/elements';
import { bookTitle, clauseWords } from '../words/names';
import { inFull, inTableWhenMany, mattersName, taskInNotice } from '../words/tasks';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/** What is late, by how much, what is missing, and by when to reply. */
export function mattersInWords(
  facts: Pick<SupervisionNoticeFacts, 'issuedOn' | 'draftedOn' | 'matters' | 'replyBy' | 'manner'>,
) {
  // Where the periods of its matters differ, each says its own.
  const limits = new Set(facts.matters.map(({ replyBy }) => replyBy ?? facts.replyBy));
  const ownLimits = limits.size > 1;
  const until = (matter: { replyBy?: string }) =>
    ownLimits ? `请于${dateWords(matter.replyBy ?? facts.replyBy)}前办结。` : '';
  const matters = facts.matters.map((matter, at) => ({
    no: String(at + 1),
    name: matter.name ?? matter.title,
    article: matter.article ?? '',
    title: matter.title,
    dueOn: dateWords(matter.dueOn),
    daysLate: matter.daysLate > 0 ? String(matter.daysLate) : '',
    standing: (matter.standing ?? '尚未办结') + (ownLimits ? `；${until(matter).slice(0, -1)}` : ''),
    sentence: facts.manner?.asks ? `${matter.title}。` : taskInNotice(inFull(matter)) + until(matter),
  }));
  const { many, list } = inTableWhenMany(matters);
  return {
    asOf: dateWords(facts.issuedOn ?? facts.draftedOn),
    all: matters,
    matters: list,
    table: many,
    count: String(matters.length),
    several: matters.length > 1,
    ownLimits,
    replyBy: dateWords(facts.replyBy),
  };
}

/** What is late, and by when to reply. */
export const mattersAsked = ({ matters, replyBy }: Pick<SupervisionNoticeFacts, 'matters' | 'replyBy'>): Said[] => [
  [areTexts(matters.map(({ title }) => title)), element('督办事项', 'matters')],
  [isText(replyBy), LIMIT],
];

const task: TaskFacts = {
  name: '划定农用地土壤环境质量类别',
  article: '第九条',
  title: '',
  report: false,
  dueOn: '2018-06-30',
  daysLate: 4,
  standing: '尚未报送办结报告，也未申请延期',
};

/** 督办通知: a written demand of the county government office for matters that are late (plan ladder; 条例 6.3). */
export const supervisionNotice: DocumentDefinition<SupervisionNoticeFacts> = {
  kind: 'supervision-notice',

  subject(facts) {
    const verb = facts.manner?.verb ?? (facts.addressee.subordinate ? '督办' : '商请办理');
    const named = mattersName(facts.matters.map(({ name }) => name ?? ''));
    if (named) return `${verb}${named}工作`;
    const about = bookTitle(facts.plan.title) + (facts.clause ? clauseWords(facts.clause.ordinal) : '');
    return `${verb}${about}有关事项`;
  },

  words: mattersInWords,

  elements: mattersAsked,

  samples: [
    notice(),
    {
      ...notice(),
      ...letterTo('县人民检察院'),
      number: '南府办督函〔2018〕2号',
      clause: { ordinal: '十二', heading: '严厉打击土壤环境违法犯罪' },
      manner: { verb: '商请支持', asks: true },
      consent: null,
      bases: [],
      matters: [
        {
          ...task,
          name: '严厉打击土壤环境违法犯罪',
          article: '第十二条',
          title: '建立行政执法与刑事司法衔接的案件移送清单',
        },
      ],
    },
    { ...notice(), ...unsigned },
    { ...notice(), matters: Array.from({ length: 7 }, (_, nth) => ({ ...notice().matters[nth % 3] })) },
  ],
};

function notice(): SupervisionNoticeFacts {
  return {
    ...sampleBase,
    kind: 'supervision-notice',
    matters: [
      { ...task, title: '完成全县耕地土壤环境质量类别划分技术报告', dueOn: '2018-06-15', daysLate: 19 },
      {
        ...task,
        title: '建立农用地分类清单并录入管理系统',
        dueOn: '2018-06-30',
        daysLate: 4,
        standing: '所报材料因“两个镇的面积与调查数据不一致”被退回，未再报送',
      },
      {
        ...task,
        name: '织密土壤监测网',
        article: '第一条',
        title: '补齐国控监测点位并投入使用',
        dueOn: '2018-05-31',
        daysLate: 34,
      },
    ],
    replyBy: '2018-07-20',
  };
}
