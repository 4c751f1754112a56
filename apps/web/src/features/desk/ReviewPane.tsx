import { Button, Form } from 'antd';
import { useRef } from 'react';
import { Link } from 'react-router';
import { reviewReport } from '../../api/commands';
import type { InboxTask } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { ReportCard } from '../clause-detail/ReportCard';
import { DecisionFields, type Verdict } from '../work/DecisionFields';
import { DraftLine, type DraftHandle } from '../work/DraftLine';
import { ObligationSummary } from '../work/ObligationSummary';
import { useReport } from '../work/use-work-subject';

/** A report on the desk: what the plan asks, what was reported with which evidence, and the verdict. */
export function ReviewPane({ task, onDone }: { task: InboxTask; onDone: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Verdict>();
  const draft = useRef<DraftHandle>(null);
  const { planId, clauseNumber, obligationId, reportId } = task;
  const { query, obligation, report } = useReport({
    kind: 'review-report',
    planId: planId ?? 0,
    clauseNumber,
    obligationId,
    reportId,
  });
  const reviewing = useCommand({
    run: ({ decision, reason }: Verdict) => reviewReport(reportId ?? 0, decision, reason ?? ''),
    done: t.work.done,
    onDone,
  });
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
            <section className="panel" aria-label={t.work.decision}>
              <DraftLine
                ref={draft}
                draft={{ of: `review.${reportId}`, form, command: reviewing }}
                onClose={() => undefined}
              />
              <Form<Verdict> form={form} layout="vertical" onFinish={(verdict) => reviewing.mutate(verdict)}>
                <DecisionFields />
                <Button type="primary" htmlType="submit" loading={reviewing.isPending} data-testid="review-confirm">
                  {t.desk.submitAndNext}
                </Button>
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
