import { Table } from 'antd';
import type { AssessmentYear } from '../../api/types';
import { Panel } from '../../components/Panel';
import { pointsShown, pointsSigned } from '../../components/points';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';
import { GradeTag } from './GradeTag';

type MovedRow = AssessmentYear['moved'][number];

/** Whom the last change of the draft moved, and by how much: a rule that ranks or compares moves those it was not about. */
export function Moved({ year }: { year: AssessmentYear }) {
  const { t, language } = useWords();
  const words = t.assessmentYear;
  if (year.moved.length === 0) return null;
  const nameOf = (id: string) => year.scheme.items.find((one) => one.id === id)?.words[language] ?? id;
  return (
    <Panel title={words.movedTitle(year.moved.length)}>
      <Table<MovedRow>
        className="stacked-on-phone"
        rowKey="body"
        size="small"
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        dataSource={year.moved}
        onRow={({ body }) => ({ 'data-testid': 'moved-row', 'data-body': body }) as object}
        columns={[
          { title: words.body, dataIndex: 'body' },
          {
            ...stackedTitle(words.score),
            render: (_, { score: { from, to } }) => (
              <span className="number">
                {from ?? '–'} → {to ?? '–'}
                {from !== null && to !== null && from !== to && `（${pointsSigned(to - from)}）`}
              </span>
            ),
          },
          {
            ...stackedTitle(words.place),
            render: (_, { place: { from, to } }) =>
              from === to ? <span className="quiet">{words.unmoved}</span> : words.moved(from, to),
          },
          {
            ...stackedTitle(words.grade),
            render: (_, { grade: { from, to } }) => (
              <>
                {from !== null && from !== to && (
                  <>
                    <GradeTag grade={from} /> →{' '}
                  </>
                )}
                {to !== null && <GradeTag grade={to} />}
              </>
            ),
          },
          {
            ...stackedTitle(words.item),
            render: (_, { items }) =>
              items
                .map(({ item, from, to }) => `${nameOf(item)} ${shown(from)} → ${shown(to)}`)
                .join(t.app.listSemicolon),
          },
        ]}
      />
    </Panel>
  );
}

const shown = (points: number | null): string => (points === null ? '–' : String(pointsShown(points)));
