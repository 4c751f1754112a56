/** The words with which the page of a clause explains how it stands. */
export const clausePageZh = {
  reasons: {
    overdue: (title: string, on: string, days: number, who: string) =>
      `逾期 ${days} 天：${title}，应于 ${on} 前办结（${who}）`,
    'soft-passed': (title: string, on: string, days: number, who: string) =>
      `力争时限已过 ${days} 天：${title}，${on}（${who}）`,
    'was-late': (title: string, _on: string, days: number, who: string) =>
      `曾逾期：${title}迟 ${days} 天（${who}），本年内保留`,
    'was-red': (title: string, on: string, _days: number, who: string) =>
      `曾逾期：${title}，时限调整到 ${on} 之前已逾期（${who}），本年内保留`,
    'due-soon': (title: string, on: string, days: number, who: string) =>
      days === 0 ? `今日到期：${title}（${who}）` : `${days} 天后到期：${title}，${on}（${who}）`,
  },
  moreTasks: (n: number) => `另有 ${n} 项`,
  course: '全程一览',
  waits: '现在等谁',
  waitsForNobody: '没有逾期或等待他人办理的任务。',
  forMe: (title: string, on: string) => `需要您办理：${title}（${on}）`,
  picture: (from: string, until: string, n: number) => `${from} 年至 ${until} 年的任务 ${n} 项，逐项见下方任务表`,
  legend: '◆ 节点任务　▮ 定期报告　▲ 督办步骤（空心为今后）　虚线为延期前时限　竖线为今天',
  current: '当期',
  later: '以后',
  closed: '已办结',
  moreActs: '更多',
  key: '关键',
  all: '全部',
};

export const clausePageEn: typeof clausePageZh = {
  reasons: {
    overdue: (title, on, days, who) => `${days} days overdue: ${title}, due ${on} (${who})`,
    'soft-passed': (title, on, days, who) => `Soft date passed ${days} days ago: ${title}, ${on} (${who})`,
    'was-late': (title, _on, days, who) => `Was late: ${title} by ${days} days (${who}); kept for this year`,
    'was-red': (title, on, _days, who) =>
      `Was late: ${title}, before its date moved to ${on} (${who}); kept for this year`,
    'due-soon': (title, on, days, who) =>
      days === 0 ? `Due today: ${title} (${who})` : `Due in ${days} days: ${title}, ${on} (${who})`,
  },
  moreTasks: (n) => `and ${n} more`,
  course: 'At a glance',
  waits: 'Waiting for',
  waitsForNobody: 'Nothing is late or waits for somebody else.',
  forMe: (title, on) => `For you to do: ${title} (${on})`,
  picture: (from, until, n) => `${n} tasks from ${from} to ${until}; each stands in the table of tasks below`,
  legend:
    '◆ milestone  ▮ periodic report  ▲ step of supervision (hollow: to come)  dashed: date before extension  line: today',
  current: 'Current',
  later: 'Later',
  closed: 'Closed',
  moreActs: 'More',
  key: 'Key',
  all: 'All',
};
