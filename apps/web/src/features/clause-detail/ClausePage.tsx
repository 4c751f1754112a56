import { useParams } from 'react-router';
import { useClause } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { ClauseHead } from './ClauseHead';
import { ClauseMain } from './ClauseMain';
import { Timeline } from './Timeline';
import './clause.css';

export function ClausePage() {
  const { planId, number } = useParams();
  const clause = useClause(Number(planId), Number(number));
  return (
    <Loaded query={clause}>
      {(shown) => (
        <>
          <ClauseHead clause={shown} />
          <div className="clause-columns">
            <ClauseMain clause={shown} />
            <Timeline key={shown.id} events={shown.events} heading={shown.heading} />
          </div>
        </>
      )}
    </Loaded>
  );
}
