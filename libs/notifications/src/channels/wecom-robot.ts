import type { RobotSettings } from '@app/config';
import { NotDelivered, shortAnswer, type Channel, type Message, type Receipt } from '../channel';
import { asMarkdown } from '../words/markdown';
import { askJson, refusalOf } from './post-json';
import { codeOf, refusedWith } from './wecom-platform';

/** Bytes of a Markdown message; see 企业微信 “群机器人配置说明”. */
const MOST_BYTES = 4_096;

/** The address of the robot is wrong, or it was taken out of its group. */
const ROBOT_GONE = 93000;

/** A robot of a group of 企业微信: 20 messages a minute, for all who are in the group. */
export class WecomRobotChannel implements Channel {
  readonly name = 'wecom-robot';
  readonly limits;
  readonly knowsKeys = false;

  constructor(
    private readonly settings: RobotSettings,
    private readonly publicUrl: string | null,
  ) {
    this.limits = { perMinute: settings.perMinute };
  }

  async deliver(message: Message): Promise<Receipt> {
    const { url, patienceMs } = this.settings;
    const content = asMarkdown(message, this.publicUrl, MOST_BYTES);
    const body = JSON.stringify({ msgtype: 'markdown', markdown: { content } });
    const answer = await askJson(url, { body, patienceMs });
    const refusal = refusalOf(answer);
    if (refusal) throw refusal;
    const code = codeOf(answer);
    if (code === ROBOT_GONE) {
      throw new NotDelivered('settings', shortAnswer(answer.text), {
        zh: '机器人地址无效，或机器人已被移出群：请核对 wecomRobot 的 url。',
        en: 'The address of the robot is not valid, or it has left its group: check url of wecomRobot.',
      });
    }
    if (code !== 0) throw refusedWith(code, answer);
    return { answer: shortAnswer(answer.text), reference: null };
  }

  /** A robot can only be asked by letting it speak; an address is all that is looked at. */
  check(): Promise<void> {
    return Promise.resolve();
  }
}
