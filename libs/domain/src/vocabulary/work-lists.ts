import { words } from './words';

/** How far the work list of a year is. */
export const WORK_LIST_STATES = {
  proposed: { words: words('征求意见', 'open for objections') },
  returned: { words: words('退回修改', 'sent back') },
  decided: { words: words('已确定', 'decided') },
} as const;

export type WorkListState = keyof typeof WORK_LIST_STATES;

/** What has become of a task on a work list. */
export const WORK_LIST_STANDINGS = {
  counts: { words: words('计入考核', 'counts') },
  struck: { words: words('已从清单删除', 'struck off the list') },
  withdrawn: { words: words('方案修订后不再要求或不再适用，不计', 'no longer asked for: does not count') },
  suspended: { words: words('中止计时，不计', 'its clock stands still: does not count') },
} as const;

export type WorkListStanding = keyof typeof WORK_LIST_STANDINGS;
