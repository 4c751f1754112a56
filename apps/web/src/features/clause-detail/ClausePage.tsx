import { useParams } from 'react-router';
import { useClause } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { useWords } from '../../i18n/language';
import { ClauseHead } from './ClauseHead';
import { ClauseMain } from './ClauseMain';
import { useOpened } from '../../components/use-opened';
import { LightWhy } from './LightWhy';
import { Sentence } from '../../components/Sentence';
import { Timeline } from '../../components/Timeline';
import '../../components/main-and-side.css';
import './clause.css';

export function ClausePage() {
  const { t } = useWords();
  const { planId, number } = useParams();
  const clause = useClause(Number(planId), Number(number));
  useOpened({ planId: Number(planId), clauseNumber: Number(number) });
  return (
    <Loaded query={clause}>
      {(shown) => (
        <>
          <ClauseHead clause={shown} />
          <section className="panel clause-summary" aria-label={t.clause.text}>
            <Sentence clause={shown} />
            <LightWhy clause={shown} />
          </section>
          <div className="main-and-side">
            <ClauseMain clause={shown} />
            <Timeline key={shown.id} events={shown.events} heading={shown.heading} />
          </div>
        </>
      )}
    </Loaded>
  );
}
