import { Link } from 'react-router';
import type { LadderCount } from '../../api/types';
import { useWords } from '../../i18n/language';

/** Where the things that a step counts are listed. */
const LISTS: Record<LadderCount['step'], string> = {
  reminded: '',
  urged: '?light=red',
  notice: '/documents?kind=supervision-notice',
  rectification: '/documents?kind=rectification-order',
  interview: '/documents?kind=interview-notification',
};

/** How far supervision had to go, from the reminder to the interview. */
export function LadderFunnel({ planId, ladder }: { planId: number; ladder: LadderCount[] }) {
  const { t } = useWords();
  const most = Math.max(1, ...ladder.map(({ count }) => count));
  return (
    <>
      <ul className="plain-list ladder-funnel">
        {ladder.map(({ step, count }) => (
          <li key={step}>
            <Link to={`/plans/${planId}${LISTS[step]}`}>{t.statistics.steps[step]}</Link>
            <span className="ladder-bar" aria-hidden="true">
              <span style={{ width: `${(100 * count) / most}%` }} />
            </span>
            <strong className="number">{count}</strong>
          </li>
        ))}
      </ul>
      <p className="quiet">{t.statistics.ladderNote}</p>
    </>
  );
}
