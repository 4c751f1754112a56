import { Table } from 'antd';
import type { SchemeView } from '../../api/types';
import { Explained } from '../../components/Explained';
import { stackedTitle } from '../../components/stacked-title';
import { useWords } from '../../i18n/language';

type Item = SchemeView['items'][number];

/** A scheme: each item with its points and its rule in a sentence, then whatever else it says. */
export function SchemeTable({ scheme }: { scheme: SchemeView }) {
  const { t, language } = useWords();
  const words = t.assessmentYear;
  const groupName = (id: string) => scheme.groups.find((group) => group.id === id)?.words[language] ?? id;
  return (
    <>
      <Table<Item>
        className="stacked-on-phone"
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={scheme.items}
        data-testid="scheme-table"
        columns={[
          {
            title: words.item,
            render: (_, { words: name, under, part }) => (
              <span style={{ paddingInlineStart: under ? 16 : 0 }}>
                {name[language]} {part !== 'item' && <span className="quiet">{words.parts[part]}</span>}
              </span>
            ),
          },
          {
            ...stackedTitle(words.weight),
            width: 80,
            align: 'right',
            render: (_, { weight }) => <span className="number">{weight ?? words.unlimited}</span>,
          },
          { title: words.rule, render: (_, { sentence }) => <Explained text={sentence[language]} /> },
          {
            ...stackedTitle(words.scorers),
            width: 200,
            render: (_, { scorers, groups }) => (
              <>
                {scorers.join(t.app.listComma)}
                {groups.length > 0 && (
                  <span className="quiet">
                    {' '}
                    {words.forGroups} {groups.map(groupName).join(t.app.listComma)}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
      {scheme.terms.map(({ words: heading, sentences }) => (
        <section key={heading.zh} className="scheme-terms">
          <h3>{heading[language]}</h3>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence.zh}>
                <Explained text={sentence[language]} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {scheme.excludedKinds.length > 0 && (
        <p className="quiet">
          {words.excluded(
            scheme.excludedKinds.map((kind) => t.bodies.kinds[kind as keyof typeof t.bodies.kinds] ?? kind),
          )}
        </p>
      )}
    </>
  );
}
