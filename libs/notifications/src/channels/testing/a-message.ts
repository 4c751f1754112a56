import type { Message } from '../../channel';

/** A digest of two lines, with what a test wants to be different. */
export const aMessage = (different: Partial<Message> = {}): Message => ({
  key: 'digest/account-12/2018-10-08',
  kind: 'digest',
  to: { kind: 'person', id: 12 },
  address: 'someone@county.test',
  name: '县林业局 张三',
  subject: '督办提醒：2 项',
  lines: [
    {
      title: '提醒：第1条“开展土壤调查”应于2018年12月31日前办结',
      path: '/plans/3/clauses/1',
      en: 'Reminder · clause 1',
    },
    { title: '催办：第2条“建立监测网络”已逾期3天', path: '/plans/3/clauses/2', en: 'Urging · clause 2' },
  ],
  more: 0,
  reason: '您是县林业局经办人（规则 others） / You are handler of 县林业局 (rule others)',
  on: '2018-10-08',
  ...different,
});
