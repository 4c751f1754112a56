import { Table } from 'antd';
import { useCadreSection } from '../../api/queries';
import type { CadreRow } from '../../api/types';
import { Labelled } from '../../components/Labelled';
import { Loaded } from '../../components/Loaded';
import { useWords } from '../../i18n/language';
import { GradeTag } from '../assessment/GradeTag';

/** 干部考核参考: each body with who headed it in the year; persons are neither scored nor ranked. */
export function CadreSection({ yearId }: { yearId: number }) {
  const { t, language } = useWords();
  const words = t.publication;
  const query = useCadreSection(yearId);
  return (
    <Loaded query={query}>
      {({ rows }) => (
        <>
          <p className="work-note">{words.cadreNote}</p>
          <Table<CadreRow>
            className="stacked-on-phone"
            rowKey="body"
            size="small"
            pagination={false}
            dataSource={rows}
            onRow={({ body }) => ({ 'data-testid': 'cadre-row', 'data-body': body }) as object}
            columns={[
              { title: t.assessmentYear.body, width: 140, dataIndex: 'body' },
              { title: words.group, width: 120, render: (_, { group }) => group?.[language] },
              {
                title: words.heads,
                render: (_, { heads }) =>
                  heads.map(({ name, post, from, to }) => (
                    <div key={`${name} ${from}`}>
                      {name} <span className="quiet">{words.held(post, from, to)}</span>
                    </div>
                  )),
              },
              { title: words.grade, width: 90, render: (_, { grade }) => <GradeTag grade={grade} /> },
              {
                title: t.assessmentYear.score,
                width: 80,
                align: 'right',
                render: (_, { score }) => <Labelled label={t.assessmentYear.score}>{score}</Labelled>,
              },
              {
                title: words.why,
                render: (_, { gradeReasons, lost }) => (
                  <>
                    {gradeReasons.map((reason, nth) => (
                      <div key={nth}>{reason[language]}</div>
                    ))}
                    <span className="quiet">
                      {lost
                        .map(({ words: name, points }) => `${name[language]} ${points}`)
                        .join(language === 'zh' ? '；' : '; ')}
                    </span>
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}
