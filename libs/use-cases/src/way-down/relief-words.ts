import type { Relief } from '@app/domain/escalation';

/** Why a demand no longer stands, in the words of a line in an inbox. */
export const RELIEF_WORDS: Readonly<Record<Relief, string>> = {
  'caught-up': '任务已补办',
  'not-applicable': '任务不再适用',
  'date-moved': '时限已调整',
  revoked: '原结论经复核撤销',
};
