import type { AlarmView } from '../api/types';

type Kinds = Record<AlarmView['kind'], (subject: string) => string>;

/** The number of a paper, from what the alarm is about. */
const paperOf = (subject: string) => subject.replace('document-', '');

const kindsZh: Kinds = {
  'letters-waiting': () => '待送达的唤醒已积压超过一分钟：请检查工作进程和 Temporal 是否在运行',
  'letter-undeliverable': (subject) => `${subject}：唤醒多次被拒，系统会继续重试，请查看日志`,
  'wake-overdue': (subject) => `${subject}：应办日期已到而流程没有动作`,
  'process-unanswered': (subject) => `${subject}：被唤醒超过一小时仍未应答，该事项的提醒和督办可能停住`,
  'date-absurd': (subject) => `${subject}：记录中的日期不可能成立，已搁置，请核实更正`,
  'paper-stuck': (subject) =>
    `${paperOf(subject)} 号拟稿：在岗人员均已参与起草或审核，无人可以继续审核、签发。可先退回由他人修改；仍不行的，请为县政府办其他人员开通账号，或在“单位”页面登记临时主持`,
  'workflow-failing': (subject) => `${subject}：流程程序出错，修复前不再推进，请联系维护人员`,
  'workflow-not-running': (subject) => `${subject}：流程曾被终止或丢失，已按记录重新启动`,
  'clock-skew': (subject) => `${subject}：时钟不一致，日期可能提前或推迟，请校准时间`,
  'holidays-missing': (subject) => `${subject}年节假日安排尚未录入，届时日期按周末推算，请在国务院办公厅通知发布后录入`,
  'message-undelivered': (subject) =>
    subject === 'channels'
      ? '对外渠道设置有误，停用的渠道不发消息，请运行 duban doctor 查看'
      : `渠道 ${subject}：有消息超过一个工作日未送达，请在“未送达消息”中查看原因并重发`,
};

/** The words of the alarms for whoever runs the machine. */
export const alarmsZh = {
  title: (n: number) => `系统运行有 ${n} 项异常`,
  since: '自',
  more: (n: number) => `另有 ${n} 项，运行 duban doctor 查看`,
  kinds: kindsZh,
};

const kindsEn: Kinds = {
  'letters-waiting': () => 'Wake-ups have waited for more than a minute: see whether the worker and Temporal run',
  'letter-undeliverable': (subject) =>
    `${subject}: its wake-up was refused again and again and is still tried; see the log`,
  'wake-overdue': (subject) => `${subject}: its date has come, and nothing has happened`,
  'process-unanswered': (subject) =>
    `${subject}: asked more than an hour ago and not answered; its reminders and rungs may stand still`,
  'date-absurd': (subject) => `${subject}: nobody can have meant this date; it is set aside, correct it`,
  'paper-stuck': (subject) =>
    `Draft ${paperOf(subject)}: everybody who is there has a part in it, so nobody can review or sign it. Send it back for others to revise; where that is not enough, have an account opened for another person of the county office, or enter a substitution on the page of the body`,
  'workflow-failing': (subject) =>
    `${subject}: its program fails and stands still until it is repaired; tell the maintainers`,
  'workflow-not-running': (subject) => `${subject}: it had been ended or lost, and was started again from the record`,
  'clock-skew': (subject) => `${subject}: the clocks differ, so dates may come early or late; set them right`,
  'holidays-missing': (subject) =>
    `The holidays of ${subject} are missing, so only weekends are counted: enter the arrangement once it is published`,
  'message-undelivered': (subject) =>
    subject === 'channels'
      ? 'The settings of the channels are wrong, and nothing goes out by those left out: run duban doctor'
      : `channel ${subject}: messages have not arrived for more than a working day; see why, and send them again`,
};

export const alarmsEn: typeof alarmsZh = {
  title: (n) => `${n} ${n === 1 ? 'thing' : 'things'} wrong with the running system`,
  since: 'since',
  more: (n) => `${n} more: run duban doctor`,
  kinds: kindsEn,
};
