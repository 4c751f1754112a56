import { Form, Input } from 'antd';
import { reportOnCase } from '../../api/commands';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { CaseSummary } from './CaseSummary';
import { useCase } from '../../components/use-work-subject';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Filled {
  text: string;
  /** What was done about each commitment, by its id. */
  kept?: Record<string, string>;
}

/** The body under rectification, or held to its commitments, says what it has done: about each of them. */
export function CaseReportDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const { query, subject } = useCase(item);
  const open = (subject?.commitments ?? []).filter(({ state }) => state === 'open');
  const reporting = useCommand({
    run: ({ text, kept = {} }: Filled) =>
      reportOnCase(item.caseId ?? 0, {
        text,
        commitments: Object.entries(kept).map(([id, words]) => ({ commitmentId: Number(id), text: words })),
      }),
    done: t.work.done,
    onDone: onClose,
  });
  const required = [{ required: true, whitespace: true, message: t.work.reportTextRequired }];
  return (
    <WorkModal
      title={t.work.caseReportTitle}
      confirm={t.work.confirm}
      confirmTestId="case-confirm"
      pending={reporting.isPending}
      error={reporting.error}
      ready={subject !== undefined}
      draft={{ of: `case-report.${item.caseId}`, form, command: reporting }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <CaseSummary item={item} />
      {/* Before the case is there nobody knows which commitments a report has to be about. */}
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => reporting.mutate(filled)} hidden={!query.data}>
        <Form.Item name="text" label={t.work.caseReportText} rules={required}>
          <Input.TextArea rows={5} data-testid="case-text" />
        </Form.Item>
        {open.map(({ id, nth, text }) => (
          <Form.Item
            key={id}
            name={['kept', String(id)]}
            label={`${t.rectification.commitmentReport(nth)}：${text}`}
            rules={required}
          >
            <Input.TextArea rows={2} data-testid={`commitment-report-${nth}`} />
          </Form.Item>
        ))}
      </Form>
    </WorkModal>
  );
}
