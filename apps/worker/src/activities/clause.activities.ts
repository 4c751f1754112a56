import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, chineseDate, daysBetween } from '@app/domain/calendar';
import { agendaOf, type LadderName, type Rung } from '@app/domain/escalation';
import type { ObligationState } from '@app/domain/clause';
import { notify } from '@app/notifications';
import {
  Body,
  CaseFile,
  Clause,
  Obligation,
  ObligationOwner,
  Plan,
  recordOnce,
  startProcesses,
} from '@app/persistence';
import { draftSupervisionNotice, lockOne, planToday, refreshLights, type Duban } from '@app/use-cases';
import { caseWorkflowId } from '@app/workflows';
import type { ClauseActivities, DueStep } from '@app/workflows/activities';
import { effect, question } from './question';

/** Obligations whose date passed longer ago than this have climbed every rung of any ladder. */
const LOOK_BACK_DAYS = 200;
/** How many of the next obligations are looked at; the following ones come into view when these are done. */
const LOOK_AHEAD = 16;

const OPEN_OBLIGATIONS = `
  select id, key, ladder, due_on::text as "dueOn", state, round,
    array(select e.data->>'rung' from event e where e.obligation_id = o.id and e.data->>'rung' is not null
      and (e.data->>'round')::int = o.round) as fired
  from obligation o
  where clause_id = ? and state <> 'accepted' and due_on >= ?
  order by due_on, id limit ${LOOK_AHEAD}`;

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
interface StepScene {
  obligation: Obligation;
  clause: Clause;
  plan: Plan;
  owners: Body[];
  rung: Rung;
  today: string;
  /** The key of this rung in this round; whoever records it first carries it out. */
  key: string;
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
      const rows = await em.execute<OpenObligation[]>(OPEN_OBLIGATIONS, [clauseId, addDays(today, -LOOK_BACK_DAYS)]);
      if (rows.length === 0 && !(await em.count(Obligation, { clause: clauseId, state: { $ne: 'accepted' } }))) {
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
    return this.climb(step, 'reminded', async (em, { obligation, clause, owners, plan, today, key }) => {
      const days = daysBetween(today, obligation.dueOn);
      await notify(em, {
        key,
        planId: plan.id,
        bodyIds: owners.map((body) => body.id),
        kind: 'reminder',
        title: `提醒：第${clause.number}条“${obligation.title}”应于${chineseDate(obligation.dueOn)}前办结，还有${days}天`,
        on: today,
        clauseId: clause.id,
        obligationId: obligation.id,
      });
    });
  }

  urge(step: DueStep) {
    return this.climb(step, 'urged', async (em, { obligation, clause, owners, plan, today, key }) => {
      await notify(em, {
        key,
        planId: plan.id,
        bodyIds: owners.map((body) => body.id),
        kind: 'urging',
        title: `催办：第${clause.number}条“${obligation.title}”已逾期${daysBetween(obligation.dueOn, today)}天，请尽快报送并说明原因`,
        on: today,
        clauseId: clause.id,
        obligationId: obligation.id,
      });
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
        const file = em.create(CaseFile, {
          plan,
          key: `${key}/${body.name}`,
          kind: 'rectification',
          cause: 'overdue',
          body,
          clause,
          obligation,
          findings: [
            `第${clause.number}条“${obligation.title}”应于${chineseDate(obligation.dueOn)}前办结，经提醒、催办和督办仍未办结。`,
          ],
          openedOn: today,
        });
        await em.flush();
        const workflowId = caseWorkflowId(plan.id, 'rectification', file.id);
        await startProcesses(em, [{ workflowId, planId: plan.id, kind: 'rectification', subjectId: file.id }]);
      }
    });
  }

  /** Carries out one rung unless it was, or is no longer due. */
  private climb(step: DueStep, kind: string, carryOut: (em: EntityManager, scene: StepScene) => Promise<void>) {
    return effect(this.duban, async (em) => {
      const obligation = await lockOne(em, Obligation, step.obligationId);
      if (obligation.state !== 'open') return; // somebody reported in the meantime
      const rung = this.duban.settings.escalation.ladders[obligation.ladder].find(({ id }) => id === step.rungId);
      if (!rung) return;
      const clause = await em.findOneOrFail(Clause, obligation.clause.id, { populate: ['plan'] });
      const plan = clause.plan as Plan;
      const today = planToday(plan, new Date());
      const links = await em.find(ObligationOwner, { obligation: obligation.id }, { populate: ['body'] });
      const owners = links.map((link) => link.body as Body);
      const key = `${obligation.key}/r${obligation.round}/${rung.id}`;
      const first = await recordOnce(em, {
        planId: plan.id,
        clauseId: clause.id,
        obligationId: obligation.id,
        bodyId: owners.length === 1 ? owners[0].id : null,
        key,
        kind,
        on: today,
        data: { rung: rung.id, round: obligation.round, dueOn: obligation.dueOn },
      });
      if (first) await carryOut(em, { obligation, clause, plan, owners, rung, today, key });
    });
  }
}
