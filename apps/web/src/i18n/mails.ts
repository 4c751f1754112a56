/** The words of the recorded mails. */
export const mailsZh = {
  title: '邮件记录',
  note: '以下邮件只记录在本系统，没有对外发出。',
  recipient: '收件人',
  subject: '主题',
  on: '日期',
  none: '没有邮件。',
  older: '显示更早的邮件',
};

export const mailsEn: typeof mailsZh = {
  title: 'Mail recorder',
  note: 'These mails are only recorded here; nothing left the house.',
  recipient: 'Recipient',
  subject: 'Subject',
  on: 'Date',
  none: 'No mail.',
  older: 'Show older mails',
};
