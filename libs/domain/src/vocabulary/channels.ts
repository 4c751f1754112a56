import { idsOf, words, type Words } from './words';

/** What one channel outside of the app is. */
export interface ChannelTerms {
  words: Words;
  /** What a person gives as an address, and which form that has; null where nothing is asked for. */
  address: { words: Words; form: RegExp } | null;
}

/** Letters before a dot and behind it: nothing invisible, nothing with a meaning of its own in a header. */
const ATOM = '[^\\s\\p{C}@<>,;:"()[\\]\\\\.]+';
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
/** Dots stand between words only (RFC 5321, 4.1.2), and a name of a host is made of labels (RFC 1123, 2.1). */
const MAIL = new RegExp(`^${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})*$`, 'u');

/** The channels outside of the app, in the order in which they are offered. */
export const OUTSIDE_CHANNELS = {
  smtp: { words: words('电子邮件', 'mail'), address: { words: words('邮箱地址', 'mail address'), form: MAIL } },
  wecom: {
    words: words('企业微信 / 粤政易', 'WeCom (also 粤政易)'),
    // @all would be everybody
    address: { words: words('用户编号（UserID）', 'user id'), form: /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/ },
  },
  'wecom-robot': { words: words('企业微信群机器人', 'robot of a WeCom group'), address: null },
  'dingtalk-robot': { words: words('钉钉群机器人', 'robot of a DingTalk group'), address: null },
  webhook: {
    words: words('短信网关（Webhook）', 'gateway for short messages (webhook)'),
    address: {
      words: words('手机号或网关认可的编号', 'telephone number, or what the gateway knows'),
      form: /^[^\p{C}]{1,200}$/u,
    },
  },
} as const satisfies Record<string, ChannelTerms>;

export type OutsideChannel = keyof typeof OUTSIDE_CHANNELS;

export const OUTSIDE_CHANNEL_IDS: readonly OutsideChannel[] = idsOf(OUTSIDE_CHANNELS);

/** What the catalogue says of a channel, as the wide type. */
export const channelTerms = (channel: OutsideChannel): ChannelTerms => OUTSIDE_CHANNELS[channel];

/** Keeps what bodies are sent, visible in the app; nothing leaves the system through it. */
type Recorder = 'recorder';

export type ChannelName = OutsideChannel | Recorder;
