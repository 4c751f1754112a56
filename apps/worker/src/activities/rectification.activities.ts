import { chineseDate, countable } from '@app/domain/calendar';
import {
  findingsOfShortfall,
  followUpOf,
  limitReminder,
  limitReminderDate,
  openingDay,
  planLiesWithBody,
  planReminder,
  type LimitReminder,
  type RectificationEnd,
  type RectificationOutcome,
} from '@app/domain/escalation';
import { CaseFile } from '@app/persistence';
import { causeOf, draftRectificationOrder, mayWrite, openCase, planOfCase, policyOf } from '@app/use-cases';
import type { RectificationActivities } from '@app/workflows/activities';
import { CaseEffects } from './case-effects';

/** From the draft of the order to the acceptance, or to the interview. */
export class RectificationEffects extends CaseEffects implements RectificationActivities {
  draftOrder(caseId: number) {
    return this.act(caseId, async (em, about) => {
      if (about.file.state !== 'drafting') return;
      const { settings } = this.duban;
      if (await this.lapseUnwritten(em, about, 'rectification-order')) return;
      const cause = causeOf(about.file);
      const frame = { ...about, caseFile: about.file, addressee: about.body, key: `${about.file.key}/order`, cause };
      await draftRectificationOrder(em, settings, frame, about.file, about.obligation);
    });
  }

  orderIssued(caseId: number) {
    return this.issued(caseId);
  }

  planLate(caseId: number) {
    return this.underWay<LimitReminder>(caseId, ({ file, today, ofCase }) => ({
      ...planReminder(this.courseOf(file, ofCase), ofCase.asked, today, this.duban.settings.calendar),
      byDate: true,
    }));
  }

  remindOfPlan(caseId: number) {
    return this.act(caseId, async (em, about) => {
      const { asked } = await planOfCase(em, caseId);
      if (about.file.state !== 'running' || !asked || !planLiesWithBody(asked.state)) return; // filed in the meantime
      const due = chineseDate(asked.dueOn);
      await this.note(em, about, 'plan-late', `催办：${about.body.name}应于${due}前报送整改方案，现已逾期`);
    });
  }

  limitNear(caseId: number) {
    return this.underWay<LimitReminder>(caseId, ({ file, plan, today, ofCase }) => {
      const { calendar } = this.duban.settings;
      const course = this.courseOf(file, ofCase);
      const limitOn = countable(course.limitOn);
      const remindOn = limitOn && limitReminderDate(limitOn, policyOf(plan, this.duban.settings), calendar);
      return { ...limitReminder(course, remindOn, today, calendar), byDate: true };
    });
  }

  remindOfLimit(caseId: number) {
    return this.act(caseId, async (em, about) => {
      const { file, body } = about;
      if (file.state !== 'running') return; // reported in the meantime
      const until = chineseDate(file.limitOn!);
      const words = `提醒：${body.name}限期整改将于${until}到期，请及时报送整改情况`;
      await this.note(em, about, 'case-limit-near', words, file.extensions ? `-${file.extensions}` : '');
    });
  }

  rectificationOutcome(caseId: number) {
    return this.outcomeOf<RectificationOutcome>(caseId, 'fell-short');
  }

  rectificationEnd(caseId: number, extensions: number) {
    const moved = (file: CaseFile) => (file.outcome == null && file.extensions > extensions ? 'moved' : null);
    return this.outcomeOf<RectificationEnd>(caseId, 'fell-short', moved);
  }

  closeRectification(caseId: number, outcome: RectificationOutcome) {
    return this.act(caseId, async (em, about) => {
      const { file, body } = about;
      this.close(about, outcome, outcome === 'fell-short' ? 'give-up' : 'accept');
      if (file.outcome !== 'fell-short') return; // recorded when somebody accepted it, lifted it, or met the demand
      await this.note(em, about, 'case-fell-short', `限期整改：${body.name}整改不到位，将提请约谈`);
    });
  }

  openInterview(caseId: number) {
    return this.act(caseId, async (em, about) => {
      const { file, plan, clause, obligation, body, today } = about;
      const key = `${file.key}/interview`;
      const { settings } = this.duban;
      const rung = followUpOf(policyOf(plan, settings), 'rectification-fell-short', body.kind);
      if (!rung) return; // these ladders end with the order
      if (file.outcome !== 'fell-short' || !this.stands(about, rung) || (await em.count(CaseFile, { key }))) return;
      const blocked = { plan, body, clause, today, key, obligationId: obligation?.id, caseId: file.id };
      if (!(await mayWrite({ em, settings }, 'interview-notification', blocked))) return;
      const interview = await openCase(em, {
        plan,
        key,
        kind: 'interview',
        cause: file.cause,
        body,
        clause,
        obligation,
        assessmentYear: file.assessmentYear,
        parentId: file.id,
        findings: findingsOfShortfall(file.findings, file.limitOn!),
        relief: file.relief, // what was decided about the order holds for what follows from it
        reliefRefusedOn: file.reliefRefusedOn,
        openedOn: openingDay(rung, today, settings.calendar),
      });
      await this.note(em, { ...about, file: interview }, 'interview-opened', `拟约谈：${body.name}主要负责人`);
    });
  }
}
