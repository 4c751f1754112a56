import { addDays, chineseDate } from '@app/domain/calendar';
import { afterCaseMove } from '@app/domain/escalation';
import { CaseFile, startProcesses } from '@app/persistence';
import { draftRectificationOrder } from '@app/use-cases';
import { caseWorkflowId } from '@app/workflows';
import type { RectificationActivities } from '@app/workflows/activities';
import { CaseEffects } from './case-effects';
import { question } from './question';

/** A report that was sent back this often falls short, also before the limit. */
const MOST_RETURNS = 2;

/** From the draft of the order to the acceptance, or to the interview. */
export class RectificationEffects extends CaseEffects implements RectificationActivities {
  draftOrder(caseId: number) {
    return this.act(caseId, async (em, about) => {
      if (about.file.state !== 'drafting') return;
      const { settings } = this.duban;
      const basisIds = settings.escalation.rectification.basis;
      const frame = { ...about, caseFile: about.file, addressee: about.body, key: `${about.file.key}/order`, basisIds };
      await draftRectificationOrder(em, settings, frame, about.file, about.obligation);
    });
  }

  orderIssued(caseId: number) {
    return this.issued(caseId);
  }

  rectificationOutcome(caseId: number) {
    return question<'accepted' | 'caught-up' | 'fell-short'>(this.duban, async (em) => {
      const { file, plan, obligation, today } = await this.caseOf(em, caseId, false);
      if (file.outcome) return { plan, answer: file.outcome as 'accepted' };
      if (obligation?.state === 'accepted') return { plan, answer: 'caught-up' };
      if (file.state !== 'running') return { plan, answer: null };
      const over = today > file.limitOn! || file.returns >= MOST_RETURNS;
      return { plan, answer: over ? 'fell-short' : null, next: addDays(file.limitOn!, 1) };
    });
  }

  closeRectification(caseId: number, outcome: 'accepted' | 'caught-up' | 'fell-short') {
    return this.act(caseId, async (em, about) => {
      const { file, body, today } = about;
      if (file.state !== 'closed') {
        file.state = afterCaseMove(file.state, outcome === 'fell-short' ? 'give-up' : 'accept');
        file.outcome = outcome;
        file.closedOn = today;
      }
      if (file.outcome === 'accepted') return; // recorded by the person who accepted it
      const words = file.outcome === 'fell-short' ? '整改不到位，将提请约谈' : '任务已补办，整改事项办结';
      await this.note(em, about, `case-${file.outcome}`, `限期整改：${body.name}${words}`);
    });
  }

  openInterview(caseId: number) {
    return this.act(caseId, async (em, about) => {
      const { file, plan, clause, obligation, body, today } = about;
      const key = `${file.key}/interview`;
      if (file.outcome !== 'fell-short' || (await em.count(CaseFile, { key }))) return;
      const interview = em.create(CaseFile, {
        plan,
        key,
        kind: 'interview',
        cause: file.cause,
        body,
        clause,
        obligation,
        assessmentYear: file.assessmentYear,
        parentId: file.id,
        findings: [...file.findings, `限期整改应于${chineseDate(file.limitOn!)}前完成，到期整改不到位。`],
        openedOn: today,
      });
      await em.flush();
      await this.note(em, { ...about, file: interview }, 'interview-opened', `拟约谈：${body.name}主要负责人`);
      const workflowId = caseWorkflowId(plan.id, 'interview', interview.id);
      await startProcesses(em, [{ workflowId, planId: plan.id, kind: 'interview', subjectId: interview.id }]);
    });
  }
}
