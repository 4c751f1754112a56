/** Acts on an obligation besides reporting: the button, the title of the dialog, and what its text says. */
export const actsZh = {
  'ask-extension': { button: '申请延期', title: '申请延期', text: '延期理由' },
  'ask-suspension': { button: '申请中止', title: '申请中止（等待外部条件）', text: '外部原因' },
  'ask-contribution': { button: '请协办', title: '请协办单位提供', text: '需要提供什么' },
  'decide-request': { button: '审批申请', title: '审批延期、中止申请', text: '意见' },
  resume: { button: '恢复计时', title: '恢复计时', text: '恢复的理由' },
  'close-out': { button: '终止办理', title: '未完成或不再适用，终止办理', text: '终止理由' },
  reopen: { button: '重新打开', title: '重新打开', text: '重新打开的理由' },
};

export type ObligationAct = keyof typeof actsZh;

export const actsEn: typeof actsZh = {
  'ask-extension': { button: 'Ask to extend', title: 'Ask for a later date', text: 'Reason' },
  'ask-suspension': { button: 'Ask to suspend', title: 'Ask to stop the clock (outside cause)', text: 'Outside cause' },
  'ask-contribution': { button: 'Ask to help', title: 'Ask another body for something', text: 'What is needed' },
  'decide-request': { button: 'Decide', title: 'Decide the request', text: 'Remark' },
  resume: { button: 'Resume', title: 'Let the clock go on', text: 'Reason' },
  'close-out': { button: 'Close out', title: 'Close out as not done or not applicable', text: 'Reason' },
  reopen: { button: 'Reopen', title: 'Reopen', text: 'Reason' },
};
