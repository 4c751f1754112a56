import { useParams } from 'react-router';
import { useClause, useSession } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { Receipt } from './Receipt';
import { ReportForm } from './ReportForm';
import { TaskAside } from './TaskAside';
import { ownWaitingReport } from './own-waiting-report';
import './report.css';

/** 报送: what the plan asks on the left, what is reported on the right; once it is sent, its receipt. */
export function ReportPage() {
  const { t } = useWords();
  const { planId, number, obligationId } = useParams();
  const body = useSession().data?.body ?? null;
  const clause = useClause(Number(planId), Number(number));
  return (
    <Loaded query={clause}>
      {(shown) => {
        const obligation = shown.obligations.find(({ id }) => id === Number(obligationId));
        const filed = obligation && ownWaitingReport(obligation, body);
        return (
          <>
            <PageTitle aside={obligation?.title}>{filed ? t.reportPage.receipt : t.work.reportTitle}</PageTitle>
            {obligation === undefined ? (
              <p>{t.work.gone}</p>
            ) : (
              <div className="report-page">
                <TaskAside clause={shown} obligation={obligation} sent={filed} />
                {filed ? (
                  <Receipt clause={shown} obligation={obligation} report={filed} />
                ) : obligation.may.includes('submit-report') ? (
                  <ReportForm key={obligation.id} clause={shown} obligation={obligation} />
                ) : (
                  <p className="panel">{t.reportPage.notNow}</p>
                )}
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
