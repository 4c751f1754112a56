import { Segmented, Table } from 'antd';
import { useState } from 'react';
import type { ClauseView, ObligationView } from '../../api/types';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { obligationColumns } from './obligation-columns';
import { LadderSteps } from './LadderSteps';
import { ReportCard } from './ReportCard';
import { RequestCard } from './RequestCard';
import { SiteCheckCard } from './SiteCheckCard';

/** More than this, and what is closed is folded away at first. */
const FEW = 8;

const byDate = (a: ObligationView, b: ObligationView) => a.dueOn.localeCompare(b.dueOn) || a.id - b.id;

/** What the clause owes; or, below it, what other bodies owe its lead. */
export function Obligations({ clause, owedToLead = false }: { clause: ClauseView; owedToLead?: boolean }) {
  const { t } = useWords();
  const all = clause.obligations.filter(({ parentId }) => (parentId !== null) === owedToLead).sort(byDate);
  const open = all.filter(({ closedOn }) => closedOn === null);
  const [chosen, setChosen] = useState<'open' | 'all' | null>(null);
  const shown = chosen ?? (all.length > FEW && open.length > 0 ? 'open' : 'all');
  if (owedToLead && all.length === 0) return null;
  return (
    <Panel
      title={owedToLead ? t.clause.contributions : t.clause.obligations}
      extra={
        <Segmented
          size="small"
          value={shown}
          onChange={setChosen}
          options={[
            { value: 'open', label: `${t.clause.onlyOpen} ${open.length}` },
            { value: 'all', label: `${t.clause.allObligations} ${all.length}` },
          ]}
        />
      }
    >
      <Table<ObligationView>
        rowKey="id"
        size="small"
        dataSource={shown === 'open' ? open : all}
        columns={obligationColumns(t, clause)}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
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
