import { EVENT_KINDS, type EventKind } from './event-kinds';
import { ofRequests } from './request-kinds';
import { words, type Words } from './words';

/**
 * The lines of an inbox that are no event of the same name, and those that say something else than their event: a line
 * tells its reader what is wanted.
 */
const LINE_KINDS = {
  reminder: { words: words('提醒', 'Reminder') },
  urging: { words: words('催办', 'Urging') },
  document: { words: words('收到文书', 'Document received') },
  assessment: { words: words('考核结果', 'Result of the assessment') },
  'signature-request': { words: words('请会签', 'Please co-sign') },
  'review-request': { words: words('请审核', 'Please review') },
  'sign-request': { words: words('请审签', 'Please review or sign') },
  'document-reviewed': { words: words('请签发', 'Please sign') },
  'document-revised': { words: words('请审核', 'Please review') },
  'sign-off-called': { words: words('催审签', 'Late sign-off') },
  'urging-unread': { words: words('催办无人查看', 'Urging not opened') },
  'receipt-missing': { words: words('未签收', 'Receipt missing') },
  ...ofRequests(({ said, lines }, step) => ({ words: { ...said, ...lines }[step] })),
  'report-accepted': { words: words('审核通过', 'Accepted') },
  'report-returned': { words: words('退回', 'Returned') },
  'contribution-requested': { words: words('协办请求', 'Asked to contribute') },
  'date-set-aside': { words: words('日期待更正', 'Date to be corrected') },
  'decision-urged': { words: words('催办裁定', 'Decision is late') },
  'assignment-objected': { words: words('交办异议', 'Objection') },
  'assignment-transferred': { words: words('任务移交', 'Transferred') },
  'closed-not-done': { words: words('未完成，已终止', 'Closed as not done') },
  'closed-not-applicable': { words: words('不再适用', 'No longer applicable') },
  'site-check-assigned': { words: words('现场核查任务', 'On-site check to make') },
  'site-check-confirmed': { words: words('核查属实', 'Check: confirmed') },
  'site-check-not-confirmed': { words: words('核查不属实', 'Check: not confirmed') },
  'duty-transfer': { words: words('职责划转', 'Duty transferred') },
  'duty-gap': { words: words('无人承接', 'Duty without a successor') },
  'duty-dispute': { words: words('划转争议', 'Disputed transfer') },
  handover: { words: words('工作交接', 'Handover') },
} satisfies Record<string, { words: Words }>;

type OwnLineKind = keyof typeof LINE_KINDS;

/** Every kind of line. A line that tells an event has the event's kind. */
export type LineKind = OwnLineKind | EventKind;

/** What heads a line; nothing for a kind that an earlier version wrote and none writes any more. */
export const lineWords = (kind: string): Words | undefined => {
  if (Object.hasOwn(LINE_KINDS, kind)) return LINE_KINDS[kind as OwnLineKind].words;
  if (Object.hasOwn(EVENT_KINDS, kind)) return EVENT_KINDS[kind as EventKind].words;
  return undefined;
};
