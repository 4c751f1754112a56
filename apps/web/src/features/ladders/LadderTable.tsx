import { Table, Tag, Tooltip } from 'antd';
import type { LadderRung } from '../../api/types';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';

type Words = LadderRung['entry'];

/** The rungs of one ladder, one line each. */
export function LadderTable({ rungs }: { rungs: LadderRung[] }) {
  const { t, language } = useWords();
  const say = (words: Words | null) => words?.[language] ?? '–';
  const words = t.ladders;
  const said = (['entry', 'grace'] as const).map((key) => ({
    ...stackedTitle(words[key]),
    render: (_: unknown, rung: LadderRung) => say(rung[key]),
  }));
  const after = (['signer', 'exit', 'vacancy'] as const).map((key) => ({
    ...stackedTitle(words[key]),
    render: (_: unknown, rung: LadderRung) => say(rung[key]),
  }));
  return (
    <Table<LadderRung>
      className="stacked-on-phone"
      size="small"
      rowKey={({ name, rung, entry }) => `${name.en} ${rung} ${entry.en}`}
      dataSource={rungs}
      pagination={false}
      scroll={{ x: 860 }}
      onRow={({ ladder, rung }) =>
        ({ 'data-testid': 'ladder-rung', 'data-ladder': ladder, 'data-rung': rung }) as object
      }
      columns={[
        // Of a ladder for one thing alone its heading says what.
        ...(new Set(rungs.map(({ name }) => name.en)).size > 1
          ? [{ ...stackedTitle(words.about), render: (_: unknown, { name }: LadderRung) => say(name) }]
          : []),
        ...said,
        {
          ...stackedTitle(words.act),
          render: (_, { act, off }) => (
            <>
              {say(act)} {off && <Tag>{words.off}</Tag>}
            </>
          ),
        },
        { ...stackedTitle(words.document), render: (_, rung) => say(rung.document) },
        { ...stackedTitle(words.basis), render: (_, { basis }) => <Bases basis={basis} /> },
        ...after,
      ]}
    />
  );
}

function Bases({ basis }: { basis: LadderRung['basis'] }) {
  const { t } = useWords();
  if (basis.length === 0) return '–';
  return basis.map(({ text, inForce }) => (
    <div key={text}>
      {inForce ? (
        text
      ) : (
        <Tooltip title={t.ladders.notInForce}>
          <span className="quiet">{text}</span>
        </Tooltip>
      )}
    </div>
  ));
}
