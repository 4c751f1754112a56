import { TODO_NAMES, lineWords, namesIn } from '@app/domain/vocabulary';

/** The words of the inbox. */
export const inboxZh = {
  title: '待办',
  tasks: '待办事项',
  notifications: '通知',
  nothing: '目前没有要办的事。',
  noSuchKind: '没有这一类待办，以下为全部待办。',
  noNotifications: '没有通知。',
  older: '更早的通知',
  due: '时限',
  plan: '方案',
  allPlans: '全部方案',
  byKind: '按事项类别筛选',
  line: (kind: string): string => lineWords(kind)?.zh ?? kind,
  kinds: namesIn(TODO_NAMES, 'zh'),
};

export const inboxEn: typeof inboxZh = {
  title: 'To do',
  tasks: 'Tasks',
  notifications: 'Notifications',
  nothing: 'Nothing to do at the moment.',
  noSuchKind: 'There is no such kind of to-do; these are all of them.',
  noNotifications: 'No notifications.',
  older: 'Older',
  due: 'Date',
  plan: 'Plan',
  allPlans: 'All plans',
  byKind: 'By kind of task',
  line: (kind) => lineWords(kind)?.en ?? kind,
  kinds: namesIn(TODO_NAMES, 'en'),
};
