import { Button } from 'antd';
import { Link } from 'react-router';
import { withdrawReport } from '../../api/commands';
import type { ClauseView, ObligationView, ReportView } from '../../api/types';
import { useAsk } from '../../components/leaving/use-ask';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { ReportCard } from '../../components/report/ReportCard';
import { WaitingFor } from '../../components/WaitingFor';

interface Props {
  clause: ClauseView;
  obligation: ObligationView;
  report: ReportView;
}

/** 回执: that a report has arrived, under which number, whom it waits for, and the way back until somebody has checked it. */
export function Receipt({ clause, obligation, report }: Props) {
  const { t } = useWords();
  const { confirm, question } = useAsk();
  const withdrawing = useCommand({ run: () => withdrawReport(report.id), done: t.reportPage.withdrawn });
  const ask = () =>
    confirm({
      title: t.reportPage.withdrawTitle,
      content: t.reportPage.withdrawNote,
      okText: t.reportPage.withdraw,
      cancelText: t.app.cancel,
      onOk: () => withdrawing.mutate(),
    });
  return (
    <section className="panel" aria-label={t.reportPage.receipt} data-testid="report-receipt">
      <p className="report-arrived" role="status">
        <strong>{t.reportPage.arrived(report.id)}</strong>
      </p>
      <WaitingFor waiting={obligation.waiting} />
      <ReportCard report={report} />
      <ProblemAlert error={withdrawing.error} />
      {question}
      <div className="report-acts">
        {obligation.may.includes('withdraw-report') && (
          <Button danger loading={withdrawing.isPending} onClick={ask} data-testid="withdraw-report">
            {t.reportPage.withdraw}
          </Button>
        )}
        <Link to={`/plans/${clause.planId}/clauses/${clause.number}`}>{t.board.openClause(clause.ordinal)}</Link>
        <Link to="/workbench">{t.reportPage.toWorkbench}</Link>
      </div>
    </section>
  );
}
