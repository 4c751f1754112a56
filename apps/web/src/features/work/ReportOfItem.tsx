import { Loaded } from '../../components/Loaded';
import { useWords } from '../../i18n/language';
import { ReportCard } from '../../components/report/ReportCard';
import { ObligationSummary } from '../../components/ObligationSummary';
import type { useReport } from '../../components/use-work-subject';

/** The report that somebody has to say something about, below its obligation; or that it is gone. */
export function ReportOfItem({ query, obligation, report }: ReturnType<typeof useReport>) {
  const { t } = useWords();
  return (
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
  );
}
