import { Logger } from '@nestjs/common';
import { readChannelSettings } from '@app/config';
import { DubanError } from '@app/domain/errors';
import { openChannels, type Channels } from '@app/notifications';
import { raiseAlarm, settleAlarm, type EntityManager } from '@app/persistence';
import type { Duban } from '@app/use-cases';

/**
 * The channels by their settings. Settings that are wrong keep no workflow from running: the worker goes on with the channels
 * that can be used, and whoever runs the machine is told of the others.
 */
export async function channelsOfHouse({ orm }: Duban, env: NodeJS.ProcessEnv = process.env): Promise<Channels> {
  const { channels, wrong } = opened(env);
  const em = orm.em.fork() as EntityManager;
  if (wrong.length === 0) {
    await settleAlarm(em, 'message-undelivered', 'channels');
  } else {
    for (const one of wrong) new Logger('messages').error(one);
    await raiseAlarm(em, 'message-undelivered', 'channels', wrong.join(' '));
  }
  return channels;
}

function opened(env: NodeJS.ProcessEnv): { channels: Channels; wrong: string[] } {
  try {
    const { settings, faults } = readChannelSettings(env);
    return { channels: openChannels(settings), wrong: faults.map(({ error }) => said(error)) };
  } catch (error) {
    return { channels: new Map(), wrong: [`消息不会发出 / no message leaves the house: ${said(error)}`] };
  }
}

const said = (error: unknown): string =>
  error instanceof DubanError ? `${error.sentence.zh} ${error.sentence.en}` : String(error);
