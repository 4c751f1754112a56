import type { ReportField } from '@app/domain/vocabulary';
import { Alert, Button, Form, Input } from 'antd';
import { submitReport } from '../../api/commands';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { MeasuredFields } from './MeasuredFields';
import { measuredValues, type FilledValues } from './measured-values';
import { EvidenceField } from './EvidenceField';
import { ObligationSummary } from './ObligationSummary';
import { lastReturned, previousText } from './previous-text';
import { ReportFields } from './ReportFields';
import { useObligation } from './use-work-subject';
import type { WorkItem } from './work-item';
import { WorkModal } from './WorkModal';

interface Filled {
  text: string;
  evidence: File[];
  measured?: FilledValues;
  fields?: Partial<Record<ReportField, string>>;
}

export function SubmitReportDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const { query, clause, obligation } = useObligation(item);
  const filing = useCommand({
    run: ({ text, evidence, measured, fields }: Filled) =>
      submitReport(
        item.obligationId ?? 0,
        text,
        evidence ?? [],
        measuredValues(clause?.targets ?? [], measured ?? []),
        fields,
      ),
    done: t.work.done,
    onDone: onClose,
  });
  const previous = clause && obligation ? previousText(clause.obligations, obligation) : null;
  const returned = obligation ? lastReturned(obligation) : null;

  return (
    <WorkModal
      title={t.work.reportTitle}
      confirm={t.work.confirmReport}
      confirmTestId="report-confirm"
      pending={filing.isPending}
      error={filing.error}
      ready={obligation !== undefined}
      draft={{ of: `report.${item.obligationId}`, form, command: filing }}
      onConfirm={form.submit}
      onClose={onClose}
    >
      <Loaded query={query}>
        {(shown) => obligation && <ObligationSummary clause={shown} obligation={obligation} />}
      </Loaded>
      {returned?.reviewReason && (
        <Alert type="warning" className="problem" title={`${t.work.lastReturned}${returned.reviewReason}`} />
      )}
      <Form<Filled> form={form} layout="vertical" onFinish={(filled) => filing.mutate(filled)}>
        <Form.Item
          name="text"
          label={t.work.reportText}
          extra={t.work.reportTextHint}
          rules={[{ required: true, whitespace: true, message: t.work.reportTextRequired }]}
        >
          <Input.TextArea rows={7} data-testid="report-text" />
        </Form.Item>
        {previous !== null && (
          <Button size="small" className="reuse-text" onClick={() => form.setFieldValue('text', previous)}>
            {t.work.reusePrevious}
          </Button>
        )}
        <ReportFields />
        <MeasuredFields targets={clause?.targets ?? []} />
        <Form.Item name="evidence" label={t.work.evidence}>
          <EvidenceField />
        </Form.Item>
      </Form>
    </WorkModal>
  );
}
