/** The words of a desk, where one thing after the other is done. */
export const deskZh = {
  toInbox: '返回待办',
  open: '逐件办理',
  waiting: (n: number) => `待办 ${n} 件`,
  place: (nth: number, all: number) => `第 ${nth} / ${all} 件`,
  next: '下一件（N）',
  acceptAndNext: '通过，下一件（A）',
  returnAndNext: '退回（R）',
  done: '都办完了。',
  receiveAll: (n: number) => `签收这 ${n} 件`,
  receiveThem: '全部签收',
  receiveNote: '请逐件展开阅读，签收即表示本单位已收到并知悉。',
};

export const deskEn: typeof deskZh = {
  toInbox: 'Back to the to-dos',
  open: 'One after the other',
  waiting: (n) => `${n} waiting`,
  place: (nth, all) => `${nth} of ${all}`,
  next: 'Next (N)',
  acceptAndNext: 'Accept, then the next (A)',
  returnAndNext: 'Send back (R)',
  done: 'All done.',
  receiveAll: (n) => `Confirm receipt of ${n}`,
  receiveThem: 'Confirm all',
  receiveNote: 'Open and read each; a receipt says that your body has it and knows it.',
};
