import { Button } from 'antd';
import type { CaseView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { useOpenWork } from '../work/work-item';

/** What the signed-in person may do with a case now. */
export function CaseActions({ subject, planId }: { subject: CaseView; planId: number }) {
  const { t } = useWords();
  const open = useOpenWork();
  const offered = [
    { may: 'file-plan', kind: 'file-plan', word: t.rectification.filePlan },
    { may: 'review-plan', kind: 'review-plan', word: t.rectification.reviewPlan },
    { may: 'decide-extension', kind: 'decide-case-extension', word: t.rectification.decideExtension },
    { may: 'ask-extension', kind: 'ask-case-extension', word: t.rectification.askExtension },
    { may: 'record-relapse', kind: 'record-relapse', word: t.rectification.recordRelapse },
    { may: 'report', kind: 'case-report', word: t.work.caseReport },
    { may: 'review', kind: 'case-review', word: t.work.caseReview },
    { may: 'decide-closing', kind: 'close-case', word: t.work.decideClosing },
    { may: 'record-interview', kind: 'record-interview', word: t.work.recordInterview },
  ] as const;
  return (
    <span className="case-actions">
      {offered
        .filter(({ may }) => subject.may.includes(may))
        .map(({ kind, word }) => (
          <Button
            key={kind}
            data-testid={`case-${kind}`}
            size="small"
            type="primary"
            onClick={() => open({ kind, planId, caseId: subject.id })}
          >
            {word}
          </Button>
        ))}
    </span>
  );
}
