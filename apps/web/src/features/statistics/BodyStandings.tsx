import { Link } from 'react-router';
import type { Statistics } from '../../api/types';
import { useWords } from '../../i18n/language';

/** The bodies of a plan by name, with what they have open, overdue and closed; each number leads to its list. */
export function BodyStandings({ planId, bodies }: { planId: number; bodies: Statistics['bodies'] }) {
  const { t } = useWords();
  const words = t.statistics;
  return (
    <>
      <p className="quiet">{words.bodiesNote}</p>
      <div className="scrolls" tabIndex={0} role="region" aria-label={words.bodies}>
        <table className="plain-table body-standings">
          <thead>
            <tr>
              {[words.body, words.clauses, words.open, words.overdue, words.closed, words.late, words.papers].map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {bodies.map((one) => {
              const board = `/plans/${planId}?body=${encodeURIComponent(one.body)}`;
              return (
                <tr key={one.bodyId} data-testid="body-standing" data-body={one.body}>
                  <th scope="row">
                    <Link to={board}>{one.body}</Link>
                  </th>
                  <td>{one.clauses}</td>
                  <td>{one.open}</td>
                  <td>
                    {one.overdue > 0 ? (
                      <Link to={`${board}&light=red`} className="due-late">
                        {one.overdue}
                      </Link>
                    ) : (
                      0
                    )}
                  </td>
                  <td>{one.closed}</td>
                  <td>{one.late}</td>
                  <td>
                    {one.papers > 0 ? (
                      <Link to={`/plans/${planId}/documents?q=${encodeURIComponent(one.body)}`}>{one.papers}</Link>
                    ) : (
                      0
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
