import { Tag } from 'antd';
import { Link } from 'react-router';
import { useWorkLists } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';

/** The work lists of the years, and the way to the next one. */
export function WorkLists({ planId }: { planId: number }) {
  const { t } = useWords();
  const words = t.workLists;
  const query = useWorkLists(planId);
  return (
    <Loaded query={query}>
      {({ lists, nextYear, mayPropose }) => (
        <Panel title={words.panel}>
          {lists.length === 0 && <p className="quiet">{words.none}</p>}
          <ul className="plain-list">
            {mayPropose && lists.every(({ year }) => year !== nextYear) && (
              <li>
                {words.next(nextYear)} <Link to={`/plans/${planId}/work-lists/${nextYear}`}>{words.acts.propose}</Link>
              </li>
            )}
            {lists.map(({ id, year, state, decidedOn }) => (
              <li key={id} data-testid="work-list-year" data-state={state}>
                {words.title(year)} <Tag>{words.states[state]}</Tag>{' '}
                {decidedOn && <span className="quiet">{decidedOn}</span>}{' '}
                <Link to={`/plans/${planId}/work-lists/${year}`} data-testid="work-list-open">
                  {words.open}
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Loaded>
  );
}
