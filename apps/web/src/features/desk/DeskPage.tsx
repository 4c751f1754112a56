import { Button, Pagination } from 'antd';
import { useEffect, useState } from 'react';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { useInbox, usePlans } from '../../api/queries';
import type { InboxTask, PlanListItem } from '../../api/types';
import { useWorld } from '../../components/use-world';
import { inWorld } from '../../components/world';
import { DueText } from '../../components/DueText';
import { LightTag } from '../../components/LightTag';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { keyOfTask } from '../../components/task-names';
import { pageAt, ToLastPage } from '../../components/ToLastPage';
import { onKey } from './on-key';
import { isDeskKind, onDesk, type DeskKind } from '../../components/desk-kinds';
import { PaperPane } from './PaperPane';
import { ReceiveAll } from './ReceiveAll';
import { ReviewPane } from './ReviewPane';
import './desk.css';

/** As many lie on a desk at once; the API gives no more. */
const DESK_PAGE = 100;

/** A desk for one kind of work: the list at the side, one thing in the middle, and on to the next. */
export function DeskPage() {
  const { kind = '' } = useParams();
  const { data: plans } = usePlans();
  const [search] = useSearchParams();
  const page = pageAt(search);
  if (!isDeskKind(kind)) return <Navigate to="/inbox" replace />;
  if (plans === undefined) return null; // which world is shown follows from them
  // Nothing of another page lies there while this one is on its way: a key would decide about it.
  return <Desk key={`${kind} ${page}`} kind={kind} page={page} plans={plans} />;
}

interface DeskProps {
  kind: DeskKind;
  page: number;
  plans: PlanListItem[];
}

function Desk({ kind, page, plans }: DeskProps) {
  const { t } = useWords();
  const world = useWorld();
  const inbox = useInbox({ planId: null, world }, { page, kind, size: DESK_PAGE });
  return (
    <>
      <PageTitle aside={<Link to={inWorld('/inbox', world, plans)}>{t.desk.toInbox}</Link>}>
        {t.inbox.kinds[kind]}
      </PageTitle>
      <Loaded query={inbox}>
        {({ tasks, total }) => (
          <>
            <ToLastPage total={total} size={DESK_PAGE} />
            <OnDesk tasks={tasks} total={total} kind={kind} page={page} plans={plans} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface OnDeskProps extends DeskProps {
  tasks: InboxTask[];
  /** On all pages. */
  total: number;
}

function OnDesk({ tasks, total, kind, page, plans }: OnDeskProps) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const [last, setLast] = useState(0);
  const place = onDesk(tasks, keyOfTask, search.get('at'), last);
  const task = tasks.at(place);
  const pages = Math.ceil(total / DESK_PAGE);
  const go = (to: Record<'page' | 'at', string | null>) => {
    const address = new URLSearchParams(search);
    for (const [name, value] of Object.entries(to)) {
      if (value === null) address.delete(name);
      else address.set(name, value);
    }
    setSearch(address, { replace: true });
  };
  const turnTo = (next: number) => go({ page: next === 1 ? null : String(next), at: null });
  const choose = (next: number) => {
    const wanted = tasks.at(next);
    if (!wanted) return;
    setLast(next);
    go({ page: search.get('page'), at: keyOfTask(wanted) });
  };
  const goOn = () => {
    if (place + 1 < tasks.length) choose(place + 1);
    else if (pages > 1) turnTo((page % pages) + 1);
    else choose(0);
  };
  useEffect(() => onKey({ n: goOn }));
  if (!task) return total === 0 ? <p data-testid="desk-empty">{t.desk.done}</p> : null;
  const today = plans.find(({ id }) => id === task.planId)?.today;
  return (
    <div className="desk">
      <nav className="desk-list" aria-label={t.desk.waiting(total)}>
        <h2>{t.desk.waiting(total)}</h2>
        {kind === 'receive-document' && tasks.length > 1 && <ReceiveAll tasks={tasks} />}
        <ol className="plain-list">
          {tasks.map((one, nth) => (
            <li key={keyOfTask(one)}>
              <button
                type="button"
                aria-current={nth === place ? 'true' : undefined}
                onClick={() => choose(nth)}
                data-testid="desk-item"
              >
                <LightTag light={one.light} />
                <span>{one.title}</span>
                {one.dueOn && <DueText date={one.dueOn} today={today ?? one.dueOn} soft={one.light !== 'red'} />}
              </button>
            </li>
          ))}
        </ol>
        <Pagination
          simple={{ readOnly: true }}
          size="small"
          current={page}
          pageSize={DESK_PAGE}
          total={total}
          onChange={turnTo}
          hideOnSinglePage
          showSizeChanger={false}
        />
      </nav>
      <div className="desk-middle">
        <div className="desk-next">
          <span className="quiet">{t.desk.place((page - 1) * DESK_PAGE + place + 1, total)}</span>
          <Button size="small" disabled={total < 2} onClick={goOn} data-testid="desk-next">
            {t.desk.next}
          </Button>
        </div>
        {kind === 'review-report' ? (
          <ReviewPane key={keyOfTask(task)} task={task} onDone={() => setLast(place)} />
        ) : (
          <PaperPane key={keyOfTask(task)} documentId={task.documentId ?? 0} />
        )}
      </div>
    </div>
  );
}
