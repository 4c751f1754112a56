import { Link } from 'react-router';
import type { Agenda as AgendaView, PlanListItem, World } from '../../api/types';
import { inWorld } from '../../components/world';
import { DateText } from '../../components/DateText';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { keyOfTask } from '../../components/task-names';
import { useOpenTask } from '../inbox/use-open-task';
import { TaskCard } from './TaskCard';

/** More cards than this hide the rest of the page. */
const CARDS = 6;

interface Props {
  agenda: AgendaView;
  plans: readonly PlanListItem[];
  world: World;
}

/** What must be done this week as cards, and what comes within thirty days. */
export function Agenda({ agenda: { total, week, cards, next }, plans, world }: Props) {
  const { t } = useWords();
  const { open, dialog } = useOpenTask();
  const planOf = (id: number | null) => plans.find((plan) => plan.id === id);
  const inbox = inWorld('/inbox', world, plans);
  const unseen = cards.slice(CARDS).reduce((all, card) => all + card.total, 0);
  return (
    <>
      <section aria-labelledby="this-week">
        <h2 id="this-week" className="workbench-week">
          {week === 0 ? t.workbench.nothing : t.workbench.thisWeek(week)}
          {total > 0 && <Link to={inbox}>{t.workbench.allOf(total)}</Link>}
        </h2>
        <ul className="plain-list workbench-cards">
          {cards.slice(0, CARDS).map((card) => (
            <li key={keyOfTask(card.task)}>
              <TaskCard card={card} planOf={planOf} inbox={inbox} onOpen={open} />
            </li>
          ))}
        </ul>
        {unseen > 0 && <Link to={inbox}>{t.workbench.more(unseen)}</Link>}
      </section>
      {next.total > 0 && (
        <Panel title={next.within === 'month' ? t.workbench.month : t.workbench.next}>
          <ul className="plain-list workbench-lines">
            {next.tasks.map((task) => (
              <li key={keyOfTask(task)}>
                <DateText date={task.dueOn} />
                <button type="button" className="as-link" onClick={() => open(task)} data-testid={`line-${task.kind}`}>
                  {t.inbox.kinds[task.kind]} · {task.title}
                </button>
              </li>
            ))}
          </ul>
          {next.total > next.tasks.length && <Link to={inbox}>{t.workbench.more(next.total - next.tasks.length)}</Link>}
        </Panel>
      )}
      {dialog}
    </>
  );
}
