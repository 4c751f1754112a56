import type { EntityManager } from '@mikro-orm/postgresql';
import { findingsOfLate, rungKey, type Agenda, type Rung } from '@app/domain/escalation';
import { Obligation, recordOnce } from '@app/persistence';
import {
  draftSupervisionNotice,
  obligationScene,
  openCase,
  policyOf,
  type Duban,
  type ObligationScene,
} from '@app/use-cases';
import type { ClauseActivities, DueStep } from '@app/workflows/activities';
import type { ClauseAttributes } from '@app/workflows';
import { agendaNow, attributesOf, clauseInView, type ClauseInView } from './clause-in-view';
import { effect, question, type Found } from './question';
import { speak, speaks } from './speak';
import { urgeDecisions } from './urge-decisions';

/** What a step is about, locked. */
interface StepScene extends ObligationScene {
  rung: Rung;
  /** The key of this rung in this round; whoever records it first carries it out. */
  key: string;
}

/** What a clause has to carry out now, or when to look again. */
function foundIn({ plan, closed }: ClauseInView, { due, next }: Agenda): Found<DueStep[]> {
  if (closed) return { plan, answer: [] };
  const steps = due.map(({ obligationId, rung }) => ({ obligationId, rungId: rung.id, act: rung.act }));
  return { plan, answer: steps.length ? steps : null, next };
}

/** The rungs of the ladder for one clause. */
export class ClauseEffects implements ClauseActivities {
  constructor(private readonly duban: Duban) {}

  async speakUp(clauseId: number) {
    let attributes!: ClauseAttributes;
    const found = await question(this.duban, async (em) => {
      const { settings } = this.duban;
      const clause = await clauseInView(em, clauseId);
      const agenda = agendaNow(clause, settings);
      const words = agenda.due.filter(speaks);
      await speak(em, clause, words);
      await urgeDecisions(em, clause, settings);
      attributes = attributesOf(clause, settings);
      return foundIn(clause, words.length ? agendaNow(clause, settings) : agenda);
    });
    return { ...found, attributes };
  }

  nextSteps(clauseId: number) {
    return question(this.duban, async (em) => {
      const clause = await clauseInView(em, clauseId);
      await urgeDecisions(em, clause, this.duban.settings);
      return foundIn(clause, agendaNow(clause, this.duban.settings));
    });
  }

  remind(step: DueStep) {
    return this.say(step);
  }

  urge(step: DueStep) {
    return this.say(step);
  }

  draftSupervisionNotice(step: DueStep) {
    return this.climb(
      step,
      'supervision-notice-drafted',
      async (em, { obligation, clause, owners, plan, rung, today, key }) => {
        for (const addressee of owners) {
          const frame = {
            plan,
            clause,
            caseFile: null,
            addressee,
            today,
            key: `${key}/${addressee.name}`,
            basisIds: rung.basis,
          };
          await draftSupervisionNotice(em, this.duban.settings, frame, obligation, rung);
        }
      },
    );
  }

  openRectification(step: DueStep) {
    return this.climb(step, 'rectification-opened', async (em, { obligation, clause, owners, plan, today, key }) => {
      for (const body of owners) {
        await openCase(em, {
          plan,
          key: `${key}/${body.name}`,
          kind: 'rectification',
          cause: 'overdue',
          body,
          clause,
          obligation,
          findings: findingsOfLate(clause.number, obligation.title, obligation.dueOn),
          openedOn: today,
        });
      }
    });
  }

  /** One reminder or urging by itself, unless it was given or is no longer due. */
  private say({ obligationId, rungId }: DueStep) {
    return effect(this.duban, async (em) => {
      const { clause: of } = await em.findOneOrFail(Obligation, obligationId);
      const clause = await clauseInView(em, of.id);
      const { due } = agendaNow(clause, this.duban.settings);
      await speak(
        em,
        clause,
        due.filter((step) => step.obligationId === obligationId && step.rung.id === rungId),
      );
    });
  }

  /** Carries out one rung unless it was, or is no longer due. */
  private climb(step: DueStep, kind: string, carryOut: (em: EntityManager, scene: StepScene) => Promise<void>) {
    return effect(this.duban, async (em) => {
      const { settings } = this.duban;
      const scene = await obligationScene({ em, settings, now: new Date() }, step.obligationId);
      const { obligation, clause, plan, ownerIds, today } = scene;
      if (obligation.state !== 'open') return; // somebody reported in the meantime
      const rung = policyOf(plan, settings).ladders[obligation.ladder].find(({ id }) => id === step.rungId);
      if (!rung) return;
      const { round, extensions } = obligation;
      const key = rungKey(obligation, rung.id);
      const first = await recordOnce(em, {
        planId: plan.id,
        clauseId: clause.id,
        obligationId: obligation.id,
        bodyId: ownerIds.length === 1 ? ownerIds[0] : null,
        key,
        kind,
        on: today,
        data: { rung: rung.id, round, extensions, dueOn: obligation.dueOn },
      });
      if (first) await carryOut(em, { ...scene, rung, key });
    });
  }
}
