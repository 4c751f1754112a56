/** The channels outside of the app, in the order in which they are offered. */
export const OUTSIDE_CHANNELS = ['smtp', 'wecom', 'wecom-robot', 'dingtalk-robot', 'webhook'] as const;

export type OutsideChannel = (typeof OUTSIDE_CHANNELS)[number];

/** Keeps what bodies are sent, visible in the app; nothing leaves the house through it. */
type Recorder = 'recorder';

export type ChannelName = OutsideChannel | Recorder;

/** Letters before a dot and behind it: nothing invisible, nothing with a meaning of its own in a header. */
const ATOM = '[^\\s\\p{C}@<>,;:"()[\\]\\\\.]+';
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
/** Dots stand between words only (RFC 5321, 4.1.2), and a name of a host is made of labels (RFC 1123, 2.1). */
const MAIL = new RegExp(`^${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})*$`, 'u');

/** What a person gives as an address on a channel; null where nothing is asked for. */
export const ADDRESS_OF_CHANNEL: Readonly<Record<OutsideChannel, RegExp | null>> = {
  smtp: MAIL,
  wecom: /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/, // @all would be everybody
  'wecom-robot': null,
  'dingtalk-robot': null,
  webhook: /^[^\p{C}]{1,200}$/u,
};
