import { Link } from 'react-router';
import { useSession } from '../../api/queries';
import type { PlanListItem } from '../../api/types';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { mayImport } from '../plan-import/may-import';

/** Plans that were read and wait for somebody to settle what is unclear. */
export function UnconfirmedPlans({ plans }: { plans: readonly PlanListItem[] }) {
  const { t } = useWords();
  const role = useSession().data?.role ?? '';
  const waiting = plans.filter(({ state }) => state === 'imported');
  if (!mayImport(role) || waiting.length === 0) return null;
  return (
    <Panel title={t.shell.imported} extra={<span className="quiet number">{waiting.length}</span>}>
      <ul className="plain-list workbench-lines">
        {waiting.map(({ id, title, clauses, doubts }) => (
          <li key={id}>
            <Link to={`/plans/${id}/source`}>{title}</Link>
            <span className="quiet">{t.source.counts(clauses, doubts)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
