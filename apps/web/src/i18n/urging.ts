import type { NotUrged } from '../api/types';

/** The words of 人工催办 on the list of matters. */
export const urgingZh = {
  mark: (clause: string) => `选中${clause}以便催办`,
  markLate: (n: number) => `选中全部逾期条款（${n}）`,
  unmark: '取消选择',
  urge: (n: number) => `催办所选（${n}）`,
  title: '催办逾期任务',
  note: (n: number) => `将催办所选 ${n} 个条款中已逾期、尚未报送的任务，责任单位在待办和消息中收到催办。`,
  counts: '督办规则规定的催办尚未发出的，本次催办即计为该次催办；以后的人工催办不重复计分。',
  confirm: '催办',
  done: (n: number) => (n === 0 ? '没有发出催办' : `已催办 ${n} 项任务`),
  urged: (n: number) => `已催办（${n}）`,
  leftOut: (n: number) => `未催办（${n}）`,
  why: {
    'rest-day': '今天不是工作日，工作日再催办',
    own: '本单位自己的任务，由县政府办催办',
    'urged-lately': '近日已催办过',
    'enough-this-week': '该单位一周内的人工催办已达上限',
  } satisfies Record<NotUrged, string>,
  from: (day: string) => `，${day}起可再催`,
  nothing: '所选条款中已没有逾期未报的任务。',
  task: (clause: number, title: string) => `第${clause}条 ${title}`,
};

export const urgingEn: typeof urgingZh = {
  mark: (clause) => `Mark ${clause} for urging`,
  markLate: (n) => `Mark all late clauses (${n})`,
  unmark: 'Clear marks',
  urge: (n) => `Urge those marked (${n})`,
  title: 'Urge what is late',
  note: (n) =>
    `Urges whatever is late and not reported in the ${n} clauses you marked. The bodies find it among what they have to do, and in their messages.`,
  counts:
    'Where the urging that the rules foresee has not gone out yet, this one counts as it. Any further urging by a person costs no points.',
  confirm: 'Urge',
  done: (n) => (n === 0 ? 'Nobody was urged' : `${n} tasks urged`),
  urged: (n) => `Urged (${n})`,
  leftOut: (n) => `Left out (${n})`,
  why: {
    'rest-day': 'today is no working day: urge on the next one',
    own: 'your own task: the county office urges it',
    'urged-lately': 'urged a few days ago',
    'enough-this-week': 'persons have urged this body as often as the rules allow in a week',
  },
  from: (day) => `; again from ${day} on`,
  nothing: 'Nothing in the clauses you marked is late any more.',
  task: (clause, title) => `Clause ${clause}: ${title}`,
};
