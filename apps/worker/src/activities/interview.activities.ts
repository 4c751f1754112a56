import { followUpOf, type InterviewOutcome } from '@app/domain/escalation';
import { beginReferral, causeOf, draftInterviewNotification, policyOf } from '@app/use-cases';
import type { InterviewActivities } from '@app/workflows/activities';
import { CaseEffects } from './case-effects';

/** From the notification to the verification of what was promised. */
export class InterviewEffects extends CaseEffects implements InterviewActivities {
  draftNotification(caseId: number) {
    return this.act(caseId, async (em, about) => {
      if (about.file.state !== 'drafting') return;
      const { settings } = this.duban;
      if (await this.lapseUnwritten(em, about, 'interview-notification')) return;
      const key = `${about.file.key}/notification`;
      const frame = { ...about, caseFile: about.file, addressee: about.body, key, cause: causeOf(about.file) };
      await draftInterviewNotification(em, settings, frame, about.file);
    });
  }

  notificationIssued(caseId: number) {
    return this.issued(caseId);
  }

  held(caseId: number) {
    return this.underWay<true>(caseId, ({ file }) => ({
      answer: file.heldOn || file.state === 'closed' ? true : null,
    }));
  }

  commitmentsOutcome(caseId: number) {
    return this.outcomeOf<InterviewOutcome>(caseId, 'unmet');
  }

  closeInterview(caseId: number, outcome: InterviewOutcome) {
    return this.act(caseId, async (em, about) => {
      const { file, body } = about;
      this.close(about, outcome, outcome === 'unmet' ? 'give-up' : 'accept');
      if (file.outcome !== 'unmet' && file.outcome !== 'accepted') return; // lapsed or lifted: recorded then
      const words = file.outcome === 'unmet' ? '约谈承诺未落实' : '约谈承诺已落实';
      await this.note(em, about, 'interview-closed', `${words}：${body.name}`);
    });
  }

  /** Who may know of it is told, and nobody else; the body is not. */
  proposeReferral(caseId: number) {
    return this.act(caseId, async (em, about) => {
      const { file, plan, body, clause, obligation, today } = about;
      if (file.outcome !== 'unmet') return;
      if (!followUpOf(policyOf(plan, this.duban.settings), 'interview-unmet', body.kind)) return;
      await beginReferral(
        { em, settings: this.duban.settings },
        {
          ...{ plan, body, caseFile: file, finding: null, today, actor: null, key: `${file.key}/referral-proposed` },
          ...{ clauseId: clause?.id ?? null, obligationId: obligation?.id ?? null },
          leads: [...file.findings, '约谈承诺的事项到期未落实。'],
        },
      );
    });
  }
}
