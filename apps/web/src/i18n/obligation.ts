import type { WaitingFor } from '@app/domain/clause/waiting-holders';
import { REQUEST_KINDS, namesIn } from '@app/domain/vocabulary';

/** The words of what a body owes: who was given it, what it waits for, what was asked and demanded. */
export const assignmentZh = {
  title: '交办与签收',
  states: {
    assigned: '待签收',
    acknowledged: '已签收',
    objected: '有异议',
    kept: '异议未采纳',
    transferred: '已移交',
    withdrawn: '已收回',
  },
  acknowledgeBy: (date: string) => `应于 ${date} 前签收`,
  objectBy: (date: string) => `${date} 前可提异议`,
  decideBy: (date: string) => `应于 ${date} 前裁定`,
  objection: (text: string) => `异议：${text}`,
  decided: (text: string) => `裁定：${text}`,
  object: '提出异议',
  decide: '裁定异议',
  keep: '仍由该单位承担',
  transfer: '移交其他单位',
  toBody: '接办单位（名录中的简称）',
  acknowledge: '签收交办任务',
  acknowledgeNote: '确认本单位已知悉以下全部条款，点开可看原文。对个别条款有异议的，请先在条款页面提出。',
  leads: '牵头或负责',
  takesPart: '参与或配合',
};

export const waitingZh = {
  now: (who: string, why: string, since: string) => `等${who}${why}，自 ${since}`,
  why: {
    report: '报送',
    signature: '会签',
    contribution: '提供协办反馈',
    review: '审核',
    decision: '审批申请',
    'standing-still': '停止计时',
    closed: '办结',
  } satisfies Record<WaitingFor, string>,
  delay: (days: number) => `已延误 ${days} 天：`,
  share: (body: string, days: number) => `${body} ${days} 天`,
};

export const requestZh = {
  kinds: namesIn(REQUEST_KINDS, 'zh'),
  extensionTo: (date: string) => `延期至 ${date}`,
  states: { pending: '待审批', granted: '已同意', refused: '未同意', lapsed: '已失效' },
  decideBy: (date: string) => `应于 ${date} 前审批`,
  decided: (who: string, on: string) => `审批：${who}，${on}`,
};

export const demandZh = {
  title: '遇事办理、各镇办理与备案要求',
  oneOf: '（由发生地办理）',
  rule: (kind: 'days' | 'working-days' | 'days-before' | 'working-days-before', n: number) =>
    ({
      days: `发生后${n}日内`,
      'working-days': `发生后${n}个工作日内`,
      'days-before': `发生前${n}日`,
      'working-days-before': `发生前${n}个工作日`,
    })[kind],
  count: (opened: number, closed: number) => `已产生任务 ${opened} 项，办结 ${closed} 项`,
  opened: (dueOn: string) => `已登记，时限 ${dueOn}`,
  what: '发生（或将要发生）什么',
  happensOn: '发生、发现或计划的日期',
  where: '发生在哪个镇（由它办理）',
  authority: '备案或报送机关',
  number: '文号或备案号',
  filedOn: '备案或报送日期',
  fulfils: '这份文件同时履行本单位的其他任务（自动报送，送审核）',
  other: (clause: number, dueOn: string) => `第${clause}条 ${dueOn}`,
  likely: '条款本身要求向上报告',
  filed: (count: number) => (count > 0 ? `已登记，并以该文件报送 ${count} 项任务` : '已登记'),
  filing: ({ authority, number, filedOn }: { authority: string; number: string; filedOn: string }) =>
    `${filedOn} 报${authority}，${number}`,
};

export const assignmentEn: typeof assignmentZh = {
  title: 'Assignment',
  states: {
    assigned: 'To acknowledge',
    acknowledged: 'Acknowledged',
    objected: 'Objected',
    kept: 'Objection dismissed',
    transferred: 'Transferred',
    withdrawn: 'Withdrawn',
  },
  acknowledgeBy: (date) => `to be acknowledged by ${date}`,
  objectBy: (date) => `objections until ${date}`,
  decideBy: (date) => `to be decided by ${date}`,
  objection: (text) => `Objection: ${text}`,
  decided: (text) => `Decision: ${text}`,
  object: 'Object',
  decide: 'Decide the objection',
  keep: 'The body keeps it',
  transfer: 'Another body takes over',
  toBody: 'Body that takes over (its short name)',
  acknowledge: 'Acknowledge assignments',
  acknowledgeNote:
    'Your body takes note of each of these clauses; open one to read it. Where you object, say so on the page of the clause first.',
  leads: 'leads or answers for it',
  takesPart: 'takes part',
};

export const waitingEn: typeof waitingZh = {
  now: (who, why, since) => `Waiting for ${who} (${why}) since ${since}`,
  why: {
    report: 'report',
    signature: 'signature',
    contribution: 'contribution',
    review: 'review',
    decision: 'decision',
    'standing-still': 'the clock to go on',
    closed: 'nothing more',
  },
  delay: (days) => `${days} days late: `,
  share: (body, days) => `${body} ${days}`,
};

export const requestEn: typeof requestZh = {
  kinds: namesIn(REQUEST_KINDS, 'en'),
  extensionTo: (date) => `Extension to ${date}`,
  states: { pending: 'To decide', granted: 'Granted', refused: 'Refused', lapsed: 'Lapsed' },
  decideBy: (date) => `to be decided by ${date}`,
  decided: (who, on) => `Decided by ${who}, ${on}`,
};

export const demandEn: typeof demandZh = {
  title: 'Standing duties, duties of each town, filings',
  oneOf: '(the one where it happens)',
  rule: (kind: 'days' | 'working-days' | 'days-before' | 'working-days-before', n: number) =>
    ({
      days: `within ${n} days`,
      'working-days': `within ${n} working days`,
      'days-before': `${n} days before`,
      'working-days-before': `${n} working days before`,
    })[kind],
  count: (opened: number, closed: number) => `${opened} tasks so far, ${closed} closed`,
  opened: (dueOn: string) => `Recorded; due on ${dueOn}`,
  what: 'What has happened, or is going to',
  happensOn: 'The day it happened, was found, or is planned for',
  where: 'In which town (it deals with it)',
  authority: 'Authority',
  number: 'Number',
  filedOn: 'Date of the filing',
  fulfils: 'The same record also fulfils (reported and sent to be checked)',
  other: (clause: number, dueOn: string) => `Clause ${clause}, ${dueOn}`,
  likely: 'its clause asks for a report upward',
  filed: (count: number) => (count > 0 ? `Recorded; ${count} other tasks reported with it` : 'Recorded'),
  filing: ({ authority, number, filedOn }: { authority: string; number: string; filedOn: string }) =>
    `${filedOn}, ${authority}, ${number}`,
};
