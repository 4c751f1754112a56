import { Form } from 'antd';
import { reviewRectificationPlan } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { ItemTable } from '../cases/ItemTable';
import { CaseSummary } from './CaseSummary';
import { DecisionFields, type Verdict } from './DecisionFields';
import { useCase } from './use-work-subject';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

/** 审核整改方案: the county office sees the items before it agrees or sends them back. */
export function PlanReviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const words = t.rectification;
  const [form] = Form.useForm<Verdict>();
  const { subject } = useCase(item);
  const review = useCommand({
    run: ({ decision, reason }: Verdict) => reviewRectificationPlan(item.caseId ?? 0, decision, reason ?? ''),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={words.reviewPlanTitle}
      confirm={t.work.confirmReview}
      confirmTestId="review-confirm"
      pending={review.isPending}
      error={review.error}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <CaseSummary item={item} />
      {subject && <ItemTable subject={subject} planId={item.planId} />}
      <Form<Verdict> form={form} layout="vertical" onFinish={(verdict) => review.mutate(verdict)}>
        <DecisionFields
          words={{ accept: words.agree, return: words.sendBack, reasonRequired: words.backReasonRequired }}
        />
      </Form>
    </WorkModal>
  );
}
