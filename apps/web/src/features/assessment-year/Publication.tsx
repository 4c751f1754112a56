import { Alert, Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { usePublication } from '../../api/queries';
import type { PublishedRow } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { GradeTag } from './GradeTag';
import { PublishDialog } from './PublishDialog';

/** 公布: what is public of the year, and the button for whoever publishes it. */
export function Publication({ yearId }: { yearId: number }) {
  const { t, language } = useWords();
  const words = t.publication;
  const query = usePublication(yearId);
  const [publishing, setPublishing] = useState(false);
  return (
    <Loaded query={query}>
      {({ year, groups, publishedOn, untold, may }) => (
        <>
          <p style={{ marginBottom: 8 }}>
            <Tag color={publishedOn ? 'green' : 'gold'} data-testid="published">
              {publishedOn ? words.published(publishedOn) : words.notPublished}
            </Tag>
            {may && (
              <Button type="primary" onClick={() => setPublishing(true)} data-testid="publish-assessment">
                {words.publish}
              </Button>
            )}
          </p>
          <p className="quiet" style={{ marginBottom: 12 }}>
            {words.note}
          </p>
          {untold.length > 0 && (
            <Alert type="info" showIcon title={words.untold(untold)} data-testid="results-not-told" />
          )}
          {publishing && <PublishDialog {...{ yearId, year, groups, untold }} onClose={() => setPublishing(false)} />}
          {groups.length === 0 && <p className="panel quiet">{words.nothing}</p>}
          {groups.map(({ words: name, rows }) => (
            <Panel key={name.en} title={name[language]}>
              <Table<PublishedRow>
                rowKey="body"
                size="small"
                pagination={false}
                dataSource={rows}
                onRow={({ body }) => ({ 'data-testid': 'published-row', 'data-body': body }) as object}
                columns={[
                  ...(rows.some(({ place }) => place !== null)
                    ? [{ title: t.assessmentYear.place, width: 64, dataIndex: 'place' }]
                    : []),
                  { title: t.assessmentYear.body, dataIndex: 'body' },
                  ...(rows.some(({ score }) => score !== null)
                    ? [{ title: t.assessmentYear.score, width: 90, dataIndex: 'score' }]
                    : []),
                  {
                    title: words.grade,
                    width: '40%',
                    render: (_, { grade, reconsidered }) => (
                      <>
                        <GradeTag grade={grade} /> {reconsidered && <span className="quiet">{words.reconsidered}</span>}
                      </>
                    ),
                  },
                ]}
              />
            </Panel>
          ))}
        </>
      )}
    </Loaded>
  );
}
