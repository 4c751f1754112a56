import { REPORT_FIELDS, hintsIn, namesIn } from '@app/domain/vocabulary';

/** The words of a report. */
export const reportZh = {
  fields: namesIn(REPORT_FIELDS, 'zh'),
  fieldHints: hintsIn(REPORT_FIELDS, 'zh'),
  round: (n: number) => `第 ${n} 次报送`,
  states: {
    'awaiting-release': '待本单位负责人审定',
    'handed-back': '本单位负责人已退回',
    'awaiting-signatures': '待会签',
    submitted: '待审核',
    accepted: '审核通过',
    returned: '已退回',
    withdrawn: '已撤回',
  },
  filed: (who: string, body: string, on: string) => `${who ? `${body} ${who}` : body}，${on}`,
  signedBy: '已签',
  reviewed: (who: string, on: string) => `审核：${who}，${on}`,
  reason: '审核意见',
  evidence: '佐证材料',
  preview: '预览',
  hidePreview: '收起预览',
  noPreview: '这个文件不能预览，请下载查看。',
};

export const reportEn: typeof reportZh = {
  fields: namesIn(REPORT_FIELDS, 'en'),
  fieldHints: hintsIn(REPORT_FIELDS, 'en'),
  round: (n) => `Report ${n}`,
  states: {
    'awaiting-release': 'Awaiting release by its head',
    'handed-back': 'Given back by its head',
    'awaiting-signatures': 'Awaiting signatures',
    submitted: 'In review',
    accepted: 'Accepted',
    returned: 'Returned',
    withdrawn: 'Withdrawn',
  },
  filed: (who, body, on) => [body, who, on].filter(Boolean).join(', '),
  signedBy: 'Signed',
  reviewed: (who, on) => `Reviewed by ${who}, ${on}`,
  reason: 'Reason',
  evidence: 'Evidence',
  preview: 'Preview',
  hidePreview: 'Hide the preview',
  noPreview: 'This file cannot be shown here; save it to look at it.',
};
