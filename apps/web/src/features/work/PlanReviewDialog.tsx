import { reviewRectificationPlan } from '../../api/commands';
import { useWords } from '../../i18n/language';
import { ItemTable } from '../cases/ItemTable';
import { CaseSummary } from './CaseSummary';
import { useCase } from '../../components/use-work-subject';
import { VerdictModal } from '../../components/dialog/VerdictModal';
import type { WorkItem } from '../../components/work-item';

/** 审核整改方案: the county office sees the items before it agrees or sends them back. */
export function PlanReviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const words = useWords().t.rectification;
  const { subject } = useCase(item);
  return (
    <VerdictModal
      title={words.reviewPlanTitle}
      draft={`review-plan.${item.caseId}`}
      words={{ accept: words.agree, return: words.sendBack, reasonRequired: words.backReasonRequired }}
      run={({ decision, reason }) => reviewRectificationPlan(item.caseId ?? 0, decision, reason ?? '')}
      onClose={onClose}
      ready={subject !== undefined}
      subject={
        <>
          <CaseSummary item={item} />
          {subject && <ItemTable subject={subject} planId={item.planId} />}
        </>
      }
    />
  );
}
