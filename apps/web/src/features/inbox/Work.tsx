import { Link, useSearchParams } from 'react-router';
import { INBOX_PAGE, useInbox, useTasks, type InboxOf } from '../../api/queries';
import type { PlanListItem } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { isDeskKind } from '../../components/desk-kinds';
import { inWorld } from '../../components/world';
import { addressOfMany } from './address-of-many';
import { FirstOnly } from '../../components/FirstOnly';
import { KindFilter, type TaskKind } from './KindFilter';
import { Notifications } from './Notifications';
import { TaskTable } from './TaskTable';

/** The tasks page by page or of one kind, as the address says, and what was said to my body. */
export function Work({ of, plans }: { of: InboxOf; plans: readonly PlanListItem[] }) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Number(search.get('page')) || 1);
  const known = useTasks(of).data;
  const first = known?.tasks ?? [];
  const asked = search.get('kind');
  const kind = asked !== null && asked in t.inbox.kinds ? (asked as TaskKind) : null;
  const inbox = useInbox(of, kind === null ? page : 1);
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    next.delete('page');
    if (value === null) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: name === 'kind' });
  };
  const all = inWorld('/inbox', of.world, plans);
  const ofKind = first.filter((task) => task.kind === kind);
  return (
    <Loaded query={inbox}>
      {({ tasks, total, notifications, moreNotifications }) => (
        <div className="inbox-columns">
          <Panel title={t.inbox.tasks} extra={<span className="number quiet">{total}</span>}>
            {kind !== null && isDeskKind(kind) && ofKind.length > 1 && (
              <Link to={addressOfMany(kind, all)}>{t.desk.open}</Link>
            )}
            {kind !== null && known && <FirstOnly shown={first.length} total={known.total} to={all} />}
            <KindFilter tasks={first} chosen={kind} onChoose={(chosen) => set('kind', chosen)} />
            <TaskTable
              tasks={kind === null ? tasks : ofKind.slice((page - 1) * INBOX_PAGE, page * INBOX_PAGE)}
              plans={plans}
              total={kind === null ? total : ofKind.length}
              page={page}
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
