import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { AgendaCard, InboxTask, PlanListItem } from '../../api/types';
import { DueText } from '../../components/DueText';
import { LightTag } from '../../components/LightTag';
import { WhyDate } from '../../components/WhyDate';
import { useWords } from '../../i18n/language';
import { addressOfMany } from '../inbox/address-of-many';
import { testIdOfTask } from '../../components/task-names';

interface Props {
  card: AgendaCard;
  planOf: (planId: number | null) => PlanListItem | undefined;
  /** The address of the inbox in this world. */
  inbox: string;
  onOpen: (task: InboxTask) => void;
}

/** One thing to do, or many of one kind: what, for which plan, why now, and the button. */
export function TaskCard({ card, planOf, inbox, onOpen }: Props) {
  const plan = planOf(card.task.planId);
  return card.total === 1 ? (
    <Single task={card.task} plan={plan} onOpen={onOpen} />
  ) : (
    <Many card={card} plan={plan} inbox={inbox} />
  );
}

function Single({
  task,
  plan,
  onOpen,
}: {
  task: InboxTask;
  plan: PlanListItem | undefined;
  onOpen: (task: InboxTask) => void;
}) {
  const { t } = useWords();
  const { kind, title, dueOn, why, light, clauseNumber, planId } = task;
  return (
    <article className={`task-card task-card-${light}`} data-testid="task-card" data-kind={kind}>
      <LightTag light={light} />
      <h3>{title}</h3>
      <p className="quiet task-card-plan">
        {plan?.title}{' '}
        {clauseNumber !== null && (
          <Link to={`/plans/${planId}/clauses/${clauseNumber}`}>{t.app.clause(clauseNumber)}</Link>
        )}
      </p>
      <p>{t.workbench.reasons[kind]}</p>
      <div className="task-card-foot">
        {dueOn === null ? (
          <span />
        ) : (
          <WhyDate why={why}>
            <DueText date={dueOn} today={plan?.today ?? dueOn} soft={light !== 'red'} />
          </WhyDate>
        )}
        <Button type="primary" onClick={() => onOpen(task)} data-testid={testIdOfTask(kind)}>
          {t.inbox.kinds[kind]}
        </Button>
      </div>
    </article>
  );
}

function Many({ card, plan, inbox }: { card: AgendaCard; plan: PlanListItem | undefined; inbox: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { kind, total, light, severalPlans, task } = card;
  return (
    <article className={`task-card task-card-${light}`} data-testid="task-card" data-kind={kind}>
      <LightTag light={light} />
      <h3>{t.workbench.many(t.inbox.kinds[kind], total)}</h3>
      <p className="quiet task-card-plan">{severalPlans ? t.workbench.severalPlans : plan?.title}</p>
      <p>{t.workbench.reasons[kind]}</p>
      <div className="task-card-foot">
        {task.dueOn === null ? (
          <span />
        ) : (
          <span className="due">
            <span className="quiet">{t.workbench.earliest}</span>
            <DueText date={task.dueOn} today={plan?.today ?? task.dueOn} soft={light !== 'red'} />
          </span>
        )}
        <Button type="primary" onClick={() => void navigate(addressOfMany(kind, inbox))} data-testid={`many-${kind}`}>
          {t.workbench.begin}
        </Button>
      </div>
    </article>
  );
}
