import { Link } from 'react-router';
import { useBoard } from '../../api/queries';
import type { ClauseView } from '../../api/types';
import { ProgressLine } from '../../components/ProgressLine';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';

/** The clause's name and light, and the way to its neighbours. */
export function ClauseHead({ clause }: { clause: ClauseView }) {
  const { t } = useWords();
  const { planId, number } = clause;
  const last = useBoard(planId).data?.rows.length ?? 0;
  const to = (n: number) => `/plans/${planId}/clauses/${n}`;
  return (
    <>
      <div className="clause-path">
        <Link to={`/plans/${planId}`}>{t.clause.back}</Link>
        {clause.section && <span className="quiet">{clause.section}</span>}
        <span className="clause-neighbours">
          {number > 1 && <Link to={to(number - 1)}>{t.clause.previous}</Link>}
          {number < last && <Link to={to(number + 1)}>{t.clause.next}</Link>}
        </span>
      </div>
      <PageTitle aside={<ProgressLine progress={clause.progress} words />}>
        {clause.ordinal}
        {clause.heading}
      </PageTitle>
    </>
  );
}
