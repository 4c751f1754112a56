import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ledgerUrl } from '../../api/commands';
import { useBoard, useSession, useStatistics } from '../../api/queries';
import type { PlanListItem, Statistics } from '../../api/types';
import { changeOf } from '../../components/change-of';
import { LightTag } from '../../components/LightTag';
import { LIGHTS } from '../../components/lights';
import { Panel } from '../../components/Panel';
import { Unbroken } from '../../components/Unbroken';
import { useWords } from '../../i18n/language';
import { countLights, filterRows } from '../../components/filter-rows';
import { lateBodies } from './late-bodies';

/** More plans than this are looked at on their own pages. */
const PLANS = 3;
const BODIES = 5;

/** How the matters of my body stand, plan by plan; for those who run a plan, how all of it does, and who is late. */
export function OwnPlans({ plans }: { plans: readonly PlanListItem[] }) {
  const { t } = useWords();
  return (
    <>
      {plans.slice(0, PLANS).map((plan) => (
        <OwnPlan key={plan.id} plan={plan} />
      ))}
      {plans.length > PLANS && <Link to="/plans">{t.workbench.otherPlans(plans.length - PLANS)}</Link>}
    </>
  );
}

/** Those who answer for the whole of a plan and not only for what their own body does in it. */
const LOOK_AT_ALL = ['county-office', 'coordinator', 'organization'];

function OwnPlan({ plan }: { plan: PlanListItem }) {
  const person = useSession().data;
  if (LOOK_AT_ALL.includes(person?.role ?? '')) return <WholePlan plan={plan} />;
  return <OwnMatters plan={plan} body={person?.body ?? null} />;
}

/** All of a plan, in numbers: its matters are not asked for. */
function WholePlan({ plan }: { plan: PlanListItem }) {
  const { t } = useWords();
  const statistics = useStatistics(plan.id).data;
  const late = lateBodies(statistics?.bodies ?? []);
  return (
    <Lights plan={plan} body={null} counts={plan.lights} about={t.workbench.allMatters}>
      <WholeSentence plan={plan} statistics={statistics} />
      {late.length > 0 && (
        <>
          <h3 className="workbench-late">{t.workbench.lateBodies}</h3>
          <ul className="plain-list workbench-lines">
            {late.slice(0, BODIES).map(({ body, overdue }) => (
              <li key={body}>
                <Link to={boardAddress(plan.id, { body })}>{body}</Link>
                <span className="due-late">{t.board.overdueTasks(overdue)}</span>
              </li>
            ))}
          </ul>
          {late.length > BODIES && (
            <Link to={`/plans/${plan.id}/statistics`}>{t.workbench.otherBodies(late.length - BODIES)}</Link>
          )}
        </>
      )}
    </Lights>
  );
}

/** What the body of this person has a part in; where it has none, as a leader of the county, how all of it stands. */
function OwnMatters({ plan, body }: { plan: PlanListItem; body: string | null }) {
  const { t } = useWords();
  const { data: board } = useBoard(plan.id);
  const mine = filterRows(board?.rows ?? [], { light: null, body, words: '' });
  if (board && mine.length === 0) return <WholePlan plan={plan} />;
  const about = t.workbench.myMatters(body ?? '', mine.length);
  return (
    <Lights plan={plan} body={body} counts={countLights(mine)} about={about}>
      <WholeSentence plan={plan} />
    </Lights>
  );
}

/** How all of a plan stands in a sentence or two, and the way to the page that shows it. */
function WholeSentence({ plan, statistics }: { plan: PlanListItem; statistics?: Statistics }) {
  const { t } = useWords();
  const { red, yellow, blue } = plan.lights;
  const change = statistics ? changeOf(statistics) : null;
  const next = statistics?.next ?? [];
  const page = `/plans/${plan.id}/statistics`;
  return (
    <div className="workbench-whole" data-testid="whole-plan">
      <p>
        {t.workbench.wholePlan(t.statistics.sentence(plan.clauses, red, yellow, blue))}
        {change && `${t.app.sentenceComma}${t.statistics.redChange(change.red)}`}
      </p>
      {next.length > 0 && (
        <p>
          <Unbroken>
            {t.workbench.dueSoon(
              next.reduce((sum, { tasks }) => sum + tasks, 0),
              next[0].on,
            )}
          </Unbroken>
        </p>
      )}
      <Link to={page}>{t.workbench.howItStands}</Link>
    </div>
  );
}

interface LightsProps {
  plan: PlanListItem;
  /** Whose matters they are; null for all. */
  body: string | null;
  counts: PlanListItem['lights'];
  about: string;
  children?: ReactNode;
}

function Lights({ plan, body, counts, about, children }: LightsProps) {
  const { t } = useWords();
  return (
    <Panel
      title={<Link to={`/plans/${plan.id}`}>{plan.title}</Link>}
      extra={
        <Button size="small" icon={<DownloadOutlined />} href={ledgerUrl(plan.id)} data-testid="ledger-down">
          {t.sheets.ledgerDown}
        </Button>
      }
    >
      <p className="quiet">{about}</p>
      <ul className="plain-list workbench-lights">
        {LIGHTS.map((light) => (
          <li key={light}>
            <Link to={boardAddress(plan.id, { light, body })}>
              <LightTag light={light} /> <strong className="number">{counts[light]}</strong>
            </Link>
          </li>
        ))}
      </ul>
      {children}
    </Panel>
  );
}

/** The board with a filter in its address. */
function boardAddress(planId: number, filter: Record<string, string | null>): string {
  const set = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null);
  return `/plans/${planId}?${new URLSearchParams(set)}`;
}
