import type { Contact, Undelivered } from '../api/types';

const channelsZh: Record<Contact['channel'], string> = {
  smtp: '电子邮件',
  wecom: '企业微信 / 粤政易',
  'wecom-robot': '企业微信群机器人',
  'dingtalk-robot': '钉钉群机器人',
  webhook: '短信网关（Webhook）',
};

const addressesZh: Record<Contact['channel'], string> = {
  smtp: '邮箱地址',
  wecom: '用户编号（UserID）',
  'wecom-robot': '无需填写',
  'dingtalk-robot': '无需填写',
  webhook: '手机号或网关认可的编号',
};

const statesZh: Record<Undelivered['state'], string> = {
  waiting: '等待重试',
  sending: '正在发送',
  delivered: '已送达',
  refused: '未送达',
  replaced: '已改走其他渠道',
};

/** The words of messages that leave the house. */
export const messagesZh = {
  title: '未送达消息',
  note: '发往个人的邮件和手机消息中未能送达的部分。系统内的待办和提醒不受影响。',
  none: '消息均已送达。',
  unreached: '无人可达的单位',
  unreachedNote: '近三十天有提醒，但单位内没有任何人设置邮件或手机渠道。',
  body: '单位',
  lines: '提醒条数',
  recipient: '收件人',
  channel: '渠道',
  subject: '主题',
  on: '日期',
  age: (days: number) => (days === 0 ? '今天' : `${days} 天`),
  waits: '已等',
  attempts: '已试',
  times: (n: number) => `${n} 次`,
  why: '原因',
  next: (at: string) => `${at} 再试`,
  twice: '对方可能已收到',
  again: '重发',
  sentAgain: '已安排重发',
  channels: channelsZh,
  states: statesZh,
  own: {
    title: '消息渠道',
    note: '提醒除出现在待办中外，还可发到以下渠道，按先后顺序尝试。消息只在办公时间发出。',
    address: '地址',
    addresses: addressesZh,
    digests: '接收每日汇总',
    add: '添加渠道',
    remove: '删除',
    save: '保存',
    saved: '已保存',
    test: '发一条测试',
    testing: '测试消息已交发送，稍后显示结果…',
    notYet: '尚未发出：系统可能没有启用这个渠道，请联系管理员。',
  },
  feeds: {
    title: '日历订阅',
    note: '把地址加入手机或电脑的日历，即可看到各项任务的期限。知道地址的人都能看到，请勿转发；不用时请停用。',
    scopes: { person: '我所在单位的期限（随调动变化）', body: '本单位的期限', plan: '方案的全部期限' },
    what: '内容',
    since: '开通时间',
    none: '没有订阅。',
    open: '开通一个订阅',
    close: '停用',
    closed: '已停用，原地址不再可用',
    address: '订阅地址（只显示这一次）',
  },
};

const channelsEn: Record<Contact['channel'], string> = {
  smtp: 'Mail',
  wecom: 'WeCom (also 粤政易)',
  'wecom-robot': 'Robot of a WeCom group',
  'dingtalk-robot': 'Robot of a DingTalk group',
  webhook: 'Gateway for short messages (webhook)',
};

const addressesEn: Record<Contact['channel'], string> = {
  smtp: 'mail address',
  wecom: 'user id',
  'wecom-robot': 'nothing to give',
  'dingtalk-robot': 'nothing to give',
  webhook: 'telephone number, or what the gateway knows',
};

const statesEn: Record<Undelivered['state'], string> = {
  waiting: 'tried again',
  sending: 'being sent',
  delivered: 'delivered',
  refused: 'not delivered',
  replaced: 'through another channel',
};

export const messagesEn: typeof messagesZh = {
  title: 'Not delivered',
  note: 'Mails and messages to persons that did not arrive. The inbox in the app has every line in any case.',
  none: 'Everything was delivered.',
  unreached: 'Bodies of which nobody can be reached',
  unreachedNote: 'They were told something in the last thirty days, and nobody there has a channel.',
  body: 'Body',
  lines: 'Lines',
  recipient: 'To',
  channel: 'Channel',
  subject: 'Subject',
  on: 'Date',
  age: (days) => (days === 0 ? 'today' : `${days} ${days === 1 ? 'day' : 'days'}`),
  waits: 'For',
  attempts: 'Tried',
  times: (n) => (n === 1 ? 'once' : `${n} times`),
  why: 'Why',
  next: (at) => `again at ${at}`,
  twice: 'may have arrived',
  again: 'Send again',
  sentAgain: 'It is sent again.',
  channels: channelsEn,
  states: statesEn,
  own: {
    title: 'Channels of messages',
    note: 'What is in the inbox can also be sent to you, by the first of these that works. Messages leave in working hours only.',
    address: 'Address',
    addresses: addressesEn,
    digests: 'daily digest',
    add: 'Add a channel',
    remove: 'Remove',
    save: 'Save',
    saved: 'Saved',
    test: 'Send me a test',
    testing: 'The test is on its way; its result is shown here…',
    notYet: 'It has not left yet: this channel may not be set up here. Ask whoever runs the system.',
  },
  feeds: {
    title: 'Calendars',
    note: 'Add the address to the calendar of a phone or a computer to see the dates. Whoever has it sees them: pass it on to nobody, and end what is not used.',
    scopes: { person: 'dates of my body, wherever I work', body: 'dates of this body', plan: 'all dates of a plan' },
    what: 'Dates',
    since: 'Since',
    none: 'No calendars.',
    open: 'Open a calendar',
    close: 'End',
    closed: 'Ended: its address shows nothing any more',
    address: 'The address, shown this once',
  },
};
