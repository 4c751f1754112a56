import type { ReconsiderationDecisionFacts } from '../facts';
import { dateWords } from '../words/dates';
import { element, isText } from '../words/elements';
import { bookTitle, sentence } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

const OUTCOMES = { upheld: '维持', changed: '变更', revoked: '撤销' } as const;

/** 复核决定 (政府督查工作条例 art. 17): what was asked to be looked at again, what was found, and what holds. */
export const reconsiderationDecision: DocumentDefinition<ReconsiderationDecisionFacts> = {
  kind: 'reconsideration-decision',

  subject: ({ conclusion }) => `${conclusion.number ?? conclusion.title}复核申请`,

  words: ({ conclusion, filedOn, reason, outcome, why, changes, newLimitOn }) => ({
    conclusion: bookTitle(conclusion.title) + (conclusion.number ? `（${conclusion.number}）` : ''),
    filedOn: dateWords(filedOn),
    reason: sentence(reason),
    outcome: OUTCOMES[outcome],
    why: sentence(why),
    changes: changes ? sentence(changes) : '',
    newLimitOn: newLimitOn ? dateWords(newLimitOn) : '',
  }),

  elements: ({ why, outcome, changes }) => [
    [isText(why), element('复核的理由', 'reasons of the decision')],
    [outcome !== 'changed' || isText(changes), element('变更的内容', 'what is changed')],
  ],

  samples: [
    decision(),
    {
      ...decision(),
      ...letterTo('清远市烟草专卖局连南分局'),
      number: '南府办核函〔2018〕1号',
      outcome: 'upheld',
      changes: null,
    },
    { ...decision(), ...unsigned, outcome: 'revoked', changes: null },
  ],
};

function decision(): ReconsiderationDecisionFacts {
  return {
    ...sampleBase,
    kind: 'reconsideration-decision',
    number: '南府办核〔2018〕1号',
    draftedOn: '2018-10-20',
    issuedOn: '2018-10-22',
    conclusion: { title: '关于限期整改“划定农用地土壤环境质量类别”工作逾期问题的通知', number: '南府办整〔2018〕7号' },
    filedOn: '2018-09-28',
    reason: '两个镇的数据由外单位提供，不应列入整改',
    outcome: 'changed',
    why: '数据由外单位提供属实，但核对责任仍在该局',
    changes: '第二项问题的整改时限延长一个月',
    newLimitOn: '2018-11-30',
    copies: ['县国土环保局'],
  };
}
