import { Link } from 'react-router';
import type { BodyView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';

/** What a body has open, plan by plan: each obligation, and how many of everything else. */
export function OpenWork({ work }: Pick<BodyView, 'work'>) {
  const { t } = useWords();
  if (work.length === 0) return <p className="quiet">{t.bodies.noWork}</p>;
  return work.map(({ planId, plan, duties, cases, documents, drafts, assignments, requests }) => (
    <div key={planId} className="body-work" data-testid="open-work">
      <h3>
        <Link to={`/plans/${planId}`}>{plan}</Link>
      </h3>
      <p className="quiet">{t.bodies.counts(cases, documents, drafts, assignments, requests)}</p>
      <ul className="plain-list">
        {duties.map(({ id, clauseNumber, title, dueOn }) => (
          <li key={id}>
            <DateText date={dueOn} />{' '}
            <Link to={`/plans/${planId}/clauses/${clauseNumber}`}>
              {t.documents.clause} {clauseNumber}
            </Link>{' '}
            {title}
          </li>
        ))}
      </ul>
    </div>
  ));
}
