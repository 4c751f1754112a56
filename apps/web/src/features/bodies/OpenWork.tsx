import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useDuties } from '../../api/queries';
import type { BodyView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';

type Work = BodyView['work'][number];

/** What a body has open, plan by plan: the next obligations, the others page by page, and how many of everything else. */
export function OpenWork({ bodyId, work }: { bodyId: number; work: Work[] }) {
  const { t } = useWords();
  if (work.length === 0) return <p className="quiet">{t.bodies.noWork}</p>;
  return work.map((one) => <WorkOfPlan key={one.planId} bodyId={bodyId} work={one} />);
}

function WorkOfPlan({ bodyId, work }: { bodyId: number; work: Work }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const pages = useDuties(bodyId, work.planId, all);
  const { planId, plan, cases, documents, drafts, assignments, requests } = work;
  const shown = (all && pages.data?.pages.flatMap(({ duties }) => duties)) || work.nextDuties;
  const more = () => (all ? void pages.fetchNextPage() : setAll(true));
  return (
    <div className="body-work" data-testid="open-work">
      <h3>
        <Link to={`/plans/${planId}`}>{plan}</Link>
      </h3>
      <p className="quiet">{t.bodies.counts(cases, documents, drafts, assignments, requests)}</p>
      <ul className="plain-list">
        {shown.map(({ id, clauseNumber, title, dueOn }) => (
          <li key={id}>
            <DateText date={dueOn} />{' '}
            <Link to={`/plans/${planId}/clauses/${clauseNumber}`}>{t.app.clause(clauseNumber)}</Link> {title}
          </li>
        ))}
      </ul>
      {shown.length < work.duties && (
        <Button size="small" loading={pages.isFetching} onClick={more} data-testid="more-duties">
          {t.bodies.moreDuties(work.duties - shown.length)}
        </Button>
      )}
    </div>
  );
}
