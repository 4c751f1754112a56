import { Link, useSearchParams } from 'react-router';
import { INBOX_PAGE, useInbox, type InboxOf } from '../../api/queries';
import type { PlanListItem } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { isDeskKind } from '../../components/desk-kinds';
import { pageAt, ToLastPage } from '../../components/ToLastPage';
import { inWorld } from '../../components/world';
import { addressOfMany } from './address-of-many';
import { KindFilter, type TaskKind } from './KindFilter';
import { Notifications } from './Notifications';
import { TaskTable } from './TaskTable';

/** The tasks page by page, all or of one kind, as the address says, and what was said to my body. */
export function Work({ of, plans }: { of: InboxOf; plans: readonly PlanListItem[] }) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const page = pageAt(search);
  const asked = search.get('kind');
  const kind = asked !== null && Object.hasOwn(t.inbox.kinds, asked) ? (asked as TaskKind) : null;
  const inbox = useInbox(of, { page, kind });
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    next.delete('page');
    if (value === null) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: name === 'kind' });
  };
  const all = inWorld('/inbox', of.world, plans);
  return (
    <Loaded query={inbox}>
      {({ tasks, total, kinds, notifications, moreNotifications }) => (
        <div className="inbox-columns">
          <Panel
            title={t.inbox.tasks}
            extra={<span className="number quiet">{kinds.reduce((sum, one) => sum + one.total, 0)}</span>}
          >
            {!inbox.isPlaceholderData && <ToLastPage total={total} size={INBOX_PAGE} />}
            {asked !== null && kind === null && (
              <p className="quiet" data-testid="no-such-kind">
                {t.inbox.noSuchKind}
              </p>
            )}
            {kind !== null && isDeskKind(kind) && total > 1 && <Link to={addressOfMany(kind, all)}>{t.desk.open}</Link>}
            <KindFilter kinds={kinds} chosen={kind} onChoose={(chosen) => set('kind', chosen)} />
            <TaskTable
              tasks={tasks}
              plans={plans}
              total={total}
              page={page}
              waits={inbox.isPlaceholderData}
              onPage={(chosen) => set('page', chosen === 1 ? null : String(chosen))}
            />
          </Panel>
          <Panel title={t.inbox.notifications}>
            <Notifications latest={notifications} more={moreNotifications} of={of} />
          </Panel>
        </div>
      )}
    </Loaded>
  );
}
