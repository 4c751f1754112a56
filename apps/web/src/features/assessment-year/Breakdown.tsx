import { Table, type TableColumnsType } from 'antd';
import type { LeagueRow } from '../../api/types';
import { Explained } from '../../components/Explained';
import { pointsShown, pointsSigned } from '../../components/points';
import { useWords, type Language } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { AppliedRules } from './AppliedRules';
import { YearsOfBody } from './YearsOfBody';

type Item = LeagueRow['items'][number];

interface Props {
  row: LeagueRow;
  year: number;
  /** Of the group, by item; empty for whoever sees one body alone. */
  means: ReadonlyMap<string, number>;
}

/** 得分构成: every item against its full points, last year and the group; then each point with its rule and facts. */
export function Breakdown({ row, year, means }: Props) {
  const { t, language } = useWords();
  return (
    <>
      <Table<Item>
        rowKey="item"
        size="small"
        pagination={false}
        dataSource={row.items}
        columns={columns(t, language, row, means)}
        onRow={({ item }) => ({ 'data-testid': 'item-row', 'data-item': item }) as object}
      />
      {row.steps.length > 0 && (
        <ol className="score-steps" data-testid="score-steps">
          {row.steps.map(({ before, after, reason }) => (
            <li key={reason.zh}>
              <span>
                <Explained text={reason[language]} />
              </span>
              <span className="number quiet">{before === 0 ? '' : pointsSigned(after - before)}</span>
              <span className="number">{pointsShown(after)}</span>
            </li>
          ))}
        </ol>
      )}
      <YearsOfBody row={row} year={year} />
      <section className="score-year">
        <h3>{t.assessmentYear.whyThisScore}</h3>
        <AppliedRules score={{ ...row, reconsidered: null }} />
      </section>
    </>
  );
}

function columns(
  t: Dictionary,
  language: Language,
  { lastYear }: LeagueRow,
  means: Props['means'],
): TableColumnsType<Item> {
  const words = t.assessmentYear;
  const number = (points: number | null | undefined) => (
    <span className="number">{points === null || points === undefined ? '–' : pointsShown(points)}</span>
  );
  const before = new Map(lastYear?.items.map(({ item, points }) => [item, points]));
  const right = { align: 'right', width: '14%' } as const; // on a phone the item keeps room for its words
  return [
    { title: words.item, render: (_, { words: name }) => name[language] },
    { title: words.weight, ...right, render: (_, { weight }) => (weight === null ? words.unlimited : number(weight)) },
    { title: words.points, ...right, render: (_, { points }) => (points === null ? words.notForIt : number(points)) },
    ...(lastYear
      ? [
          {
            title: words.ofYear(lastYear.year),
            ...right,
            render: (_: unknown, { item }: Item) => number(before.get(item)),
          },
        ]
      : []),
    ...(means.size > 0
      ? [{ title: words.groupMean, ...right, render: (_: unknown, { item }: Item) => number(means.get(item)) }]
      : []),
  ];
}
