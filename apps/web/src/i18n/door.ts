import type { AccountRole } from '@app/domain/vocabulary';
import { signInEn, signInZh } from './sign-in';

/** The roles of those who appear in the demo. */
type DemoRole = Exclude<AccountRole, 'administrator' | 'auditor'>;

/** What is said before somebody has signed in, and everywhere: so little that nobody waits for it. */
export const doorZh = {
  app: {
    name: '督办',
    subtitle: '工作方案督办落实',
    skipToContent: '跳到正文',
    language: 'English',
    signOut: '退出',
    loading: '正在载入…',
    retry: '重试',
    involvedOnly: '内容限相关单位查阅',
    unreachable: '无法连接服务器，请稍后重试。',
    stale: '连接中断，正在重试；以下为最后一次取得的数据。',
    unknownProblem: '操作未成功。',
    notFound: '没有这个页面。',
    backToPlans: '返回方案列表',
    pageFault: '页面出错，未能显示',
    pageFaultNote: '可能是系统刚刚更新过。请重新载入；仍不能显示的，请返回方案列表，并告知管理员。',
    reload: '重新载入',
    cancel: '取消',
    close: '关闭',
    none: '无',
    all: '全部',
    done: '已完成',
    listComma: '、',
    /** How a clause is called wherever it is named by its number, as in papers and messages. */
    clause: (n: number) => `第${n}条`,
    colon: '：',
    listSemicolon: '；',
    sentenceComma: '，',
  },
  accountRole: {
    'county-office': '县政府办（签发、督办）',
    coordinator: '统筹部门（审核）',
    organization: '组织部门（考核）',
    department: '部门',
    town: '镇',
    reader: '只读',
  } satisfies Record<DemoRole, string>,
  signIn: signInZh,
};

/** The part of the dictionary that every page has. */
export type DoorWords = typeof doorZh;

export const doorEn: DoorWords = {
  app: {
    name: 'Duban',
    subtitle: 'Work plans, carried out and accounted for',
    skipToContent: 'Skip to content',
    language: '中文',
    signOut: 'Sign out',
    loading: 'Loading…',
    retry: 'Try again',
    involvedOnly: 'Visible to those involved only',
    unreachable: 'The server cannot be reached. Please try again later.',
    stale: 'Connection lost, trying again; this is the last that was received.',
    unknownProblem: 'That did not work.',
    notFound: 'There is no such page.',
    backToPlans: 'Back to the plans',
    pageFault: 'The page failed and cannot be shown',
    pageFaultNote:
      'Perhaps the system was updated just now. Reload the page; if that does not help, go back to the plans and tell the administrator.',
    reload: 'Reload',
    cancel: 'Cancel',
    close: 'Close',
    none: 'none',
    all: 'All',
    done: 'Done',
    listComma: ', ',
    clause: (n) => `Clause ${n}`,
    colon: ': ',
    listSemicolon: '; ',
    sentenceComma: '. ',
  },
  accountRole: {
    'county-office': 'County office (signs, supervises)',
    coordinator: 'Coordinator (reviews)',
    organization: 'Organization department (assesses)',
    department: 'Departments',
    town: 'Towns',
    reader: 'Readers',
  },
  signIn: signInEn,
};
