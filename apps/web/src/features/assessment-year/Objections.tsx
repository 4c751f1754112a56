import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import type { AssessmentYear, ScoreObjection } from '../../api/types';
import { useWords } from '../../i18n/language';
import { DecideObjectionDialog } from './DecideObjectionDialog';
import { ObjectDialog } from './ObjectDialog';

const COLOURS = { pending: 'gold', upheld: 'green', rejected: 'default' } as const;

/** 申诉: what bodies object to in their draft, and what was decided. */
export function Objections({ year }: { year: AssessmentYear }) {
  const { t, language } = useWords();
  const words = t.assessmentYear;
  const [objecting, setObjecting] = useState(false);
  const [deciding, setDeciding] = useState<ScoreObjection | null>(null);
  const itemName = (id: string | null) => year.scheme.items.find((item) => item.id === id)?.words[language];
  const own = year.league.find(({ mine, objectBy }) => mine && objectBy !== null);
  return (
    <>
      {year.may.includes('object-to-score') && (
        <p className="year-acts">
          <Button type="primary" onClick={() => setObjecting(true)} data-testid="object-to-score">
            {words.acts.object}
          </Button>{' '}
          {own?.objectBy && <span className="quiet">{words.objectBy(own.objectBy)}</span>}
        </p>
      )}
      <Table<ScoreObjection>
        className="stacked-on-phone"
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={year.objections}
        locale={{ emptyText: words.noObjections }}
        onRow={({ body, state }) => ({ 'data-testid': 'objection', 'data-body': body, 'data-state': state }) as object}
        columns={[
          { title: words.body, width: 130, dataIndex: 'body' },
          { title: words.about, render: (_, { item, task }) => itemName(item) ?? task ?? words.whole },
          { title: words.text, dataIndex: 'text' },
          {
            title: '',
            render: (_, one) => (
              <>
                <Tag color={COLOURS[one.state]}>{words.states[one.state]}</Tag>
                {one.state === 'pending' ? (
                  <span className="quiet">{words.decideBy(one.decideBy)}</span>
                ) : (
                  <>
                    {one.points !== null && <span className="number">+{one.points}</span>} {one.decisionReason}{' '}
                    <span className="quiet">{words.decided(one.decidedBy ?? '', one.decidedOn ?? '')}</span>
                  </>
                )}
                {one.may && (
                  <Button size="small" onClick={() => setDeciding(one)} data-testid="decide-score-objection">
                    {words.acts.decide}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {objecting && <ObjectDialog year={year} onClose={() => setObjecting(false)} />}
      {deciding && (
        <DecideObjectionDialog
          objection={deciding}
          about={itemName(deciding.item) ?? deciding.task ?? words.whole}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  );
}
