import { randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { nextStage } from '@app/domain/assessment';
import { earliestOf } from '@app/domain/calendar';
import { diceBetween } from '@app/domain/rehearsal';
import type { CycleStage } from '@app/domain/vocabulary';
import { Assessment, Rehearsal } from '@app/persistence';
import { beginStage, draftResultPapers, yearInHand, yearInView, type Duban } from '@app/use-cases';
import type { AssessmentCycleActivities } from '@app/workflows/activities';
import { effect, question } from './question';
import { urgeYear } from './urge-year';

/** The largest seed; it fits the database's integer. */
const SEEDS = 2 ** 31 - 1;

/** A year whose scheme was announced, stage by stage. */
export class AssessmentCycleEffects implements AssessmentCycleActivities {
  constructor(private readonly duban: Duban) {}

  nextStage(assessmentId: number) {
    return question<CycleStage>(this.duban, async (em) => {
      const year = await yearInView({ em, now: new Date() }, assessmentId);
      // Begun anew from its row, it finds done what it did before.
      if (year.assessment.stage === 'frozen') return { plan: year.plan, answer: 'frozen' };
      const { stage, on } = nextStage(await yearInHand(em, this.duban.settings, year), year.today);
      const next = earliestOf(on, await urgeYear(em, this.duban.settings, year));
      return { plan: year.plan, answer: stage, next, byDate: stage !== null && stage !== 'frozen' };
    });
  }

  beginStage(assessmentId: number, stage: CycleStage) {
    return effect(this.duban, async (em) => {
      const scene = { em, settings: this.duban.settings, now: new Date() };
      await beginStage(scene, assessmentId, stage, await seedOf(em, assessmentId));
    });
  }

  draftResultPapers(assessmentId: number) {
    return effect(this.duban, async (em) => {
      await draftResultPapers({ em, settings: this.duban.settings, now: new Date() }, assessmentId);
    });
  }
}

/** Nobody can foresee it; but in a rehearsal all follows from its own seed. */
async function seedOf(em: EntityManager, assessmentId: number): Promise<number> {
  const { plan, year } = await em.findOneOrFail(Assessment, assessmentId);
  const rehearsal = await em.findOne(Rehearsal, { plan: plan.id });
  return rehearsal ? diceBetween(0, SEEDS - 1, rehearsal.seed, 'site-checks', year) : randomInt(SEEDS);
}
