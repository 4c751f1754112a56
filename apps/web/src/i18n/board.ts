import { plural } from './plural';

/** The words of the board, of why a date is what it is, and of what was done so far. */
export const boardZh = {
  filterByLight: '按灯色筛选',
  allLights: '全部条款',
  body: '单位',
  anyBody: '全部单位',
  search: '查找条款、单位、时限',
  clear: '清除筛选',
  clause: '条款',
  light: '灯',
  leads: '牵头 / 负责',
  others: '参与 / 配合',
  nextDue: '下一时限',
  overdueTasks: (n: number) => `逾期任务 ${n} 项`,
  noMatch: '没有符合条件的条款。',
  moreBodies: (n: number) => `等 ${n} 家`,
  withoutSection: '未分章节',
  withoutBody: '未写明单位',
  groupBy: '分组',
  groupings: { section: '按章节', body: '按单位', light: '按灯色' },
  shown: (n: number, all: number) => (n === all ? `共 ${all} 条` : `${n} / ${all} 条`),
  openClause: (ordinal: string) => `打开条款${ordinal}`,
  stage: '状态',
  anyStage: '全部状态',
  stages: {
    returned: '被退回',
    late: '逾期未报',
    'in-review': '已报待审',
    'to-report': '办理中',
    closed: '已办结',
  },
  tasks: '办结 / 任务',
  closedOf: (closed: number, all: number) => `${all} 项任务中已办结 ${closed} 项`,
  shape: '显示方式',
  shapes: { list: '清单', gantt: '甘特图' },
  views: '常用视图',
  keepView: '保存当前视图',
  dropView: '不再保存当前视图',
  ganttLegend: '菱形：节点任务；短竖线：进展报告；虚线：改期前的时限；竖线：今天。',
  foretold: '显示无人办理时的督办步骤（三角）',
  ganttLine: (heading: string, tasks: number, overdue: number) => `${heading}：${tasks} 项任务，逾期 ${overdue} 项`,
};

export const whyZh = {
  title: '日期依据',
  byPerson: '该日期由人确定，经过见条款记录。',
  calendar: (version: string) => `日历版本 ${version}`,
};

export const stepsZh = {
  title: '督办步骤',
  taken: (date: string) => `已于 ${date} 办理`,
};

export const boardEn: typeof boardZh = {
  filterByLight: 'Filter by light',
  allLights: 'All clauses',
  body: 'Body',
  anyBody: 'All bodies',
  search: 'Find clause, body, date',
  clear: 'Clear filters',
  clause: 'Clause',
  light: 'Light',
  leads: 'Lead / responsible',
  others: 'Participants',
  nextDue: 'Next date',
  overdueTasks: (n) => `${plural(n, 'obligation')} overdue`,
  noMatch: 'No clause matches.',
  moreBodies: (n) => `${n} in all`,
  withoutSection: 'Without section',
  withoutBody: 'Without a body',
  groupBy: 'Group by',
  groupings: { section: 'By section', body: 'By body', light: 'By light' },
  shown: (n, all) => (n === all ? plural(all, 'clause') : `${n} of ${all}`),
  openClause: (ordinal) => `Open clause ${ordinal}`,
  stage: 'State',
  anyStage: 'Any state',
  stages: {
    returned: 'Sent back',
    late: 'Not reported',
    'in-review': 'In review',
    'to-report': 'Under way',
    closed: 'Closed',
  },
  tasks: 'Closed / all',
  closedOf: (closed, all) => `${closed} of ${plural(all, 'task')} closed`,
  shape: 'Shown as',
  shapes: { list: 'List', gantt: 'Timeline' },
  views: 'Views',
  keepView: 'Keep this view',
  dropView: 'Forget this view',
  ganttLegend: 'Diamonds: milestones. Ticks: reports. Dashed: where a date was before. Line: today.',
  foretold: 'Show what the ladder does if nobody does anything (triangles)',
  ganttLine: (heading, tasks, overdue) => `${heading}: ${plural(tasks, 'task')}, ${overdue} overdue`,
};

export const whyEn: typeof whyZh = {
  title: 'Why this date',
  byPerson: 'A person set this date; see the history of the clause.',
  calendar: (version: string) => `Calendar ${version}`,
};

export const stepsEn: typeof stepsZh = {
  title: 'Steps of the ladder',
  taken: (date) => `taken on ${date}`,
};
