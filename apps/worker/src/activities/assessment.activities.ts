import type { EntityManager } from '@mikro-orm/postgresql';
import { FAILED, draftDay, keyOfYear, nextYearToAssess, schemeOf } from '@app/domain/assessment';
import { findingsOfFailed, isAbout, notPassed, openingDay, type FollowingRung } from '@app/domain/escalation';
import { notify } from '@app/notifications';
import { Assessment, AssessmentScore, Body, CaseFile, Plan, recordOnce, startProcesses } from '@app/persistence';
import {
  keepDossier,
  lockOne,
  mayWrite,
  openCycle,
  openCase,
  planToday,
  policyOf,
  schemeOfAssessment,
  suggestRestriction,
  writeDraft,
  type Duban,
} from '@app/use-cases';
import { assessmentWorkflowId } from '@app/workflows';
import type { AssessmentActivities } from '@app/workflows/activities';
import { missedTasks } from './missed-tasks';
import { effect, question } from './question';

/** The yearly assessment, led by the organization department. */
export class AssessmentEffects implements AssessmentActivities {
  constructor(private readonly duban: Duban) {}

  nextYearToAssess(planId: number) {
    return question<number>(this.duban, async (em) => {
      const plan = await em.findOneOrFail(Plan, planId);
      const opened = new Set((await em.find(Assessment, { plan: planId })).map(({ year }) => year));
      const { schemes, calendar } = this.duban.settings;
      const watched = { startedOn: plan.startedOn!, horizon: plan.horizon! };
      const next = nextYearToAssess(watched, opened, schemes, calendar);
      if (next === null) return { plan, answer: 0 };
      const open = planToday(plan, new Date()) >= next.opensOn;
      return { plan, answer: open ? next.year : null, next: next.opensOn, byDate: open };
    });
  }

  openAssessment(planId: number, year: number) {
    return effect(this.duban, async (em) => {
      const plan = await lockOne(em, Plan, planId);
      if (await em.count(Assessment, { plan: planId, year })) return;
      const { schemes, calendar } = this.duban.settings;
      const today = planToday(plan, new Date());
      if (await openCycle(em, this.duban.settings, plan, year, today)) return;
      const { version: policyVersion } = schemeOf(schemes, year);
      const assessment = em.create(Assessment, {
        plan,
        year,
        policyVersion,
        openedOn: today,
        draftOn: draftDay(year, schemes, calendar),
      });
      await em.flush();
      await recordOnce(em, {
        planId,
        key: `${keyOfYear(planId, year)}/opened`,
        kind: 'assessment-opened',
        on: today,
        data: { year, policyVersion },
      });
      await startProcesses(em, [
        { workflowId: assessmentWorkflowId(planId, year), planId, kind: 'assessment', subjectId: assessment.id },
      ]);
    });
  }

  timeToDraft(assessmentId: number) {
    return question<true>(this.duban, async (em) => {
      const assessment = await em.findOneOrFail(Assessment, assessmentId, { populate: ['plan'] });
      const plan = assessment.plan as Plan;
      const due = planToday(plan, new Date()) >= assessment.draftOn;
      return { plan, answer: due ? true : null, next: assessment.draftOn, byDate: due };
    });
  }

  draftScores(assessmentId: number) {
    return effect(this.duban, async (em) => {
      const assessment = await lockOne(em, Assessment, assessmentId);
      if (assessment.state !== 'open') return;
      const plan = await em.findOneOrFail(Plan, assessment.plan.id);
      const { directory } = this.duban.settings;
      const today = planToday(plan, new Date());
      await writeDraft(em, this.duban.settings, assessment, today);
      assessment.state = 'draft';
      assessment.draftedOn = today;
      const key = `${keyOfYear(plan.id, assessment.year)}/drafted`;
      await recordOnce(em, {
        planId: plan.id,
        key,
        kind: 'assessment-drafted',
        on: today,
        data: { year: assessment.year },
      });
      const assessor = await em.findOneOrFail(Body, { name: directory.organizationDepartment });
      await notify(em, {
        key,
        planId: plan.id,
        bodyIds: [assessor.id],
        kind: 'sign-request',
        title: `请审定：${assessment.year}年度考核结果`,
        on: today,
      });
    });
  }

