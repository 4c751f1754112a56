import { Link } from 'react-router';
import { useBoard, useSession } from '../../api/queries';
import type { PlanListItem } from '../../api/types';
import { LightTag } from '../../components/LightTag';
import { LIGHTS } from '../../components/lights';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { countLights, filterRows } from '../plan-board/filter-rows';
import { lateBodies } from './late-bodies';

/** More plans than this are looked at on their own pages. */
const PLANS = 3;
const BODIES = 5;

/** How the matters of my body stand, plan by plan; for those who run a plan, how all of it does, and who is late. */
export function OwnPlans({ plans }: { plans: readonly PlanListItem[] }) {
  return plans.slice(0, PLANS).map((plan) => <OwnPlan key={plan.id} plan={plan} />);
}

/** Those who answer for the whole of a plan and not only for what their own body does in it. */
const LOOK_AT_ALL = ['county-office', 'coordinator', 'organization'];

function OwnPlan({ plan }: { plan: PlanListItem }) {
  const { t } = useWords();
  const person = useSession().data;
  const rows = useBoard(plan.id).data?.rows ?? [];
  const all = LOOK_AT_ALL.includes(person?.role ?? '');
  const body = all ? null : (person?.body ?? null);
  const mine = filterRows(rows, { light: null, body, words: '' });
  const counts = countLights(mine);
  const late = all ? lateBodies(rows).slice(0, BODIES) : [];
  const to = (filter: Record<string, string | null>) => {
    const set = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null);
    return `/plans/${plan.id}?${new URLSearchParams(set)}`;
  };
  return (
    <Panel title={<Link to={`/plans/${plan.id}`}>{plan.title}</Link>}>
      <p className="quiet">{all ? t.workbench.allMatters : t.workbench.myMatters(body ?? '', mine.length)}</p>
      <ul className="plain-list workbench-lights">
        {LIGHTS.map((light) => (
          <li key={light}>
            <Link to={to({ light, body })}>
              <LightTag light={light} /> <strong className="number">{counts[light]}</strong>
            </Link>
          </li>
        ))}
      </ul>
      {late.length > 0 && (
        <>
          <h3 className="workbench-late">{t.workbench.lateBodies}</h3>
          <ul className="plain-list workbench-lines">
            {late.map(({ body: name, overdue }) => (
              <li key={name}>
                <Link to={to({ body: name })}>{name}</Link>
                <span className="due-late">{t.board.overdueTasks(overdue)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
