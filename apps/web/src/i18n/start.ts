/** The words of the start of a plan. */
export const startZh = {
  past: (count: number) => `有 ${count} 项期限在启动前已过，启动当天即为逾期。`,
  pastOne: (ordinal: string, dueOn: string, title: string) => `${ordinal} ${dueOn} ${title}`,
  others: (count: number) => `另有 ${count} 项，全部列出`,
  asWritten: '按原文期限（已过的显示为逾期；启动以后才到日子的提醒、催办照常发出，启动以前的不补发）',
  fromToday: '从今天起算（一次性任务另定期限，逾期后从头提醒、催办；已过的定期任务不再追补）',
  unwatched: (count: number) => `有 ${count} 条没有可跟踪的期限，启动后不会提醒任何单位。`,
  halfYearly: '每半年报告一次',
  quarterly: '每季度报告一次',
  notWatched: '确认不跟踪',
  demands: (count: number) =>
    `条款中有 ${count} 处要求没有写成期限：交给各镇的、遇事才办的、须备案的。请逐处确认是否采用。`,
  demandKinds: { 'each-town': '各镇各自办理', event: '遇事办理', filing: '备案', group: '责任单位写作' },
  filedWith: (authority: string) => `报${authority}备案`,
  owedBy: (bodies: string) => `由${bodies}办理`,
  towns: '交给哪些镇',
  demandEvery: '多久报告一次',
  every: { 1: '每月报告', 3: '每季度报告', 6: '每半年报告', 12: '每年报告' },
  demandRule: '发生后多少天内',
  rules: {
    'working-days': '发生后（工作日）',
    days: '发生后（自然日）',
    'days-before': '发生前（自然日）',
    'working-days-before': '发生前（工作日）',
  },
  daysUnit: '天',
  cites: '本方案的督办、整改、约谈等文书将引用方案自身的下列条款作为依据，请核对：',
  citesNone: '不引用（方案中没有相应条款）',
  basis: {
    supervision: '组织检查、定期报告',
    accountability: '考核、约谈、问责',
    'early-warning': '预警提醒',
  },
};

export const startEn: typeof startZh = {
  past: (count: number) => `${count} dates have passed and would be late on the first day.`,
  pastOne: (ordinal: string, dueOn: string, title: string) => `${ordinal} ${dueOn} ${title}`,
  others: (count) => `List the other ${count}`,
  asWritten:
    'As written (what has passed is shown as late; reminders and rungs dated after the start come, those dated before it are not made up for)',
  fromToday:
    'From today (what is done once gets a new date and is chased from there, what recurs goes on with its next one)',
  unwatched: (count: number) => `${count} clauses have nothing to watch: nobody would be reminded of them.`,
  halfYearly: 'A report every half year',
  quarterly: 'A report every quarter',
  notWatched: 'Not watched, confirmed',
  demands: (count: number) =>
    `${count} places ask for something without a date: of each town, whenever something happens, or to be put on record. Take each up or leave it.`,
  demandKinds: {
    'each-town': 'Each town',
    event: 'When it happens',
    filing: 'To be put on record',
    group: 'Named as',
  },
  filedWith: (authority: string) => `with ${authority}`,
  owedBy: (bodies: string) => `by ${bodies}`,
  towns: 'Which towns',
  demandEvery: 'How often they report',
  every: { 1: 'Every month', 3: 'Every quarter', 6: 'Every half year', 12: 'Every year' },
  demandRule: 'Within how many days',
  rules: {
    'working-days': 'After it (working days)',
    days: 'After it (days)',
    'days-before': 'Before it (days)',
    'working-days-before': 'Before it (working days)',
  },
  daysUnit: 'days',
  cites: 'Notices, orders and interviews of this plan will cite these clauses of its own; please check:',
  citesNone: 'None (the plan has no such clause)',
  basis: {
    supervision: 'Supervision and reports',
    accountability: 'Assessment and accountability',
    'early-warning': 'Early warning',
  },
};
