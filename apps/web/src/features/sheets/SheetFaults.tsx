import { Table } from 'antd';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useWords } from '../../i18n/language';
import { faultsOf, type SheetFault } from './sheet-faults';

/** Why a sheet was refused: each faulty cell with its reason, or the one sentence that says it. */
export function SheetFaults({ error }: { error: unknown }) {
  const { t, language } = useWords();
  const faults = faultsOf(error);
  if (faults.length === 0) return <ProblemAlert error={error} />;
  return (
    <>
      <p role="alert">{t.sheets.nothingTaken}</p>
      <Table<SheetFault>
        rowKey={(fault) => `${fault.cell} ${fault.zh}`}
        size="small"
        dataSource={faults}
        columns={[
          { title: t.sheets.cell, width: 90, render: (_, { cell }) => <code>{cell}</code> },
          { title: t.sheets.fault, render: (_, fault) => fault[language] },
        ]}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        onRow={({ cell }) => ({ 'data-testid': 'sheet-fault', 'data-cell': cell }) as object}
      />
    </>
  );
}
