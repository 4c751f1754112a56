import { Link } from 'react-router';
import type { InboxTask, PlanListItem, World } from '../../api/types';
import { inWorld } from '../../components/world';
import { DateText } from '../../components/DateText';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { momentText } from '../../components/moment';
import { keyOfTask } from '../../components/task-names';
import { FirstOnly } from '../../components/FirstOnly';
import { useOpenTask } from '../inbox/use-open-task';
import { TaskCard } from './TaskCard';
import { agendaOf, cardsOf } from './this-week';

/** More cards than this hide the rest of the page. */
const CARDS = 6;
const LINES = 8;

interface Props {
  tasks: InboxTask[];
  /** Of all that waits; `tasks` are the first of them. */
  total: number;
  plans: readonly PlanListItem[];
  world: World;
}

/** What must be done this week as cards, and what comes within thirty days. */
export function Agenda({ tasks, total, plans, world }: Props) {
  const { t } = useWords();
  const { open, dialog } = useOpenTask();
  const planOf = (id: number | null) => plans.find((plan) => plan.id === id);
  const todayOf = (id: number | null) => planOf(id)?.today ?? momentText(new Date().toISOString()).slice(0, 10);
  const { week, month, later } = agendaOf(tasks, todayOf);
  const next = month.length > 0 ? month : later.slice(0, LINES);
  const cards = cardsOf(week);
  const inbox = inWorld('/inbox', world, plans);
  return (
    <>
      <section aria-labelledby="this-week">
        <h2 id="this-week" className="workbench-week">
          {week.length === 0 ? t.workbench.nothing : t.workbench.thisWeek(week.length)}
          {total > 0 && <Link to={inbox}>{t.workbench.allOf(total)}</Link>}
        </h2>
        <FirstOnly shown={tasks.length} total={total} to={inbox} />
        <ul className="plain-list workbench-cards">
          {cards.slice(0, CARDS).map((card) => (
            <li key={keyOfTask(card.tasks[0])}>
              <TaskCard card={card} planOf={planOf} inbox={inbox} onOpen={open} />
            </li>
          ))}
        </ul>
        {cards.length > CARDS && <Link to={inbox}>{t.workbench.more(cards.length - CARDS)}</Link>}
      </section>
      {next.length > 0 && (
        <Panel title={month.length > 0 ? t.workbench.month : t.workbench.next}>
          <ul className="plain-list workbench-lines">
            {next.slice(0, LINES).map((task) => (
              <li key={keyOfTask(task)}>
                <DateText date={task.dueOn} />
                <button type="button" className="as-link" onClick={() => open(task)} data-testid={`line-${task.kind}`}>
                  {t.inbox.kinds[task.kind]} · {task.title}
                </button>
              </li>
            ))}
          </ul>
          {month.length > LINES && <Link to={inbox}>{t.workbench.more(month.length - LINES)}</Link>}
        </Panel>
      )}
      {dialog}
    </>
  );
}
