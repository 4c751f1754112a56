import { useParams } from 'react-router';
import { useAssessments } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { Schemes } from '../assessment-year/Schemes';
import { Headlines } from '../headlines/Headlines';
import { WorkLists } from '../work-list/WorkLists';
import { IfDone } from './IfDone';
import { ScoreTable } from './ScoreTable';
import { Years } from './Years';
import '../assessment-year/scores.css';

export function ScoresPage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const assessments = useAssessments(planId);
  return (
    <>
      <PageTitle>{t.scores.title}</PageTitle>
      <Loaded query={assessments}>
        {(list) =>
          list.length === 0 ? (
            <p className="panel quiet">{t.scores.none}</p>
          ) : (
            <>
              <Years planId={planId} assessments={list} />
              <ScoreTable assessments={list} />
            </>
          )
        }
      </Loaded>
      <WorkLists planId={planId} />
      <Headlines planId={planId} />
      <IfDone planId={planId} />
      <Schemes planId={planId} />
    </>
  );
}
