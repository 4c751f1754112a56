import type { TaskAssignmentFacts } from '../facts';
import { dateWords } from '../words/dates';
import { areTexts, element, isText } from '../words/elements';
import { bookTitle } from '../words/names';
import type { DocumentDefinition } from './document-definition';
import { letterTo, sampleBase, unsigned } from './sample-base';

/** 交办通知: what a plan gives to a body to do, decomposed year by year, or what the work list of one year does, and until when. */
export const taskAssignment: DocumentDefinition<TaskAssignmentFacts> = {
  kind: 'task-assignment',

  subject: ({ manner, addressee, plan, year }) =>
    `${manner?.verb ?? (addressee.subordinate ? '交办' : '商请承担')}${bookTitle(plan.title)}${year ? `${year}年度` : ''}任务`,

  words({ year: ofYear, tasks, acknowledgeBy, objectBy }) {
    const byDate = [...tasks].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
    const years = [...new Set(byDate.map(({ dueOn }) => dueOn.slice(0, 4)))];
    return {
      ofYear: String(ofYear ?? ''),
      count: String(tasks.length),
      years: years.map((year) => ({
        year,
        count: String(byDate.filter(({ dueOn }) => dueOn.startsWith(year)).length),
      })),
      tasks: byDate.map((task, nth) => ({
        ...task,
        no: String(nth + 1),
        year: `${task.dueOn.slice(0, 4)}年`,
        dueOn: dateWords(task.dueOn),
        others: task.others || '—',
        weight: String(task.weight ?? ''),
      })),
      acknowledgeBy: dateWords(acknowledgeBy),
      objectBy: objectBy ? dateWords(objectBy) : '',
    };
  },

  elements: ({ year, tasks, objectBy }) => [
    [areTexts(tasks.map(({ title }) => title)), element('交办的任务', 'tasks')],
    [year !== undefined || isText(objectBy ?? ''), element('提出异议的时限', 'by when it may object')],
  ],

  samples: [
    assignment(),
    { ...assignment(), ...letterTo('县人民检察院'), number: '南府办交函〔2017〕1号' },
    { ...assignment(), ...unsigned },
    { ...ofOneYear(), number: '南府办交〔2017〕3号' },
  ],
};

function ofOneYear(): TaskAssignmentFacts {
  const { tasks, objectBy: _, ...facts } = assignment();
  return { ...facts, year: 2018, tasks: tasks.slice(1).map((task, nth) => ({ ...task, weight: nth + 1 })) };
}

function assignment(): TaskAssignmentFacts {
  return {
    ...sampleBase,
    kind: 'task-assignment',
    number: '南府办交〔2017〕2号',
    draftedOn: '2017-06-30',
    issuedOn: '2017-07-03',
    tasks: [
      ...[2017, 2018, 2019].map((year) => ({
        article: '第九条',
        title: `完成${year}年度耕地土壤环境质量类别划分和成果报送`,
        part: '牵头',
        others: '县国土环保局、各镇人民政府',
        dueOn: `${year}-12-31`,
      })),
      { article: '第十条', title: '建立受污染耕地安全利用台账', part: '负责', others: '', dueOn: '2018-06-30' },
    ],
    acknowledgeBy: '2017-07-05',
    objectBy: '2017-07-06',
  };
}
