import type { ResponsibilityLetterFacts } from '../facts';
import { dateWords } from '../words/dates';
import { areTexts, element } from '../words/elements';
import { bookTitle } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { sampleBase, unsigned } from './sample-base';

/** 目标责任书: the tasks of a body in one year, with places for two signatures. */
export const responsibilityLetter: DocumentDefinition<ResponsibilityLetterFacts> = {
  kind: 'responsibility-letter',

  subject: ({ year, plan }) => `${year}年度落实${bookTitle(plan.title)}任务`,

  words: ({ year, tasks }) => ({
    year: String(year),
    count: String(tasks.length),
    tasks: tasks.map((task, nth) => ({ ...task, no: String(nth + 1), dueOn: dateWords(task.dueOn) })),
  }),

  elements: ({ tasks }) => [[areTexts(tasks.map(({ title }) => title)), element('责任目标', 'tasks')]],

  samples: [letter(), { ...letter(), ...unsigned }],
};

function letter(): ResponsibilityLetterFacts {
  return {
    ...sampleBase,
    kind: 'responsibility-letter',
    number: '南府办责〔2018〕2号',
    draftedOn: '2018-01-08',
    issuedOn: '2018-01-10',
    copies: [],
    clause: null,
    year: 2018,
    tasks: [
      { article: '第九条', title: '完成全县耕地土壤环境质量类别划分技术报告', dueOn: '2018-06-15' },
      { article: '第九条', title: '建立农用地分类清单并录入管理系统', dueOn: '2018-06-30' },
      { article: '第十条', title: '建立受污染耕地安全利用台账', dueOn: '2018-09-30' },
    ],
  };
}
