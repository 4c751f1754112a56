import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Environment } from '@app/config';
import { endAccountsOfLeavers, endOldFeeds, forgetSecurityEvents, sweepSessions } from '@app/identity';
import type { EntityManager } from '@app/persistence';
import type { Duban } from '@app/use-cases';
import { heldByClock } from '../clocks-agree';
import { DUBAN, ENVIRONMENT } from '../tokens';

const EVERY_TEN_MINUTES = 600_000;

/**
 * What time does to accounts: who left an office loses its account on the day after, calendars end after a year,
 * sessions that ran out are removed, and so are lines of the security log that need not be kept any longer. Each step may be done by several workers at once.
 */
@Injectable()
export class LookAfterAccountsTask implements OnApplicationBootstrap {
  private readonly log = new Logger('accounts');

  constructor(
    @Inject(DUBAN) private readonly duban: Duban,
    @Inject(ENVIRONMENT)
    private readonly environment: Pick<Environment, 'DUBAN_SESSION_IDLE_MINUTES' | 'DUBAN_SECURITY_LOG_DAYS'>,
  ) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  @Interval('look-after-accounts', EVERY_TEN_MINUTES)
  async run(now = new Date()): Promise<void> {
    const { DUBAN_SESSION_IDLE_MINUTES, DUBAN_SECURITY_LOG_DAYS } = this.environment;
    try {
      if ((await heldByClock(this.duban)) !== null) return;
      const em = () => this.duban.orm.em.fork();
      const left = await em().transactional((tx) => endAccountsOfLeavers(tx as EntityManager, now));
      if (left) this.log.log(`${left} accounts of persons who left their office were disabled`);
      await em().transactional((tx) => endOldFeeds(tx as EntityManager, now));
      await sweepSessions(em(), now, DUBAN_SESSION_IDLE_MINUTES);
      await forgetSecurityEvents(em(), DUBAN_SECURITY_LOG_DAYS, now);
    } catch (error) {
      this.log.warn(`accounts were not looked after this time: ${String(error)}`);
    }
  }
}
