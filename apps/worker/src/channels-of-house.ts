import { Logger } from '@nestjs/common';
import { readChannelSettings } from '@app/config';
import { DubanError } from '@app/domain/errors';
import { openChannels, type Channels } from '@app/notifications';
import { raiseAlarm, settleAlarm, type EntityManager } from '@app/persistence';
import type { Duban } from '@app/use-cases';

/**
 * The channels by their settings. Settings that are wrong keep no workflow from running: the worker goes on without
 * channels, and whoever runs the machine is told.
 */
export async function channelsOfHouse({ orm }: Duban, env: NodeJS.ProcessEnv = process.env): Promise<Channels> {
  try {
    const channels = openChannels(readChannelSettings(env));
    await settleAlarm(orm.em.fork() as EntityManager, 'message-undelivered', 'channels');
    return channels;
  } catch (error) {
    const said = error instanceof DubanError ? `${error.sentence.zh} ${error.sentence.en}` : String(error);
    new Logger('messages').error(`no message leaves the house: ${said}`);
    await raiseAlarm(orm.em.fork() as EntityManager, 'message-undelivered', 'channels', said);
    return new Map();
  }
}
