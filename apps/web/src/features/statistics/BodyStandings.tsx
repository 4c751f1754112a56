import { Link, useSearchParams } from 'react-router';
import type { Statistics } from '../../api/types';
import { useWords } from '../../i18n/language';
import { DUTIES_COUNTED } from './counted';
import { addressOf, nextOrder, orderOf, sortStandings, STANDING_COLUMNS } from './sort-standings';

type Standing = Statistics['bodies'][number];

/** The bodies of a plan, with what they have open, overdue and closed; each number leads to what it counts. */
export function BodyStandings({ planId, bodies }: { planId: number; bodies: Statistics['bodies'] }) {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const order = orderOf(params);
  const words = t.statistics;
  return (
    <>
      <p className="quiet">{words.bodiesNote}</p>
      <div className="scrolls" tabIndex={0} role="region" aria-label={words.bodies}>
        <table className="plain-table body-standings">
          <thead>
            <tr>
              {STANDING_COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={order.by !== column ? undefined : order.down ? 'descending' : 'ascending'}
                >
                  <button
                    type="button"
                    className="sort-by"
                    onClick={() => setParams(addressOf(nextOrder(order, column)), { replace: true })}
                    data-testid={`sort-${column}`}
                  >
                    {words[column]}
                    <span className="sort-way" aria-hidden="true" />
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sortStandings(bodies, order).map((one) => (
              <Row key={one.bodyId} planId={planId} standing={one} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ planId, standing }: { planId: number; standing: Standing }) {
  const { t } = useWords();
  const { bodyId, body, clauses, papers } = standing;
  const board = `/plans/${planId}?body=${encodeURIComponent(body)}`;
  const number = (count: number, what: string, to: string) =>
    count === 0 ? (
      0
    ) : (
      <Link to={to} aria-label={t.statistics.numberOf(body, what, count)}>
        {count}
      </Link>
    );
  return (
    <tr data-testid="body-standing" data-body={body}>
      <th scope="row">
        <Link to={board}>{body}</Link>
      </th>
      <td>{number(clauses, t.statistics.clauses, board)}</td>
      {DUTIES_COUNTED.map((of) => (
        <td key={of} className={of === 'overdue' && standing[of] > 0 ? 'due-late' : undefined}>
          {number(standing[of], t.statistics[of], `/plans/${planId}/statistics/${bodyId}?of=${of}`)}
        </td>
      ))}
      <td>{number(papers, t.statistics.papers, `/plans/${planId}/documents?q=${encodeURIComponent(body)}`)}</td>
    </tr>
  );
}
