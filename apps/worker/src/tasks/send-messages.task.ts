import { Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { localTime } from '@app/domain/calendar';
import { namesOf, sendOut, watchUndelivered, writeImmediates, type Channels } from '@app/notifications';
import type { EntityManager } from '@app/persistence';
import { settingsInForce, type Duban } from '@app/use-cases';
import { CHANNELS, DUBAN } from '../tokens';
import { clockOfHouse } from './clock-of-house';
import { messageScene } from './message-scene';
import { unlessBusy } from './unless-busy';

const EVERY_MS = 20_000;

/**
 * Messages leave the system, where it has channels at all. Apart from everything else: a channel that fails or hangs keeps no
 * workflow waiting, and what it did not take is tried again.
 */
@Injectable()
export class SendMessagesTask {
  private readonly log = new Logger('messages');
  private readonly look = unlessBusy();

  constructor(
    @Inject(DUBAN) private readonly duban: Duban,
    @Inject(CHANNELS) private readonly channels: Channels,
  ) {}

  @Interval('send-messages', EVERY_MS)
  async run(given?: () => number): Promise<void> {
    await this.look(async () => {
      try {
        await this.send(given ?? (await clockOfHouse(this.duban)));
      } catch (error) {
        this.log.warn(`no messages were sent this time: ${String(error)}`);
      }
    });
  }

  private async send(now: () => number): Promise<void> {
    const em = () => this.duban.orm.em.fork() as EntityManager;
    const settings = await settingsInForce(em(), this.duban);
    const { messages: rules, calendar, workingHours: hours } = settings;
    // Also with no channel at all: what waits for one that was taken away is told of.
    await watchUndelivered(em(), calendar, localTime(now()).date);
    if (this.channels.size === 0) return;
    const scene = messageScene(settings, namesOf(this.channels), now());
    await em().transactional((tx) => writeImmediates(tx as EntityManager, scene));
    const sender = { em, channels: this.channels, times: { rules, calendar, hours }, attempts: rules.attempts };
    const { delivered, failed } = await sendOut({ ...sender, now, dice: Math.random });
    if (delivered || failed) this.log.log(`${delivered} messages delivered, ${failed} not`);
  }
}
