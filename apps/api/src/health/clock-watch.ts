import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { readDatabaseClock } from '@app/persistence';
import { CLOCKS_EVERY_MS, noteClock } from '@app/use-cases';
import { House } from '../house/house';

/** The API says which day it is when somebody acts: its clock is compared with that of the database. */
@Injectable()
export class ClockWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('clocks');
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private differed = false;

  constructor(private readonly house: House) {}

  onApplicationBootstrap(): void {
    const look = () => void (this.looking = this.compare());
    look();
    this.timer = setInterval(look, CLOCKS_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async compare(): Promise<void> {
    try {
      const wrong = await this.house.write(async (em) =>
        noteClock(em, 'api', 'PostgreSQL', await readDatabaseClock(em)),
      );
      if (wrong && !this.differed) this.log.warn(wrong);
      this.differed = wrong !== null;
    } catch {
      // Whoever asks for the health hears that the database is away.
    }
  }
}
