import { CYCLE_STAGE_IDS } from '@app/domain/vocabulary';
import { Steps, Tabs } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { useAssessments, useAssessmentYear, useSession } from '../../api/queries';
import type { AssessmentYear } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { versionName } from '../../components/version-name';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import './scores.css';
import { ByList } from '../work-list/ByList';
import { AwaitedPoints } from './AwaitedPoints';
import { CadreSection } from './CadreSection';
import { Desk } from './Desk';
import { League } from './League';
import { Objections } from './Objections';
import { Publication } from './Publication';
import { SchemeTable } from './SchemeTable';
import { SelfAssessments } from './SelfAssessments';
import { SignOffSteps } from './SignOffSteps';
import { TasksOfYear } from './TasksOfYear';
import { tabOf } from './year-tab';

/** 年度考核 of one year. Of a year of no announced scheme there is its result alone. */
export function YearPage() {
  const { t } = useWords();
  const params = useParams();
  const [planId, yearId] = [Number(params.planId), Number(params.assessmentId)];
  const assessments = useAssessments(planId);
  const role = useSession().data?.role;
  return (
    <Loaded query={assessments}>
      {(list) => {
        const plain = list.find(({ id, stage }) => id === yearId && stage === null);
        if (!plain) return <AnnouncedYear planId={planId} yearId={yearId} />;
        return (
          <>
            <PageTitle aside={plain.policyVersion}>{t.assessmentYear.title(plain.year)}</PageTitle>
            <Publication yearId={yearId} />
            {plain.state === 'frozen' && role === 'organization' && (
              <Panel title={t.publication.cadreTab}>
                <CadreSection yearId={yearId} />
              </Panel>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** A year of an announced scheme: how far it is, and what each has to do with it. */
function AnnouncedYear({ planId, yearId }: { planId: number; yearId: number }) {
  const { t } = useWords();
  const query = useAssessmentYear(planId, yearId);
  return (
    <Loaded query={query}>
      {(year) => (
        <>
          <PageTitle
            aside={t.assessmentYear.versionNamed(versionName(year.announced.version))}
            actions={<SignOffSteps year={year} />}
          >
            {t.assessmentYear.title(year.year)}
          </PageTitle>
          <StageSteps year={year} />
          <ByList list={year.workList} />
          <AwaitedPoints year={year} />
          <YearTabs year={year} />
        </>
      )}
    </Loaded>
  );
}

/** The tab that the address names; else the one of the stage, which may be another one than when the page was left. */
function YearTabs({ year }: { year: AssessmentYear }) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const items = tabsOf(year, t);
  const active = tabOf(
    year,
    items.map(({ key }) => key),
    search.get('tab'),
  );
  return (
    <Tabs
      activeKey={active}
      onChange={(tab) => setSearch({ tab }, { replace: true })}
      items={items}
      data-testid="year-tabs"
    />
  );
}

/** The stages with their days; the present one is marked. */
function StageSteps({ year: { stage, dates } }: { year: AssessmentYear }) {
  const { t } = useWords();
  const { stages, stageDates, scoringOver } = t.assessmentYear;
  const said: Partial<Record<AssessmentYear['stage'], string>> = {
    'self-assessment': stageDates['self-assessment'](dates.selfAssessmentBy),
    verification: stageDates.verification(dates.verifyBy),
    scoring: stageDates.scoring(dates.draftOn),
  };
  return (
    <div data-testid="year-stage" data-stage={stage} style={{ marginBottom: 12 }}>
      <Steps
        size="small"
        current={CYCLE_STAGE_IDS.indexOf(stage)}
        items={CYCLE_STAGE_IDS.map((one) => ({ title: stages[one], content: said[one] }))}
      />
      {(stage === 'objection' || stage === 'sign-off') && (
        <p className="work-note" data-testid="scoring-over">
          {scoringOver}
        </p>
      )}
    </div>
  );
}

function tabsOf(year: AssessmentYear, t: Dictionary) {
  const { tabs } = t.assessmentYear;
  return [
    // Who has no score in a frozen year sees what is published.
    ...(year.stage === 'frozen' && year.league.length === 0
      ? []
      : [{ key: 'league', label: tabs.league, children: <League year={year} /> }]),
    ...(year.selfAssessments.length > 0
      ? [{ key: 'self', label: tabs.self, children: <SelfAssessments year={year} /> }]
      : []),
    ...(year.tasks.length > 0 ? [{ key: 'tasks', label: tabs.tasks, children: <TasksOfYear year={year} /> }] : []),
    ...(year.desk.length > 0 ? [{ key: 'desk', label: tabs.desk, children: <Desk year={year} /> }] : []),
    { key: 'objections', label: tabs.objections, children: <Objections year={year} /> },
    ...(year.stage === 'frozen'
      ? [{ key: 'publication', label: t.publication.tab, children: <Publication yearId={year.id} /> }]
      : []),
    ...(year.cadreSection
      ? [{ key: 'cadre', label: t.publication.cadreTab, children: <CadreSection yearId={year.id} /> }]
      : []),
    { key: 'scheme', label: tabs.scheme, children: <SchemeTable scheme={year.scheme} /> },
  ];
}
