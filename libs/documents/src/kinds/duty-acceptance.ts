import type { DutyAcceptanceFacts } from '../facts';
import { dateWords } from '../words/dates';
import { areTexts, element, isText } from '../words/elements';
import type { DocumentDefinition } from './document-definition';
import { sampleBase, unsigned } from './sample-base';

/** 职责划转承接确认书: who gave which tasks to whom, on which day and by which order; each side presses its seal. */
export const dutyAcceptance: DocumentDefinition<DutyAcceptanceFacts> = {
  kind: 'duty-acceptance',

  subject: ({ from }) => `承接${from.join('、')}划转任务`,

  words: ({ on, from, reason, tasks }) => ({
    on: dateWords(on),
    from: from.join('、'),
    givers: from,
    reason,
    count: String(tasks.length),
    tasks: tasks.map((task, nth) => ({ ...task, no: String(nth + 1), dueOn: dateWords(task.dueOn) })),
  }),

  elements: ({ from, tasks, reason }) => [
    [areTexts(from), element('划出单位', 'who gives the tasks')],
    [isText(reason), element('划转依据', 'by which order')],
    [areTexts(tasks.map(({ title }) => title)), element('划转的任务', 'tasks')],
  ],

  samples: [acceptance(), { ...acceptance(), ...unsigned, from: ['县农业局', '县科学技术局'] }],
};

function acceptance(): DutyAcceptanceFacts {
  return {
    ...sampleBase,
    kind: 'duty-acceptance',
    number: '南府办接〔2019〕1号',
    addressee: { name: '县农业农村局', subordinate: true },
    draftedOn: '2019-03-20',
    issuedOn: '2019-03-22',
    copies: [],
    clause: null,
    on: '2019-03-18',
    from: ['县农业局'],
    reason: '南府发〔2019〕5号',
    tasks: [
      { article: '第九条', title: '建立农用地分类清单并录入管理系统', dueOn: '2019-06-30' },
      { article: '第十条', title: '更新受污染耕地安全利用台账', dueOn: '2019-09-30' },
    ],
  };
}
