import { Form } from 'antd';
import { reviewReport } from '../../api/commands';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { ReportCard } from '../clause-detail/ReportCard';
import { DecisionFields, type Verdict } from './DecisionFields';
import { ObligationSummary } from './ObligationSummary';
import { useReport } from './use-work-subject';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

export function ReviewReportDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Verdict>();
  const { query, obligation, report } = useReport(item);
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
      ready={report !== undefined}
      draft={{ of: `review.${item.reportId}`, form, command: review }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Loaded query={query}>
        {(clause) =>
          obligation && report ? (
            <>
              <ObligationSummary clause={clause} obligation={obligation} />
              <ReportCard report={report} />
            </>
          ) : (
            <p>{t.work.gone}</p>
          )
        }
      </Loaded>
      <Form<Verdict> form={form} layout="vertical" onFinish={(verdict) => review.mutate(verdict)}>
        <DecisionFields />
      </Form>
    </WorkModal>
  );
}
