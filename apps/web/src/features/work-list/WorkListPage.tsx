import { Button, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useWorkList } from '../../api/queries';
import type { WorkListYear } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { DecideListDialog } from './DecideListDialog';
import { ListObjections } from './ListObjections';
import { ListTable } from './ListTable';
import { ProposeList } from './ProposeList';

/** 年度任务清单 of one year: what it asks of each body, and what each has to do with it. */
export function WorkListPage() {
  const params = useParams();
  const query = useWorkList(Number(params.planId), Number(params.year));
  return <Loaded query={query}>{(year) => <Year key={`${year.year}.${year.list?.id}`} year={year} />}</Loaded>;
}

function Year({ year }: { year: WorkListYear }) {
  const { t } = useWords();
  const words = t.workLists;
  const [deciding, setDeciding] = useState(false);
  const { list, items, objections, mayPropose } = year;
  return (
    <>
      <PageTitle
        aside={list ? <Tag color={COLOURS[list.state]}>{words.states[list.state]}</Tag> : null}
        actions={
          year.may.includes('decide-work-list') && (
            <Button type="primary" onClick={() => setDeciding(true)} data-testid="decide-work-list">
              {words.acts.decide}
            </Button>
          )
        }
      >
        {words.title(year.year)}
      </PageTitle>
      <Told year={year} />
      {!mayPropose && year.leftOut.length > 0 && <LeftOut planId={year.planId} tasks={year.leftOut} />}
      {mayPropose && <ProposeList year={year} />}
      {!mayPropose && !list && (
        <p className="panel quiet" data-testid="work-list-none">
          {words.notProposed}
        </p>
      )}
      {!mayPropose && list && (
        <Tabs
          items={[
            { key: 'items', label: words.tasks(items.length), children: <ListTable year={year} /> },
            {
              key: 'objections',
              label: `${words.objections}（${objections.length}）`,
              children: <ListObjections objections={objections} />,
            },
          ]}
        />
      )}
      {deciding && list && <DecideListDialog list={list} ripe={year.ripe} onClose={() => setDeciding(false)} />}
    </>
  );
}

/** What falls due in the year and is not on the list, by body. */
function LeftOut({ planId, tasks }: { planId: number; tasks: WorkListYear['leftOut'] }) {
  const { t } = useWords();
  const words = t.workLists;
  return (
    <details className="quiet" open data-testid="work-list-left-out">
      <summary>{words.leftOut(tasks.length)}</summary>
      <ul>
        {tasks.map(({ bodyId, body, obligationId, clause, title, dueOn, reason }) => (
          <li key={`${bodyId} ${obligationId}`}>
            {body}：<Link to={`/plans/${planId}/clauses/${clause}`}>{t.app.clause(clause)}</Link> {title}（{dueOn}）：
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

const COLOURS = { proposed: 'gold', returned: 'red', decided: 'green' } as const;

/** How far it is, in sentences. */
function Told({ year: { list, decideUntil, year } }: { year: WorkListYear }) {
  const { t } = useWords();
  const words = t.workLists;
  if (!list) return <p className="quiet">{words.decideUntil(decideUntil)}</p>;
  return (
    <p className="quiet" data-testid="work-list" data-year={year} data-state={list.state}>
      {words.proposed(list.proposedBy, list.proposedOn, list.objectBy)}
      {list.state === 'proposed' && ` · ${words.decideUntil(decideUntil)}`}
      {list.state === 'decided' && ` · ${words.decided(list.decidedBy ?? '', list.decidedOn ?? '')}`}
      {list.state === 'returned' &&
        ` · ${words.returned(list.decidedBy ?? '', list.decidedOn ?? '', list.reason ?? '')}`}
    </p>
  );
}
