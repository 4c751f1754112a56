import { Table } from 'antd';
import { useRegisterEntries } from '../../api/queries';
import { Loaded } from '../../components/Loaded';

/** The entries of one version of a register, under its titles. */
export function RegisterEntries({ registerId, version }: { registerId: number; version: number }) {
  const query = useRegisterEntries(registerId, version);
  return (
    <Loaded query={query}>
      {({ titles, rows }) => (
        <Table<{ at: number; values: string[] }>
          rowKey="at"
          size="small"
          dataSource={rows.map((values, at) => ({ at, values }))}
          columns={titles.map((title, column) => ({ title, render: (_, { values }) => values[column] }))}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
          onRow={() => ({ 'data-testid': 'register-entry' }) as object}
        />
      )}
    </Loaded>
  );
}
