import { Form } from 'antd';
import { reviewCase } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { CaseSummary } from './CaseSummary';
import { DecisionFields, type Verdict } from './DecisionFields';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

export function CaseReviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Verdict>();
  const review = useCommand({
    run: ({ decision, reason }: Verdict) => reviewCase(item.caseId ?? 0, decision, reason ?? ''),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.work.caseReviewTitle}
      confirm={t.work.confirmReview}
      confirmTestId="review-confirm"
      pending={review.isPending}
      error={review.error}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <CaseSummary item={item} />
      <Form<Verdict> form={form} layout="vertical" onFinish={(verdict) => review.mutate(verdict)}>
        <DecisionFields />
      </Form>
    </WorkModal>
  );
}
