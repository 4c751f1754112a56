import type { RoleKind } from '@app/domain/plan-text/parsed-plan';
import { eventTermsOf, namesIn, PERSON_ACTS } from '@app/domain/vocabulary';
import { accountsZh } from './accounts';
import { alarmsZh } from './alarms';
import { messagesZh } from './messages';
import { auditZh } from './audit';
import { authorityZh } from './authority';
import { bodiesZh } from './bodies';
import { checksZh } from './checks';
import { clausePageZh } from './clause-page';
import { correctionZh } from './correction';
import { deskZh } from './desk';
import { draftZh } from './draft';
import { rectificationZh } from './rectification';
import { indicatorsZh } from './indicators';
import { instructionZh } from './instruction';
import { sheetsZh } from './sheets';
import { lifetimeZh } from './lifetime';
import { laddersZh } from './ladders';
import { assessmentYearZh } from './assessment-year';
import { headlinesZh } from './headlines';
import { numbersZh } from './numbers';
import { glossaryZh } from './glossary';
import { publicationZh } from './publication';
import { workListsZh } from './work-lists';
import { reconsiderationsZh } from './reconsiderations';
import { referralsZh } from './referrals';
import { reportPageZh } from './report-page';
import { restrictionsZh } from './restrictions';
import { securityLogZh } from './security-log';
import { searchZh } from './search';
import { shellZh } from './shell';
import { statisticsZh } from './statistics';
import { urgingZh } from './urging';
import { workInsideZh } from './work-inside';
import { signOffZh } from './sign-off';
import { workbenchZh } from './workbench';
import { amendZh, doubtZh, sourceZh } from './plan-import';
import { mailsZh } from './mails';
import { scoresZh } from './scores';
import { workZh } from './work';
import { inboxZh } from './inbox';
import { findingsZh } from './findings';
import { casesZh } from './cases';
import { forecastZh } from './forecast';
import { assignmentZh, demandZh, requestZh, waitingZh } from './obligation';
import { startZh } from './start';
import { documentsZh } from './documents';
import { reportZh } from './report';
import { clauseZh } from './clause';
import { boardZh, stepsZh, whyZh } from './board';
import { clockZh, planZh, sandboxZh } from './plan';
import { doorZh } from './door';

/** The words of the screens. Chinese is the original; `en.ts` has to have the same shape. */
export const zh = {
  ...doorZh,
  nav: {
    cases: '整改与约谈',
    forecast: '形势预测',
    mails: '邮件记录',
    source: '方案原文',
  },
  light: { red: '逾期', yellow: '滞后', blue: '临期', green: '正常', grey: '办结' },
  lightName: { red: '红灯', yellow: '黄灯', blue: '蓝灯', green: '绿灯', grey: '灰灯' },
  lightMeaning: {
    red: '硬性时限已过',
    yellow: '柔性时限已过，或当年曾迟报',
    blue: '三十日内到期',
    green: '按期推进',
    grey: '全部办结',
  },
  role: {
    lead: '牵头',
    executor: '主抓',
    responsible: '负责',
    participant: '参与',
    cooperator: '配合',
    unspecified: '未写明',
  } satisfies Record<RoleKind, string>,
  plan: planZh,
  sandbox: sandboxZh,
  clock: clockZh,
  due: {
    inDays: (days: number) => (days === 0 ? '今日到期' : `还有 ${days} 天`),
    late: (days: number) => `逾期 ${days} 天`,
    past: (days: number) => `已过 ${days} 天`,
  },
  board: boardZh,
  why: whyZh,
  steps: stepsZh,
  clause: clauseZh,
  report: reportZh,
  assignment: assignmentZh,
  waiting: waitingZh,
  request: requestZh,
  /** What happened; a kind that an earlier version recorded and none does any more is shown as it is. */
  event: (kind: string): string => eventTermsOf(kind)?.words.zh ?? kind,
  authority: authorityZh,
  bodies: bodiesZh,
  checks: checksZh,
  clausePage: clausePageZh,
  correction: correctionZh,
  desk: deskZh,
  reportPage: reportPageZh,
  draft: draftZh,
  rectification: rectificationZh,
  sheets: sheetsZh,
  alarms: alarmsZh,
  messages: messagesZh,
  audit: auditZh,
  restrictions: restrictionsZh,
  ladders: laddersZh,
  accounts: accountsZh,
  securityLog: securityLogZh,
  assessmentYear: assessmentYearZh,
  workLists: workListsZh,
  headlines: headlinesZh,
  numbers: numbersZh,
  publication: publicationZh,
  glossary: glossaryZh,
  reconsiderations: reconsiderationsZh,
  referrals: referralsZh,
  shell: shellZh,
  search: searchZh,
  statistics: statisticsZh,
  urging: urgingZh,
  workInside: workInsideZh,
  workbench: workbenchZh,
  signOff: signOffZh,
  lifetime: lifetimeZh,
  indicators: indicatorsZh,
  instruction: instructionZh,
  timelineTask: '任务',
  documents: documentsZh,
  start: startZh,
  demand: demandZh,
  forecast: forecastZh,
  cases: casesZh,
  findings: findingsZh,
  inbox: inboxZh,
  /** What a button says, by the act. */
  acts: namesIn(PERSON_ACTS, 'zh'),
  work: workZh,
  scores: scoresZh,
  mails: mailsZh,
  amend: amendZh,
  doubt: doubtZh,
  source: sourceZh,
};

export type Dictionary = typeof zh;
