import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useHeadlines } from '../../api/queries';
import type { Headline } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import { targetFigure } from '../../components/report/target-figure';
import { AssignHeadlineDialog } from './AssignHeadlineDialog';
import { CheckHeadlineDialog } from './CheckHeadlineDialog';
import { FileHeadlineDialog } from './FileHeadlineDialog';
import { SetHeadlineDialog } from './SetHeadlineDialog';

type Act = 'assign' | 'file' | 'check' | 'set';

/** 主要指标: what the plan as a whole is to reach, who gives each figure, and how it stands. Nothing where a plan names none. */
export function Headlines({ planId }: { planId: number }) {
  const { t } = useWords();
  const words = t.headlines;
  const query = useHeadlines(planId);
  const [doing, setDoing] = useState<{ act: Act; headline: Headline } | null>(null);
  const close = () => setDoing(null);
  return (
    <Loaded query={query}>
      {(headlines) =>
        headlines.length === 0 ? null : (
          <Panel title={words.panel}>
            <Table<Headline>
              className="stacked-on-phone"
              rowKey={({ year, indicator, text }) => `${year} ${indicator} ${text}`}
              size="small"
              pagination={false}
              dataSource={headlines}
              onRow={({ year, indicator }) =>
                ({ 'data-testid': 'headline', 'data-year': year, 'data-indicator': indicator }) as object
              }
              columns={[
                { title: words.year, width: 70, dataIndex: 'year' },
                {
                  title: words.indicator,
                  render: (_, { indicator, text }) => <span title={text}>{indicator}</span>,
                },
                { ...stackedTitle(words.target), width: 170, render: (_, one) => <Target headline={one} /> },
                { ...stackedTitle(words.who), render: (_, one) => <Who headline={one} /> },
                { ...stackedTitle(words.data), render: (_, one) => <Data headline={one} /> },
                {
                  title: '',
                  width: 130,
                  render: (_, headline) =>
                    actsOf(headline).map((act) => (
                      <Button
                        key={act}
                        size="small"
                        onClick={() => setDoing({ act, headline })}
                        data-testid={`${act}-headline`}
                      >
                        {words.acts[act]}
                      </Button>
                    )),
                },
              ]}
            />
            {doing?.act === 'assign' && (
              <AssignHeadlineDialog planId={planId} headline={doing.headline} onClose={close} />
            )}
            {doing?.act === 'file' && <FileHeadlineDialog headline={doing.headline} onClose={close} />}
            {doing?.act === 'check' && <CheckHeadlineDialog headline={doing.headline} onClose={close} />}
            {doing?.act === 'set' && <SetHeadlineDialog headline={doing.headline} onClose={close} />}
          </Panel>
        )
      }
    </Loaded>
  );
}

function actsOf({ mayAssign, mayFile, mayCheck, maySet }: Headline): Act[] {
  const may: [Act, boolean][] = [
    ['assign', mayAssign],
    ['set', maySet],
    ['file', mayFile],
    ['check', mayCheck],
  ];
  return may.flatMap(([act, allowed]) => (allowed ? [act] : []));
}

function Target({ headline: { operator, target, unit, baseYear, figure } }: { headline: Headline }) {
  const { t } = useWords();
  if (target === null) return <span className="quiet">{t.headlines.targetOpen}</span>;
  const held = { operator, value: target, unit, baseYear, upTo: null, bound: null, approximate: false };
  return (
    <>
      <span className="number">{targetFigure({ ...held, figure: null, latest: null }, t)}</span>
      {figure && <div className="quiet">{t.headlines.setFrom(figure.source, figure.documentNumber)}</div>}
    </>
  );
}

function Who({ headline: { owner, checker, source, dataBy } }: { headline: Headline }) {
  const { t } = useWords();
  if (!owner || !checker) return <span className="quiet">{t.headlines.nobody}</span>;
  return (
    <>
      {t.headlines.ownedBy(owner, checker)}
      <div className="quiet">{t.headlines.dataBy(source ?? '', dataBy ?? '')}</div>
    </>
  );
}

const COLOURS = { filed: 'gold', confirmed: 'green', returned: 'red' } as const;

function Data({ headline: { last, unit } }: { headline: Headline }) {
  const { t, language } = useWords();
  const words = t.headlines;
  if (!last) return <span className="quiet">{words.missing}</span>;
  return (
    <>
      <span className="number">
        {last.value}
        {unit}
      </span>{' '}
      <Tag color={COLOURS[last.state]}>{words.states[last.state]}</Tag>
      <span title={last.why[language]}>{words.verdicts[last.verdict]}</span>
      <div className="quiet">
        {last.basis} {last.reason}
      </div>
    </>
  );
}
