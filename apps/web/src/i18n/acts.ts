import type { DialogAct } from '@app/domain/vocabulary';

/** Acts on an obligation with a reason: the title of the dialog, and what its text says. The button is in the catalogue. */
export const actsZh = {
  'ask-extension': { title: '申请延期', text: '延期理由' },
  'ask-suspension': { title: '申请中止（等待外部条件）', text: '外部原因' },
  'ask-coordination': { title: '提请上级单位协调', text: '需要协调的问题' },
  'ask-contribution': { title: '请协办单位提供', text: '需要提供什么' },
  'decide-request': { title: '审批延期、中止申请，协调事项', text: '意见' },
  resume: { title: '恢复计时', text: '恢复的理由' },
  'close-out': { title: '未完成或不再适用，终止办理', text: '终止理由' },
  reopen: { title: '重新打开', text: '重新打开的理由' },
} satisfies Partial<Record<DialogAct, { title: string; text: string }>>;

export type ObligationAct = keyof typeof actsZh;

export const OBLIGATION_ACTS = Object.keys(actsZh) as readonly ObligationAct[];

export const actsEn: typeof actsZh = {
  'ask-extension': { title: 'Ask for a later date', text: 'Reason' },
  'ask-suspension': { title: 'Ask to stop the clock (outside cause)', text: 'Outside cause' },
  'ask-coordination': { title: 'Ask a body above to settle it', text: 'What has to be settled' },
  'ask-contribution': { title: 'Ask another body for something', text: 'What is needed' },
  'decide-request': { title: 'Decide the request', text: 'Remark' },
  resume: { title: 'Let the clock go on', text: 'Reason' },
  'close-out': { title: 'Close out as not done or not applicable', text: 'Reason' },
  reopen: { title: 'Reopen', text: 'Reason' },
};
