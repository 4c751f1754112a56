import type { ProgressCircularFacts } from '../facts';
import { areTexts, element } from '../words/elements';
import { bookTitle, sentence } from '../words/names';
import { periodWords, progressWords } from '../words/progress';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, toldSample, unsigned } from './sample-base';

/** 进展情况通报: what of a period is done and late and why, what comes next, and a table of the bodies. */
export const progressCircular: DocumentDefinition<ProgressCircularFacts> = {
  kind: 'progress-circular',

  subject: ({ plan, from, until }) => `${bookTitle(plan.title)}${periodWords(from, until)}进展情况`,

  words: (facts) => ({
    ...progressWords(facts),
    period: periodWords(facts.from, facts.until),
    requirements: facts.requirements.map(sentence),
  }),

  elements: ({ bodies, requirements }) => [
    [bodies.length > 0, element('各单位的进展', 'progress of the bodies')],
    [areTexts(requirements), element('下一步要求', 'what is required next')],
  ],

  samples: [
    circular(),
    { ...circular(), ...letterTo('各有关单位'), number: '南府办通函〔2018〕1号' },
    { ...circular(), ...unsigned },
  ],
};

function circular(): ProgressCircularFacts {
  return {
    ...sampleBase,
    ...toldSample,
    kind: 'progress-circular',
    number: '南府办通〔2018〕2号',
    addressee: { name: '各有关单位', subordinate: true },
    draftedOn: '2018-07-09',
    issuedOn: '2018-07-11',
    clause: null,
    requirements: [
      '有逾期任务的单位逐项说明原因，明确完成时间，抓紧办结',
      '下一季度到期的任务提前安排，按期报送办结材料',
    ],
  };
}
