import type { CaseView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { EvidenceList } from '../../components/EvidenceList';
import { InvolvedOnly } from '../../components/InvolvedOnly';
import { WhyDate } from '../../components/WhyDate';
import { useWords } from '../../i18n/language';
import { wordOf } from '../../i18n/word-of';
import { PlanFacts } from './PlanFacts';

/** By when it has to be put right, and why by then; a dash as long as nothing is issued. */
export function CaseLimit({ subject }: { subject: CaseView }) {
  const date = <DateText date={subject.limitOn} />;
  return subject.limitOn === null ? date : <WhyDate why={subject.limitWhy}>{date}</WhyDate>;
}

export function CaseFacts({ subject }: { subject: CaseView }) {
  const { t } = useWords();
  return (
    <>
      <p className="case-dates">
        <span>
          <span className="quiet">{t.cases.opened}</span> <DateText date={subject.openedOn} />
        </span>
        <span>
          <span className="quiet">{t.cases.limit}</span> <CaseLimit subject={subject} />
        </span>
        {subject.originalLimitOn && <span>{t.rectification.original(subject.originalLimitOn)}</span>}
        {subject.extension && (
          <span title={subject.extension.decisionReason ?? subject.extension.reason}>
            {t.rectification.extension(subject.extension.state, subject.extension.newLimitOn)}
          </span>
        )}
        {subject.heldOn && <span>{t.cases.held(subject.heldOn)}</span>}
        {subject.reportedOn && <span>{t.cases.reported(subject.reportedOn)}</span>}
        {subject.relief && subject.reliefOn && (
          <span>{t.cases.closingProposed(wordOf(t.cases.outcomes, subject.relief), subject.reliefOn)}</span>
        )}
        {subject.reliefRefusedOn && <span>{t.cases.closingRefused(subject.reliefRefusedOn)}</span>}
      </p>
      {subject.sight !== 'full' && <InvolvedOnly />}
      {subject.findings.length > 0 && (
        <ul className="case-findings" aria-label={t.cases.findings}>
          {subject.findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
      <EvidenceList evidence={subject.evidence} />
      <PlanFacts subject={subject} />
      <CaseText label={t.rectification.chair} text={subject.chair} />
      <CaseText label={t.rectification.place} text={subject.place} />
      <CaseText label={t.rectification.hosts} text={subject.hosts} />
      <CaseText label={t.rectification.guests} text={subject.guests} />
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
