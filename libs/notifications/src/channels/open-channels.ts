import type { ChannelSettings } from '@app/config';
import { OUTSIDE_CHANNEL_IDS, type OutsideChannel } from '@app/domain/vocabulary';
import type { Channel } from '../channel';
import { DingtalkRobotChannel } from './dingtalk-robot';
import { SmtpChannel } from './smtp';
import { WebhookChannel } from './webhook';
import { WecomChannel } from './wecom';
import { WecomRobotChannel } from './wecom-robot';

/** The channels that lead outside, by name. What is not there cannot send anything. */
export type Channels = ReadonlyMap<OutsideChannel, Channel>;

type Opener = (settings: ChannelSettings, publicUrl: string | null) => Channel | undefined;

const OPENERS: Readonly<Record<OutsideChannel, Opener>> = {
  smtp: ({ smtp }, publicUrl) => smtp && new SmtpChannel(smtp, publicUrl),
  wecom: ({ wecom }, publicUrl) => wecom && new WecomChannel(wecom, publicUrl),
  'wecom-robot': ({ wecomRobot }, publicUrl) => wecomRobot && new WecomRobotChannel(wecomRobot, publicUrl),
  'dingtalk-robot': ({ dingtalkRobot }, publicUrl) =>
    dingtalkRobot && new DingtalkRobotChannel(dingtalkRobot, publicUrl),
  webhook: ({ webhook }, publicUrl) => webhook && new WebhookChannel(webhook, publicUrl),
};

/** Opens the channels of the settings; nothing is asked or sent yet. */
export function openChannels(settings: ChannelSettings): Channels {
  const opened = OUTSIDE_CHANNEL_IDS.map(
    (name) => [name, OPENERS[name](settings, settings.publicUrl ?? null)] as const,
  );
  return new Map(opened.flatMap(([name, channel]) => (channel ? [[name, channel] as const] : [])));
}
