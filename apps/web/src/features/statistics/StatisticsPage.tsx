import { Link, useParams } from 'react-router';
import { useStatistics } from '../../api/queries';
import { changeOf } from '../../components/change-of';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { PrintButton } from '../../components/PrintButton';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { BodyStandings } from './BodyStandings';
import { HeatMap } from './HeatMap';
import { LadderFunnel } from './LadderFunnel';
import { LightCards } from './LightCards';
import { NextDays } from './NextDays';
import { Trend } from './Trend';
import '../../components/chart/chart.css';
import './statistics.css';

/** How a plan stands, on one screen: what a leader asks first, and every number leads to its list. */
export function StatisticsPage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const statistics = useStatistics(planId);
  return (
    <>
      <div className="screen-only">
        <PageTitle
          actions={
            <>
              <Link to={`/plans/${planId}/forecast`}>{t.statistics.forecast}</Link>
              <PrintButton />
            </>
          }
        >
          {t.statistics.title}
        </PageTitle>
      </div>
      <Loaded query={statistics}>
        {(shown) => {
          const { lights, tasks } = shown;
          const change = changeOf(shown);
          return (
            <>
              <h2 className="print-only statistics-report">{t.statistics.report(shown.today.slice(0, 7))}</h2>
              <p className="statistics-sentence" data-testid="sentence">
                {t.statistics.sentence(shown.clauses, lights.red, lights.yellow, lights.blue)}
                {change && `${t.app.sentenceComma}${t.statistics.redChange(change.red)}`}
              </p>
              <p className="quiet statistics-tasks">{t.statistics.tasks(tasks.all, tasks.closed, tasks.overdue)}</p>
              <LightCards planId={planId} lights={lights} change={change} />
              <div className="statistics-grid">
                <Panel title={t.statistics.trend}>
                  <Trend trend={shown.trend} />
                </Panel>
                <Panel title={t.statistics.ladder}>
                  <LadderFunnel planId={planId} ladder={shown.ladder} />
                </Panel>
                <Panel title={t.statistics.next}>
                  <NextDays planId={planId} today={shown.today} next={shown.next} />
                </Panel>
                <Panel title={t.statistics.heat}>
                  <HeatMap planId={planId} statistics={shown} />
                </Panel>
              </div>
              <Panel title={t.statistics.bodies}>
                <BodyStandings planId={planId} bodies={shown.bodies} />
              </Panel>
            </>
          );
        }}
      </Loaded>
    </>
  );
}
