import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { usePlans, useTasks } from '../../api/queries';
import type { InboxTask, PlanListItem } from '../../api/types';
import { useWorld } from '../../components/use-world';
import { inWorld } from '../../components/world';
import { DueText } from '../../components/DueText';
import { LightTag } from '../../components/LightTag';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { keyOfTask } from '../../components/task-names';
import { FirstOnly } from '../../components/FirstOnly';
import { onKey } from './on-key';
import { isDeskKind, onDesk, type DeskKind } from '../../components/desk-kinds';
import { PaperPane } from './PaperPane';
import { ReceiveAll } from './ReceiveAll';
import { ReviewPane } from './ReviewPane';
import './desk.css';

/** A desk for one kind of work: the list at the side, one thing in the middle, and on to the next. */
export function DeskPage() {
  const { kind = '' } = useParams();
  const { data: plans } = usePlans();
  if (!isDeskKind(kind)) return <Navigate to="/inbox" replace />;
  if (plans === undefined) return null; // which world is shown follows from them
  return <Desk key={kind} kind={kind} plans={plans} />;
}

function Desk({ kind, plans }: { kind: DeskKind; plans: PlanListItem[] }) {
  const { t } = useWords();
  const world = useWorld();
  const tasks = useTasks({ planId: null, world });
  return (
    <>
      <PageTitle aside={<Link to={inWorld('/inbox', world, plans)}>{t.desk.toInbox}</Link>}>
        {t.inbox.kinds[kind]}
      </PageTitle>
      <Loaded query={tasks}>
        {(inbox) => (
          <>
            <FirstOnly shown={inbox.tasks.length} total={inbox.total} to={inWorld('/inbox', world, plans)} />
            <OnDesk tasks={inbox.tasks.filter((task) => task.kind === kind)} kind={kind} plans={plans} />
          </>
        )}
      </Loaded>
    </>
  );
}

function OnDesk({ tasks, kind, plans }: { tasks: InboxTask[]; kind: DeskKind; plans: PlanListItem[] }) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const [last, setLast] = useState(0);
  const place = onDesk(tasks, keyOfTask, search.get('at'), last);
  const task = tasks.at(place);
  const choose = (next: number) => {
    const wanted = tasks.at(next);
    if (!wanted) return;
    setLast(next);
    const address = new URLSearchParams(search);
    address.set('at', keyOfTask(wanted));
    setSearch(address, { replace: true });
  };
  useEffect(() => onKey({ n: () => choose((place + 1) % Math.max(1, tasks.length)) }));
  if (!task) return <p data-testid="desk-empty">{t.desk.done}</p>;
  const today = plans.find(({ id }) => id === task.planId)?.today;
  return (
    <div className="desk">
      <nav className="desk-list" aria-label={t.desk.waiting(tasks.length)}>
        <h2>{t.desk.waiting(tasks.length)}</h2>
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
      </nav>
      <div className="desk-middle">
        <div className="desk-next">
          <span className="quiet">{t.desk.place(place + 1, tasks.length)}</span>
          <Button size="small" disabled={tasks.length < 2} onClick={() => choose((place + 1) % tasks.length)}>
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
