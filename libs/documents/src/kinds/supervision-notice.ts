import type { SupervisionNoticeFacts } from '../facts';
import { dateWords } from '../words/dates';
import { bookTitle, clauseWords } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/** What is late, by how much, and by when to reply. */
export const mattersInWords = ({
  draftedOn,
  matters,
  replyBy,
}: Pick<SupervisionNoticeFacts, 'draftedOn' | 'matters' | 'replyBy'>) => ({
  asOf: dateWords(draftedOn),
  matters: matters.map(({ title, dueOn, daysLate }) => ({
    title,
    dueOn: dateWords(dueOn),
    daysLate: daysLate > 0 ? String(daysLate) : '',
  })),
  replyBy: dateWords(replyBy),
});

/** 督办通知: a written demand of the county government office for matters that are late (plan ladder; 条例 6.3). */
export const supervisionNotice: DocumentDefinition<SupervisionNoticeFacts> = {
  kind: 'supervision-notice',

  subject(facts) {
    const about = bookTitle(facts.plan.title) + (facts.clause ? clauseWords(facts.clause.ordinal) : '');
    return facts.addressee.subordinate ? `督办${about}有关事项` : `商请办理${about}有关事项`;
  },

  words: mattersInWords,

  samples: [
    notice(),
    {
      ...notice(),
      ...letterTo('县人民检察院'),
      number: '南府办督函〔2018〕2号',
      clause: { ordinal: '十二', heading: '严厉打击土壤环境违法犯罪' },
      matters: [{ title: '建立行政执法与刑事司法衔接的案件移送清单', dueOn: '2018-06-30', daysLate: 2 }],
    },
    { ...notice(), ...unsigned },
  ],
};

function notice(): SupervisionNoticeFacts {
  return {
    ...sampleBase,
    kind: 'supervision-notice',
    matters: [
      { title: '完成全县耕地土壤环境质量类别划分技术报告', dueOn: '2018-06-15', daysLate: 17 },
      { title: '建立农用地分类清单并录入管理系统', dueOn: '2018-06-30', daysLate: 2 },
      { title: '会同各镇开展划定边界的实地核对', dueOn: '2018-07-31', daysLate: 0 },
    ],
    replyBy: '2018-07-20',
  };
}
