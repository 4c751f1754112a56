import { chineseDate } from '@app/domain/calendar';
import { followUpOf, type WarningOutcome } from '@app/domain/escalation';
import { causeOf, draftEarlyWarning, policyOf, suggestRestriction } from '@app/use-cases';
import type { WarningActivities } from '@app/workflows/activities';
import { CaseEffects } from './case-effects';

/** From the draft of an early warning to what the town reports, or to the line that asks for more (`plan:early-warning`). */
export class WarningEffects extends CaseEffects implements WarningActivities {
  draftWarning(caseId: number) {
    return this.act(caseId, async (em, about) => {
      const { file, body } = about;
      if (file.state !== 'drafting') return;
      if (await this.lapseUnwritten(em, about, 'early-warning')) return;
      const { graceWorkingDays = 0 } = await this.rungOf(em, about);
      const frame = { ...about, caseFile: file, addressee: body, key: `${file.key}/notice`, cause: causeOf(file) };
      const facts = { situation: file.findings[0], graceWorkingDays };
      await draftEarlyWarning(em, this.duban.settings, frame, facts);
    });
  }

  warningIssued(caseId: number) {
    return this.issued(caseId);
  }

  warningOutcome(caseId: number) {
    return this.outcomeOf<WarningOutcome>(caseId, 'unanswered');
  }

  closeWarning(caseId: number, outcome: WarningOutcome) {
    return this.act(caseId, async (em, about) => {
      const { file, body } = about;
      this.close(about, outcome, outcome === 'unanswered' ? 'give-up' : 'accept');
      if (file.outcome !== 'unanswered') return; // recorded when somebody accepted it
      await this.note(em, about, 'warning-unanswered', `预警提醒：${body.name}未按期报告改善情况`);
    });
  }

  suggestRestriction(caseId: number) {
    return this.act(caseId, async (em, { file, plan, body, clause, today }) => {
      const { settings } = this.duban;
      if (file.outcome !== 'unanswered') return;
      const rung = followUpOf(policyOf(plan, settings), 'warning-unanswered', body.kind);
      if (!rung) return;
      const because = `预警后未在${chineseDate(file.limitOn!)}前报告改善`;
      const about = { plan, town: body, clause, today, key: `${file.key}/restriction`, because, basis: rung.basis };
      await suggestRestriction({ em, settings }, about);
    });
  }
}
