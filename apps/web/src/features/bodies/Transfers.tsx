import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TransferView } from '../../api/types';
import { DateText } from '../../components/DateText';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { SettleDialog, type Move } from './SettleDialog';

const MOVES: readonly Move[] = ['accept', 'object', 'decide'];
const COLOURS = { announced: 'blue', gap: 'red', disputed: 'orange', completed: 'default', lapsed: 'default' } as const;

/** Duties on their way, with whose turn it is; those chosen are taken over, disputed or decided together, plan by plan. */
export function Transfers({ transfers }: { transfers: TransferView[] }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<number[]>([]);
  const [move, setMove] = useState<Move | null>(null);
  const selected = transfers.filter(({ id }) => chosen.includes(id));
  const possible = MOVES.filter((one) => transfers.some(({ may }) => may.includes(one)));
  const ready = (one: Move) => selected.length > 0 && selected.every(({ may }) => may.includes(one));
  if (transfers.length === 0) return <p className="quiet">{t.bodies.noTransfers}</p>;
  return (
    <>
      {possible.length > 0 && (
        <div className="transfer-acts">
          <span className="quiet">{t.bodies.chosen(selected.length)}</span>
          {possible.map((one) => (
            <Button key={one} disabled={!ready(one)} onClick={() => setMove(one)} data-testid={`transfer-${one}`}>
              {t.bodies.settle[one]}
            </Button>
          ))}
        </div>
      )}
      <Table<TransferView>
        rowKey="id"
        size="small"
        dataSource={transfers}
        columns={columns(t)}
        rowSelection={
          possible.length > 0
            ? {
                selectedRowKeys: chosen,
                onChange: (keys) => setChosen(keys as number[]),
                getCheckboxProps: ({ may }) => ({ disabled: may.length === 0 }),
              }
            : undefined
        }
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        onRow={({ state }) => ({ 'data-testid': 'transfer-row', 'data-state': state }) as object}
        scroll={{ x: 'max-content' }}
      />
      {move && (
        <SettleDialog
          move={move}
          transfers={selected}
          onClose={() => {
            setMove(null);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

const columns = (t: Dictionary): TableColumnsType<TransferView> => [
  {
    title: t.bodies.state,
    render: (_, { state }) => <Tag color={COLOURS[state]}>{t.bodies.states[state]}</Tag>,
  },
  { title: t.bodies.turn, dataIndex: 'turn' },
  {
    title: t.bodies.name,
    render: (_, { from, to }) => `${from.name} → ${to.map(({ name }) => name).join(t.app.listComma) || '？'}`,
  },
  {
    title: t.bodies.matter,
    render: (_, { planId, plan, clauseNumber, title }) => (
      <div className="transfer-matter">
        <Link to={`/plans/${planId}/clauses/${clauseNumber}`}>{t.app.clause(clauseNumber)}</Link> {title}
        <div className="quiet">{plan}</div>
      </div>
    ),
  },
  { title: t.bodies.reason, render: (_, { reason }) => reason ?? '–' },
  { title: t.bodies.on, render: (_, { openedOn }) => <DateText date={openedOn} /> },
];
