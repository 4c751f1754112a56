import type { SiteCheck } from '../../api/types';
import { DateText } from '../../components/DateText';
import { EvidenceList } from '../../components/EvidenceList';
import { Written } from '../../components/InvolvedOnly';
import { useWords } from '../../i18n/language';
import { ConclusionTag } from '../../components/ConclusionTag';
import '../../components/report/report-card.css';

/** An on-site check that waits, or what was found. */
export function SiteCheckCard({ check }: { check: SiteCheck }) {
  const { t } = useWords();
  const { conclusion, drawId, checkBy, inspectors, checkedOn, place, findings, recordedBy, recordedOn } = check;
  return (
    <article className="report-card" data-testid="site-check-card" data-conclusion={conclusion ?? ''}>
      <div className="report-head">
        <strong>{t.checks.site}</strong>
        <ConclusionTag conclusion={conclusion} />
        {drawId !== null && <span className="quiet">{t.checks.fromDraw(drawId)}</span>}
        {recordedOn ? (
          <span className="quiet">{t.report.filed(recordedBy ?? '', check.body, recordedOn)}</span>
        ) : (
          <span className="quiet">
            {check.body} · {t.checks.checkBy} {checkBy && <DateText date={checkBy} />}
          </span>
        )}
      </div>
      {recordedOn && <Written text={findings} />}
      {checkedOn && place && (
        <p className="quiet">
          {t.checks.onDay(checkedOn, place)} · {t.checks.inspectors}: {inspectors}
        </p>
      )}
      <EvidenceList evidence={check.evidence} />
    </article>
  );
}