  scoresSigned(assessmentId: number) {
    return question<true>(this.duban, async (em) => {
      const assessment = await em.findOneOrFail(Assessment, assessmentId, { populate: ['plan'] });
      return { plan: assessment.plan as Plan, answer: assessment.signedOn ? true : null };
    });
  }

  freeze(assessmentId: number) {
    return effect(this.duban, async (em) => {
      const assessment = await lockOne(em, Assessment, assessmentId);
      if (assessment.state === 'frozen') return;
      const plan = await em.findOneOrFail(Plan, assessment.plan.id);
      const today = planToday(plan, new Date());
      assessment.state = 'frozen';
      assessment.frozenOn = today;
      const dossier = await keepDossier(this.duban.settings, assessment);
      const key = `${keyOfYear(plan.id, assessment.year)}/frozen`;
      await recordOnce(em, {
        planId: plan.id,
        key,
        kind: 'assessment-frozen',
        on: today,
        actor: assessment.signedBy,
        data: { year: assessment.year, ...(dossier && { dossier }) },
      });
      const { grades } = schemeOfAssessment(assessment, this.duban.settings.schemes);
      const scores = await em.find(AssessmentScore, { assessment: assessmentId }, { populate: ['body'] });
      for (const { body, score, grade } of scores) {
        const label = grades.find(({ name }) => name === grade)?.label ?? grade;
        await notify(em, {
          key,
          planId: plan.id,
          bodyIds: [(body as Body).heirId ?? body.id],
          kind: 'assessment',
          title: `${assessment.year}年度考核结果：${score}分，${label}`,
          on: today,
        });
      }
    });
  }

  openRectificationsOfFailed(assessmentId: number) {
    return effect(this.duban, async (em) => {
      const assessment = await lockOne(em, Assessment, assessmentId);
      const plan = await em.findOneOrFail(Plan, assessment.plan.id);
      const today = planToday(plan, new Date());
      const { assessment: ladder } = policyOf(plan, this.duban.settings);
      const scores = await em.find(AssessmentScore, { assessment: assessmentId }, { populate: ['body'] });
      const rows = scores.map(({ body, score, grade, rules, groupId: group = null }) => {
        const of = body as Body;
        return { of, body: of.name, score: Number(score), grade, group, rules };
      });
      for (const { of, why, score, rules } of notPassed(rows, FAILED, ladder)) {
        const reasons = rules.filter(({ points }) => points < 0).map(({ reason }) => reason.zh);
        const missed = await missedTasks(em, plan, of.id, assessment.year);
        const findings = findingsOfFailed(assessment.year, { score, why }, { ...missed, reasons });
        // Of a body that ended in the year its heir answers.
        const body = of.heirId ? await em.findOneOrFail(Body, of.heirId) : of;
        const key = `${keyOfYear(plan.id, assessment.year)}/${of.name}`;
        for (const rung of ladder.rungs.filter((one) => isAbout(one, body.kind)))
          await this.begin(em, rung, { plan, key, body, year: assessment.year, score, findings, today });
      }
    });
  }

  /** One rung of ladder B for one body: the case of an order, or a line for the county office. */
  private async begin(
    em: EntityManager,
    rung: FollowingRung,
    about: { plan: Plan; key: string; body: Body; year: number; score: number; findings: string[]; today: string },
  ): Promise<void> {
    const { plan, key, body, year, score, findings, today } = about;
    const { settings } = this.duban;
    if (rung.act === 'restriction-proposal') {
      const { basis } = rung;
      const scene = { plan, town: body, clause: null, today, key: `${key}/restriction`, because: findings[0], basis };
      return suggestRestriction({ em, settings }, scene);
    }
    if (await em.count(CaseFile, { key })) return;
    const blocked = { plan, body, clause: null, today, key };
    if (!(await mayWrite({ em, settings }, 'rectification-order', blocked))) return;
    const file = await openCase(em, {
      plan,
      key,
      kind: 'rectification',
      cause: 'assessment',
      body,
      assessmentYear: year,
      findings,
      openedOn: openingDay(rung, today, settings.calendar),
    });
    await recordOnce(em, {
      planId: plan.id,
      caseId: file.id,
      bodyId: body.id,
      key: `${key}/opened`,
      kind: 'rectification-opened',
      on: today,
      data: { year, score },
    });
  }
}
