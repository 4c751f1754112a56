import type { ChannelSettings } from '@app/config';
import type { OutsideChannel } from '@app/domain/vocabulary';
import type { Channel } from '../channel';
import { DingtalkRobotChannel } from './dingtalk-robot';
import { SmtpChannel } from './smtp';
import { WebhookChannel } from './webhook';
import { WecomChannel } from './wecom';
import { WecomRobotChannel } from './wecom-robot';

/** The channels that lead outside, by name. What is not there cannot send anything. */
export type Channels = ReadonlyMap<OutsideChannel, Channel>;

/** Opens the channels of the settings; nothing is asked or sent yet. */
export function openChannels(settings: ChannelSettings): Channels {
  const { smtp, wecom, wecomRobot, dingtalkRobot, webhook } = settings;
  const publicUrl = settings.publicUrl ?? null;
  const open = new Map<OutsideChannel, Channel>();
  if (smtp) open.set('smtp', new SmtpChannel(smtp, publicUrl));
  if (wecom) open.set('wecom', new WecomChannel(wecom, publicUrl));
  if (wecomRobot) open.set('wecom-robot', new WecomRobotChannel(wecomRobot, publicUrl));
  if (dingtalkRobot) open.set('dingtalk-robot', new DingtalkRobotChannel(dingtalkRobot, publicUrl));
  if (webhook) open.set('webhook', new WebhookChannel(webhook, publicUrl));
  return open;
}
