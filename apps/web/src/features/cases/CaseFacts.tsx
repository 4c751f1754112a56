import type { CaseView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';

export function CaseFacts({ subject }: { subject: CaseView }) {
  const { t } = useWords();
  return (
    <>
      <p className="case-dates">
        <span>
          <span className="quiet">{t.cases.opened}</span> <DateText date={subject.openedOn} />
        </span>
        <span>
          <span className="quiet">{t.cases.limit}</span> <DateText date={subject.limitOn} />
        </span>
        {subject.heldOn && <span>{t.cases.held(subject.heldOn)}</span>}
        {subject.reportedOn && <span>{t.cases.reported(subject.reportedOn)}</span>}
      </p>
      {subject.findings.length > 0 && (
        <ul className="case-findings" aria-label={t.cases.findings}>
          {subject.findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
      <CaseText label={t.cases.minutes} text={subject.minutes} />
      <CaseText label={t.cases.reportText} text={subject.reportText} />
      <CaseText label={t.cases.returned} text={subject.reviewReason} />
    </>
  );
}

function CaseText({ label, text }: { label: string; text: string | null }) {
  if (!text) return null;
  return (
    <p className="written-text">
      <span className="quiet">{label}: </span>
      {text}
    </p>
  );
}
