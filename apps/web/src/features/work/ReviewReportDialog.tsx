import { Form } from 'antd';
import { reviewReport } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { DecisionFields, type Verdict } from './DecisionFields';
import { ReportOfItem } from './ReportOfItem';
import { useReport } from './use-work-subject';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

export function ReviewReportDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Verdict>();
  const subject = useReport(item);
  const review = useCommand({
    run: ({ decision, reason }: Verdict) => reviewReport(item.reportId ?? 0, decision, reason ?? ''),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.work.reviewTitle}
      confirm={t.work.confirmReview}
      confirmTestId="review-confirm"
      pending={review.isPending}
      error={review.error}
      ready={subject.report !== undefined}
      draft={{ of: `review.${item.reportId}`, form, command: review }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <ReportOfItem {...subject} />
      <Form<Verdict> form={form} layout="vertical" onFinish={(verdict) => review.mutate(verdict)}>
        <DecisionFields />
      </Form>
    </WorkModal>
  );
}
