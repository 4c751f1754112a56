import { Inject, Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DRAFTS_KEPT_DAYS } from '@app/identity';
import { FormDraft, RequestKey } from '@app/persistence';
import { ANSWERS_KEPT_DAYS, sweepFiles, type Duban } from '@app/use-cases';
import { heldByClock } from '../clocks-agree';
import { DUBAN } from '../tokens';

const DAY_MS = 86_400_000;

/** How many of each are gone. */
interface Swept {
  answers: number;
  drafts: number;
  files: number;
}

const NOTHING: Readonly<Swept> = { answers: 0, drafts: 0, files: 0 };

/** Once an hour: forgets answers nobody will ask for again, drafts nobody has touched for long, and files no row names. */
@Injectable()
export class SweepLeftoversTask {
  private readonly log = new Logger('sweep-leftovers');

  constructor(@Inject(DUBAN) private readonly duban: Duban) {}

  @Cron('0 17 * * * *', { name: 'sweep-leftovers', waitForCompletion: true })
  async run(now = new Date()): Promise<Swept> {
    const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
    const em = this.duban.orm.em.fork();
    try {
      if ((await heldByClock(this.duban)) !== null) return NOTHING;
      const answers = await em.nativeDelete(RequestKey, { answeredAt: { $lt: before(ANSWERS_KEPT_DAYS) } });
      const drafts = await em.nativeDelete(FormDraft, { updatedAt: { $lt: before(DRAFTS_KEPT_DAYS) } });
      const files = await sweepFiles(this.duban, now);
      return { answers, drafts, files };
    } catch (error) {
      this.log.warn(`not swept this time: ${String(error)}`);
      return NOTHING;
    }
  }
}
