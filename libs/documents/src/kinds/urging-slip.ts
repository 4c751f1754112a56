import type { UrgingSlipFacts } from '../facts';
import { bookTitle } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';
import { mattersAsked, mattersInWords } from './supervision-notice';

/** 催办单: what is late, in writing, and by when to reply; a working form that demands nothing new. */
export const urgingSlip: DocumentDefinition<UrgingSlipFacts> = {
  kind: 'urging-slip',

  subject: (facts) => `办理${bookTitle(facts.plan.title)}到期事项`,

  words: mattersInWords,

  elements: mattersAsked,

  samples: [
    slip(),
    { ...slip(), ...letterTo('县人民检察院'), number: '南府办催函〔2018〕1号' },
    { ...slip(), ...unsigned },
  ],
};

function slip(): UrgingSlipFacts {
  return {
    ...sampleBase,
    kind: 'urging-slip',
    number: '南府办催〔2018〕1号',
    draftedOn: '2018-06-18',
    issuedOn: '2018-06-18',
    matters: [{ title: '完成全县耕地土壤环境质量类别划分技术报告', dueOn: '2018-06-15', daysLate: 3 }],
    replyBy: '2018-06-29',
  };
}
