import { Link, useParams } from 'react-router';
import { useCasePage } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { Timeline } from '../../components/Timeline';
import '../../components/main-and-side.css';
import { CaseCard } from './CaseCard';
import { CommitmentTable } from './CommitmentTable';
import { ItemTable } from './ItemTable';

/** One case: why and until when, its plan with the items, and everything that happened to it. */
export function CasePage() {
  const { t } = useWords();
  const { planId, caseId } = useParams();
  const page = useCasePage(Number(planId), Number(caseId));
  return (
    <Loaded query={page}>
      {({ subject, events, planId: ofPlan, today }) => (
        <>
          <PageTitle aside={today} actions={<Link to={`/plans/${ofPlan}/cases`}>{t.rectification.back}</Link>}>
            {t.cases.kinds[subject.kind]} · {subject.body}
          </PageTitle>
          <div className="main-and-side">
            <div>
              <Panel title={t.cases.title}>
                <CaseCard subject={subject} planId={ofPlan} withActions />
              </Panel>
              {subject.commitments.length > 0 && (
                <Panel title={t.rectification.commitments}>
                  <CommitmentTable subject={subject} planId={ofPlan} />
                </Panel>
              )}
              {subject.plan && (
                <Panel title={t.rectification.items}>
                  <ItemTable subject={subject} planId={ofPlan} />
                </Panel>
              )}
            </div>
            <Timeline key={subject.id} events={events} heading="" />
          </div>
        </>
      )}
    </Loaded>
  );
}
