import type { ProgressReportFacts } from '../facts';
import { areTexts, element } from '../words/elements';
import { bookTitle, sentence } from '../words/names';
import { periodWords, progressWords } from '../words/progress';
import type { DocumentDefinition } from './document-definition';
import { sampleBase, toldSample, unsigned } from './sample-base';

/** 工作进展报告, upwards, with 签发人 on its face; it requests nothing (党政机关公文处理工作条例 art. 15). */
export const progressReport: DocumentDefinition<ProgressReportFacts> = {
  kind: 'progress-report',

  subject: ({ plan, from, until }) => `${bookTitle(plan.title)}${periodWords(from, until)}落实情况`,

  words: (facts) => ({
    ...progressWords(facts),
    period: periodWords(facts.from, facts.until),
    causes: facts.causes.map(sentence),
    next: facts.next.map(sentence),
  }),

  elements: ({ bodies, next }) => [
    [bodies.length > 0, element('任务进展', 'progress')],
    [areTexts(next), element('下一步安排', 'what comes next')],
  ],

  samples: [
    report(),
    { ...report(), addressee: { name: '清远市生态环境局', subordinate: true }, number: '南府办报〔2018〕2号' },
    { ...report(), ...unsigned },
  ],
};

function report(): ProgressReportFacts {
  return {
    ...sampleBase,
    ...toldSample,
    kind: 'progress-report',
    number: '南府办报〔2018〕1号',
    addressee: { name: '连南瑶族自治县人民政府', subordinate: true },
    draftedOn: '2018-07-09',
    issuedOn: '2018-07-11',
    clause: null,
    copies: [],
    causes: ['技术单位进场晚，三个镇的点位数据补测尚未完成'],
    next: ['督促逾期单位逐项明确完成时间，按期办结', '对连续逾期的任务依照方案予以督办'],
  };
}
