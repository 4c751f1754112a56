import { Link, useParams, useSearchParams } from 'react-router';
import { useCountedDuties } from '../../api/queries';
import type { CountedDuty, DutiesCounted } from '../../api/types';
import { Choice } from '../../components/Choice';
import { DateText } from '../../components/DateText';
import { DueText } from '../../components/DueText';
import { FirstOnly } from '../../components/FirstOnly';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { shortTitle } from '../../components/short-title';
import { useWords } from '../../i18n/language';
import { DUTIES_COUNTED } from './counted';
import './statistics.css';

/** What a number of a body counts: its duties in a plan that are open, overdue, closed, or were late. */
export function CountedPage() {
  const { t } = useWords();
  const params = useParams();
  const [planId, bodyId] = [Number(params.planId), Number(params.bodyId)];
  const [search, setSearch] = useSearchParams();
  const of = DUTIES_COUNTED.find((one) => one === search.get('of')) ?? 'open';
  const counted = useCountedDuties(planId, bodyId, of);
  return (
    <Loaded query={counted}>
      {({ body, today, duties, total }) => (
        <>
          <PageTitle
            aside={t.statistics.counted(total)}
            actions={<Link to={`/plans/${planId}/statistics`}>{t.statistics.back}</Link>}
          >
            {body}
          </PageTitle>
          <div className="filters">
            <Choice<DutiesCounted>
              label={t.statistics.countedAs}
              value={of}
              onChange={(chosen) => setSearch({ of: chosen }, { replace: true })}
              options={DUTIES_COUNTED.map((value) => ({ value, label: t.statistics[value] }))}
            />
          </div>
          <FirstOnly shown={duties.length} total={total} to={`/plans/${planId}?body=${encodeURIComponent(body)}`} />
          {duties.length === 0 ? (
            <p className="panel quiet">{t.statistics.noneCounted}</p>
          ) : (
            <ul className="plain-list counted-duties">
              {duties.map((duty) => (
                <li key={duty.id} data-testid="counted-duty">
                  <Duty planId={planId} duty={duty} today={today} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Loaded>
  );
}

function Duty({ planId, duty, today }: { planId: number; duty: CountedDuty; today: string }) {
  const { t } = useWords();
  const { clauseNumber, ordinal, heading, title, dueOn, state, closedOn, overdue } = duty;
  return (
    <>
      {closedOn === null ? <DueText date={dueOn} today={today} soft={!overdue} /> : <DateText date={dueOn} />}
      <span>
        <Link to={`/plans/${planId}/clauses/${clauseNumber}`}>
          {ordinal}
          {heading}
        </Link>
        <span className="counted-title">{shortTitle(title, heading)}</span>
      </span>
      <span className="quiet">
        {t.clause.state[state as keyof typeof t.clause.state]}
        {closedOn && (
          <>
            {' '}
            <DateText date={closedOn} />
          </>
        )}
      </span>
    </>
  );
}
