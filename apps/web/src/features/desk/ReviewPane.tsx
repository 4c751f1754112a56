import { Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { reviewReport } from '../../api/commands';
import type { Decision, InboxTask } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { ReportCard } from '../../components/report/ReportCard';
import { DraftLine, type DraftHandle } from '../../components/dialog/DraftLine';
import { ObligationSummary } from '../../components/ObligationSummary';
import { useReport } from '../../components/use-work-subject';
import { onKey } from './on-key';

/** A report on the desk: what the plan asks, what was reported with which evidence, and the verdict by one click or one key. */
export function ReviewPane({ task, onDone }: { task: InboxTask; onDone: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<{ reason?: string }>();
  const [returning, setReturning] = useState(false);
  const draft = useRef<DraftHandle>(null);
  const reason = useRef<InputRef>(null);
  const { planId, clauseNumber, obligationId, reportId } = task;
  const { query, obligation, report } = useReport({
    kind: 'review-report',
    planId: planId ?? 0,
    clauseNumber,
    obligationId,
    reportId,
  });
  const reviewing = useCommand({
    run: (decision: Decision) => reviewReport(reportId ?? 0, decision, form.getFieldValue('reason') ?? ''),
    done: t.work.done,
    onDone,
  });
  const giveBack = () => {
    if (returning) return form.submit();
    setReturning(true);
    reason.current?.focus();
  };
  const ready = obligation !== undefined && report !== undefined && !reviewing.isPending;
  useEffect(() => onKey({ a: () => ready && reviewing.mutate('accept'), r: () => ready && giveBack() }));
  return (
    <Loaded query={query}>
      {(clause) =>
        obligation && report ? (
          <div className="desk-review">
            <section className="panel" aria-label={t.report.round(report.round)}>
              <ObligationSummary clause={clause} obligation={obligation} />
              <details className="desk-clause" open>
                <summary>{t.clause.text}</summary>
                <p className="written-text">{clause.text}</p>
                <Link to={`/plans/${clause.planId}/clauses/${clause.number}`}>
                  {t.board.openClause(clause.ordinal)}
                </Link>
              </details>
              <ReportCard report={report} />
            </section>
            <section className="panel desk-verdict" aria-label={t.work.decision}>
              <DraftLine
                ref={draft}
                draft={{ of: `review.${reportId}`, form, command: reviewing }}
                onClose={() => undefined}
              />
              <Form form={form} layout="vertical" onFinish={() => reviewing.mutate('return')}>
                <Form.Item
                  name="reason"
                  label={t.work.reason}
                  rules={[{ required: returning, whitespace: true, message: t.work.reasonRequired }]}
                >
                  <Input.TextArea ref={reason as never} rows={3} data-testid="review-reason" />
                </Form.Item>
                <div className="desk-verdicts">
                  <Button
                    type="primary"
                    loading={reviewing.isPending}
                    onClick={() => reviewing.mutate('accept')}
                    data-testid="desk-accept"
                  >
                    {t.desk.acceptAndNext}
                  </Button>
                  <Button danger disabled={reviewing.isPending} onClick={giveBack} data-testid="desk-return">
                    {t.desk.returnAndNext}
                  </Button>
                </div>
              </Form>
              <ProblemAlert error={reviewing.error} />
            </section>
          </div>
        ) : (
          <p>{t.work.gone}</p>
        )
      }
    </Loaded>
  );
}
