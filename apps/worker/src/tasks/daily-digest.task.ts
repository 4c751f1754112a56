import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import {
  namesOf,
  recordDigests,
  whoIsToldNext,
  writeDigests,
  type Channels,
  type MessageScene,
} from '@app/notifications';
import { Plan, type EntityManager } from '@app/persistence';
import { settingsInForce, waitingOf, type Duban, type Settings, type WaitingFor } from '@app/use-cases';
import { CHANNELS, DUBAN } from '../tokens';
import { byClockOfHouse } from './by-clock-of-house';
import { digestDay } from './digest-day';
import { messageScene } from './message-scene';
import { oncePerBucket } from './once-per-bucket';
import { unlessBusy } from './unless-busy';

const EVERY_MINUTE = 60_000;

/**
 * On working days from nine on: one digest per body with all it was told since the last one, for the plans on the real
 * clock; and where there are channels, one message per person from the same lines, which leaves a little later. Looked for at the start and every minute, so that a worker that was not there at nine makes up for it.
 */
@Injectable()
export class DailyDigestTask implements OnApplicationBootstrap {
  private readonly log = new Logger('daily-digest');
  private readonly look = unlessBusy();
  /** The last day that was seen to; only spares the database the question. */
  private done: string | null = null;

  constructor(
    @Inject(DUBAN) private readonly duban: Duban,
    @Inject(CHANNELS) private readonly channels: Channels,
  ) {}

  onApplicationBootstrap(): void {
    void this.whenDue();
  }

  @Interval('daily-digest', EVERY_MINUTE)
  async whenDue(): Promise<void> {
    await this.look(() =>
      byClockOfHouse(this.duban, this.log, 'no digests were written', (now) => this.run(new Date(now))),
    );
  }

  /** @returns how many digests were written */
  async run(now: Date): Promise<number> {
    const settings = await settingsInForce(this.duban.orm.em.fork(), this.duban);
    const today = digestDay(now, settings);
    if (today === null || today === this.done) return 0;
    const mails = await oncePerBucket(this.duban, 'daily-digest', today, async (em) => {
      const scene = messageScene(settings, namesOf(this.channels), now.getTime());
      // Read while no line is locked: whoever opens or is told something does not wait for it.
      const waiting = await this.waitingFor(em as EntityManager, settings, scene);
      let written = 0;
      const told: number[] = [];
      for (const { id } of await em.find(Plan, { clock: 'real', state: 'running' })) {
        const { mails, lines } = await recordDigests(em, id, today, settings.escalation.remindersPerDayCap);
        written += mails;
        told.push(...lines);
      }
      const known = (accountId: number) => Promise.resolve(waiting.get(accountId) ?? []);
      await writeDigests(em as EntityManager, { ...scene, waitingOf: known }, told);
      return written;
    });
    this.done = today;
    if (mails) this.log.log(`${mails} digests for ${today}`);
    return mails ?? 0;
  }

  /** What waits for each person who is told something now; whoever is told of what comes in meanwhile has it tomorrow. */
  private async waitingFor(
    em: EntityManager,
    settings: Settings,
    scene: MessageScene,
  ): Promise<Map<number, WaitingFor[]>> {
    const waiting = new Map<number, WaitingFor[]>();
    for (const accountId of await whoIsToldNext(em, scene)) {
      waiting.set(accountId, await waitingOf(em, settings, accountId, scene.today));
    }
    return waiting;
  }
}
