import { decideCaseExtension } from '../../api/commands';
import { useWords } from '../../i18n/language';
import { CaseSummary } from './CaseSummary';
import { useCase } from '../../components/use-work-subject';
import { VerdictModal } from '../../components/dialog/VerdictModal';
import type { WorkItem } from '../../components/work-item';

/** 审批整改延期: the county office sees why more time is asked for. */
export function CaseExtensionDecisionDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const words = t.rectification;
  const { subject } = useCase(item);
  return (
    <VerdictModal
      title={words.decideExtensionTitle}
      draft={`decide-case-extension.${item.caseId}`}
      confirm={t.work.confirm}
      words={{ accept: words.grant, return: words.refuse, reasonRequired: words.refuseReasonRequired }}
      run={({ decision, reason }) =>
        decideCaseExtension(item.caseId ?? 0, { decision: decision === 'accept' ? 'grant' : 'refuse', reason })
      }
      onClose={onClose}
      ready={subject !== undefined}
      subject={
        <>
          <CaseSummary item={item} />
          {subject?.extension && (
            <p className="written-text">
              <span className="quiet">
                {words.extensionReason}
                {t.app.colon}
              </span>
              {subject.extension.reason}
            </p>
          )}
        </>
      }
    />
  );
}
