/** Drafts of forms. */
export const draftZh = {
  saved: (time: string) => `已存草稿 ${time}`,
  notSaved: (why: string) => `草稿未保存：${why}`,
  restored: (time: string) => `已恢复 ${time} 自动保存的草稿，请核对后提交。`,
  filesAgain: (names: string) => `附件不随草稿保存，请重新选择：${names}`,
  startOver: '丢弃草稿',
  leaveTitle: '内容尚未提交',
  leaveNote: '保留草稿的，下次打开时可以继续填写。',
  keep: '保留草稿并离开',
  discard: '丢弃',
  stay: '继续填写',
  lostNote: '离开后，已填写的内容不会保留。',
  leave: '离开',
};

export const draftEn: typeof draftZh = {
  saved: (time: string) => `Draft saved ${time}`,
  notSaved: (why: string) => `The draft was not saved: ${why}`,
  restored: (time: string) => `The draft of ${time} is back. Look it through before you send it.`,
  filesAgain: (names: string) => `Files are not kept with a draft; choose them again: ${names}`,
  startOver: 'Discard the draft',
  leaveTitle: 'This has not been sent',
  leaveNote: 'A draft that is kept is there again when you open the form.',
  keep: 'Keep the draft and leave',
  discard: 'Discard',
  stay: 'Go on writing',
  lostNote: 'What you have typed is lost when you leave.',
  leave: 'Leave',
};
