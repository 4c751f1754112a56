import { Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { submitReport } from '../../api/commands';
import type { ClauseView, ObligationView } from '../../api/types';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { DraftLine, type DraftHandle } from '../../components/dialog/DraftLine';
import { EvidenceField } from '../../components/report/EvidenceField';
import { MeasuredFields } from '../../components/report/MeasuredFields';
import { measuredValues } from '../../components/report/measured-values';
import { previousText } from '../../components/report/previous-text';
import { ReportFields } from '../../components/report/ReportFields';
import { UploadProgress } from '../../components/dialog/UploadProgress';
import { CheckBeforeSending } from './CheckBeforeSending';
import type { Filled } from './filled';
import { FiguresShort } from './FiguresShort';

/** Text, figures and evidence; looked at once more before they are sent. What is typed is kept while it is typed. */
export function ReportForm({ clause, obligation }: { clause: ClauseView; obligation: ObligationView }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<Filled>();
  const [checking, setChecking] = useState<Filled | null>(null);
  const draft = useRef<DraftHandle>(null);
  const filing = useCommand({
    run: ({ text, evidence = [], measured = [], fields }: Filled) =>
      submitReport(obligation.id, text, evidence, measuredValues(clause.targets, measured), fields),
    done: null,
    onDone: () => window.scrollTo(0, 0),
  });
  const previous = previousText(clause.obligations, obligation);
  const clauseAddress = `/plans/${clause.planId}/clauses/${clause.number}`;
  return (
    <section className="panel" aria-label={t.work.reportTitle}>
      <DraftLine
        ref={draft}
        draft={{ of: `report.${obligation.id}`, form, command: filing }}
        onClose={() => undefined}
      />
      {/* The fields stay while one checks, so that what is in them does. */}
      <Form<Filled> form={form} layout="vertical" hidden={checking !== null} onFinish={setChecking}>
        <Form.Item
          name="text"
          label={t.work.reportText}
          extra={t.work.reportTextHint}
          rules={[{ required: true, whitespace: true, message: t.work.reportTextRequired }]}
        >
          <Input.TextArea autoSize={{ minRows: 7, maxRows: 24 }} data-testid="report-text" />
        </Form.Item>
        {previous !== null && (
          <Button size="small" className="reuse-text" onClick={() => form.setFieldValue('text', previous)}>
            {t.work.reusePrevious}
          </Button>
        )}
        <ReportFields />
        <MeasuredFields targets={clause.targets} />
        <FiguresShort targets={clause.targets} form={form} />
        <Form.Item name="evidence" label={t.work.evidence}>
          <EvidenceField dropHere />
        </Form.Item>
        <div className="report-acts">
          <Button onClick={() => void navigate(clauseAddress)}>{t.app.cancel}</Button>
          <Button type="primary" htmlType="submit" data-testid="report-check">
            {t.reportPage.check}
          </Button>
        </div>
      </Form>
      {checking && (
        <CheckBeforeSending
          clause={clause}
          obligation={obligation}
          filled={checking}
          sending={filing.isPending}
          onBack={() => setChecking(null)}
          onSend={() => filing.mutate(checking)}
        />
      )}
      {filing.isPending && <UploadProgress />}
      <ProblemAlert error={filing.error} />
    </section>
  );
}
