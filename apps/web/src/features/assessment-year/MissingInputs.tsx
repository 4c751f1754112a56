import { Alert } from 'antd';
import type { ScoreView } from '../../api/types';
import { useWords } from '../../i18n/language';

type Row = Pick<ScoreView, 'body' | 'missing'>;

/** How many inputs of these scores nobody gave. */
export const missingIn = (rows: readonly Row[]): number => rows.reduce((sum, { missing }) => sum + missing.length, 0);

/** What could not be judged, body by body; nothing where all is there. */
export function MissingInputs({ rows }: { rows: readonly Row[] }) {
  const { t, language } = useWords();
  const count = missingIn(rows);
  if (count === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="missing-inputs"
      title={t.scores.missing(count)}
      description={
        <ul className="plain-list">
          {rows
            .filter(({ missing }) => missing.length > 0)
            .map(({ body, missing }) => (
              <li key={body}>
                <strong>{body}</strong>{' '}
                {missing
                  .map(({ words, reason }) => [words?.[language], reason[language]].filter(Boolean).join(' '))
                  .join(t.app.listSemicolon)}
              </li>
            ))}
        </ul>
      }
    />
  );
}
