import { Button } from 'antd';
import { useState } from 'react';
import { useAuthorityEntries, useDirectory, useTransfers } from '../../api/queries';
import { useWorld } from '../../components/use-world';
import { DayField } from '../../components/DayField';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { AddBodyDialog } from './AddBodyDialog';
import { ChangeHistory } from './ChangeHistory';
import { Entries } from './Entries';
import { DirectoryTable } from './DirectoryTable';
import { PlannedChanges } from './PlannedChanges';
import { ReorganiseDialog } from './ReorganiseDialog';
import { Transfers } from './Transfers';
import './bodies.css';

/** The bodies of the county on a date, what became of them, and the duties that are on their way. */
export function BodiesPage() {
  const { t } = useWords();
  const world = useWorld();
  const [on, setOn] = useState<string | null>(null);
  const [changing, setChanging] = useState(false);
  const [adding, setAdding] = useState(false);
  const directory = useDirectory(on, world);
  const transfers = useTransfers(world);
  const entries = (useAuthorityEntries().data ?? []).filter(
    ({ origin }) => origin === 'persons' || origin === 'operator',
  );
  const may = directory.data?.may ?? [];
  return (
    <>
      <PageTitle
        actions={
          may.includes('reorganise') && (
            <>
              <Button onClick={() => setAdding(true)} data-testid="add-body">
                {t.bodies.add}
              </Button>
              <Button type="primary" onClick={() => setChanging(true)} data-testid="reorganise">
                {t.bodies.reorganise}
              </Button>
            </>
          )
        }
      >
        {t.bodies.title}
      </PageTitle>
      <div className="filters">
        <label className="bodies-date">
          {t.bodies.on}
          <DayField
            value={on ?? directory.data?.on ?? ''}
            onChange={(day) => setOn(day || null)}
            data-testid="directory-date"
          />
        </label>
      </div>
      <Loaded query={directory}>
        {({ bodies, changes, planned }) => (
          <>
            <DirectoryTable bodies={bodies} />
            <Panel title={t.bodies.transfers}>
              <Loaded query={transfers}>{(list) => <Transfers transfers={list} />}</Loaded>
            </Panel>
            {planned.length > 0 && (
              <Panel title={t.bodies.planned}>
                <PlannedChanges planned={planned} mayWithdraw={may.includes('withdraw')} />
              </Panel>
            )}
            {entries.length > 0 && (
              <Panel title={t.authority.title}>
                <Entries entries={entries} />
              </Panel>
            )}
            <Panel title={t.bodies.history}>
              <ChangeHistory changes={changes} />
            </Panel>
          </>
        )}
      </Loaded>
      {adding && <AddBodyDialog onClose={() => setAdding(false)} />}
      {changing && <ReorganiseDialog onClose={() => setChanging(false)} />}
    </>
  );
}
