import { Segmented, Table } from 'antd';
import { useState } from 'react';
import type { ClauseView, ObligationView } from '../../api/types';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { CURRENT, partsOf, type Part } from './current-tasks';
import { obligationColumns } from './obligation-columns';
import { LadderSteps } from './LadderSteps';
import { ReportCard } from '../../components/report/ReportCard';
import { RequestCard } from '../../components/report/RequestCard';
import { SiteCheckCard } from './SiteCheckCard';

const PARTS: readonly Part[] = ['current', 'later', 'closed', 'all'];

/** What the clause owes; or, below it, what other bodies owe its lead. */
export function Obligations({ clause, owedToLead = false }: { clause: ClauseView; owedToLead?: boolean }) {
  const { t } = useWords();
  const owed = clause.obligations.filter(({ parentId }) => (parentId !== null) === owedToLead);
  const parts = partsOf(owed, clause.today);
  const [chosen, setChosen] = useState<Part | null>(null);
  const shown = chosen ?? (parts.current.length > 0 ? 'current' : 'all');
  const words: Record<Part, string> = {
    current: t.clausePage.current,
    later: t.clausePage.later,
    closed: t.clausePage.closed,
    all: t.clausePage.all,
  };
  if (owedToLead && parts.all.length === 0) return null;
  return (
    <Panel
      title={owedToLead ? t.clause.contributions : t.clause.obligations}
      extra={
        <>
          <Segmented<Part>
            size="small"
            value={shown}
            onChange={setChosen}
            options={PARTS.filter((part) => part === shown || parts[part].length > 0).map((part) => ({
              value: part,
              label: `${words[part]} ${parts[part].length}`,
            }))}
          />
          <span className="print-only">
            {words[shown]} {parts[shown].length} / {words.all} {parts.all.length}
          </span>
        </>
      }
    >
      <Table<ObligationView>
        className="stacked-on-phone"
        rowKey="id"
        size="small"
        dataSource={parts[shown]}
        columns={obligationColumns(t, clause)}
        pagination={{ pageSize: shown === 'current' ? CURRENT : 20, hideOnSinglePage: true, showSizeChanger: false }}
        expandable={{
          rowExpandable: ({ reports, requests, siteChecks, steps }) =>
            reports.length + requests.length + siteChecks.length + steps.length > 0,
          expandedRowRender: ({ reports, requests, siteChecks, steps }) => (
            <div className="clause-reports">
              <LadderSteps steps={steps} />
              {[...reports]
                .sort((a, b) => b.round - a.round)
                .map((report) => (
                  <ReportCard key={report.id} report={report} />
                ))}
              {siteChecks.map((check) => (
                <SiteCheckCard key={check.id} check={check} />
              ))}
              {requests.map((request) => (
                <RequestCard key={request.id} request={request} />
              ))}
            </div>
          ),
        }}
        onRow={({ light }) => ({ 'data-testid': 'obligation-row', 'data-light': light }) as object}
      />
    </Panel>
  );
}
