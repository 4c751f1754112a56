import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, chineseDate, daysBetween } from '@app/domain/calendar';
import {
  agendaOf,
  findingsOfLate,
  LOOK_AHEAD,
  LOOK_BACK_DAYS,
  rungKey,
  type LadderName,
  type Rung,
} from '@app/domain/escalation';
import type { ObligationState } from '@app/domain/clause';
import { notify } from '@app/notifications';
import { Clause, FIRED_RUNGS, Obligation, Plan, recordOnce } from '@app/persistence';
import {
  draftSupervisionNotice,
  obligationScene,
  planToday,
  refreshLights,
  type Duban,
  type ObligationScene,
} from '@app/use-cases';
import type { ClauseActivities, DueStep } from '@app/workflows/activities';
import { openCase } from './open-case';
import { effect, question } from './question';

/**
 * What `inView` of the domain keeps, asked of the database; for what is owed to the lead once more, so that many helpers
 * do not hide what the clause owes.
 */
const OPEN_OBLIGATIONS = `
  select id, key, ladder, due_on::text as "dueOn", state, round,
    ${FIRED_RUNGS} as fired
  from obligation o
  where clause_id = ? and closed_on is null and due_on >= ? and (due_on <= ? or id in (
    select id from (select id, row_number() over (partition by parent_id is null order by due_on, id) as place
      from obligation where clause_id = ? and closed_on is null and due_on > ?) ahead
    where place <= ${LOOK_AHEAD}))
  order by due_on, id`;

interface OpenObligation {
  id: number;
  key: string;
  ladder: LadderName;
  dueOn: string;
  state: ObligationState;
  round: number;
  fired: string[];
}

/** What a step is about, locked. */
interface StepScene extends ObligationScene {
  rung: Rung;
  /** The key of this rung in this round; whoever records it first carries it out. */
  key: string;
}

/** One line in the inbox of every body that answers for the obligation. */
function tellOwners(em: EntityManager, scene: StepScene, kind: string, title: string): Promise<void> {
  const { plan, clause, obligation, ownerIds, today, key } = scene;
  const about = { planId: plan.id, clauseId: clause.id, obligationId: obligation.id };
  return notify(em, { ...about, key, bodyIds: ownerIds, kind, title, on: today });
}

/** The rungs of the ladder for one clause. */
export class ClauseEffects implements ClauseActivities {
  constructor(private readonly duban: Duban) {}

  nextSteps(clauseId: number) {
    return question<DueStep[]>(this.duban, async (em) => {
      const clause = await em.findOneOrFail(Clause, clauseId, { populate: ['plan'] });
      const plan = clause.plan as Plan;
      const today = planToday(plan, new Date());
      await refreshLights(em, clause, today);
      const rows = await em.execute<OpenObligation[]>(OPEN_OBLIGATIONS, [
        clauseId,
        addDays(today, -LOOK_BACK_DAYS),
        today,
        clauseId,
        today,
      ]);
      if (rows.length === 0 && !(await em.count(Obligation, { clause: clauseId, closedOn: null }))) {
        return { plan, answer: [] };
      }
      const { escalation, calendar } = this.duban.settings;
      const agenda = agendaOf(
        rows.map((row) => ({ ...row, fired: new Set(row.fired) })),
        escalation,
        calendar,
        { today, startedOn: plan.startedOn! },
      );
      const steps = agenda.due.map(({ obligationId, rung }) => ({ obligationId, rungId: rung.id, act: rung.act }));
      return { plan, answer: steps.length ? steps : null, next: agenda.next };
    });
  }

  remind(step: DueStep) {
    return this.climb(step, 'reminded', (em, scene) => {
      const { obligation, clause, today } = scene;
      const days = daysBetween(today, obligation.dueOn);
      const title = `提醒：第${clause.number}条“${obligation.title}”应于${chineseDate(obligation.dueOn)}前办结，还有${days}天`;
      return tellOwners(em, scene, 'reminder', title);
    });
  }

  urge(step: DueStep) {
    return this.climb(step, 'urged', (em, scene) => {
      const { obligation, clause, today } = scene;
      const days = daysBetween(obligation.dueOn, today);
      const title = `催办：第${clause.number}条“${obligation.title}”已逾期${days}天，请尽快报送并说明原因`;
      return tellOwners(em, scene, 'urging', title);
    });
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

  /** Carries out one rung unless it was, or is no longer due. */
  private climb(step: DueStep, kind: string, carryOut: (em: EntityManager, scene: StepScene) => Promise<void>) {
    return effect(this.duban, async (em) => {
      const { settings } = this.duban;
      const scene = await obligationScene({ em, settings, now: new Date() }, step.obligationId);
      const { obligation, clause, plan, ownerIds, today } = scene;
      if (obligation.state !== 'open') return; // somebody reported in the meantime
      const rung = settings.escalation.ladders[obligation.ladder].find(({ id }) => id === step.rungId);
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
