import { Form } from 'antd';
import { reviewCase } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { CaseSummary } from './CaseSummary';
import { CommitmentReviewDialog } from './CommitmentReviewDialog';
import { DecisionFields, type Verdict } from './DecisionFields';
import { useCase } from './use-work-subject';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

/** Decides on a report as a whole, or commitment by commitment where an interview was agreed on some. */
export function CaseReviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { subject } = useCase(item);
  if (subject && subject.commitments.length > 0) return <CommitmentReviewDialog item={item} onClose={onClose} />;
  return <WholeReviewDialog item={item} onClose={onClose} />;
}

function WholeReviewDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
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
