import { Alert } from 'antd';
import type { AssessmentYear } from '../../api/types';
import { useWords } from '../../i18n/language';

/** What holds the year in scoring, once its day has come: items that too few persons gave points for, and what helps. */
export function AwaitedPoints({ year: { awaited, today, dates, scheme } }: { year: AssessmentYear }) {
  const { t, language } = useWords();
  const words = t.assessmentYear;
  if (awaited.length === 0 || today < dates.draftOn) return null;
  const itemOf = (id: string) => scheme.items.find((item) => item.id === id)?.words[language] ?? id;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      data-testid="awaited-points"
      title={words.awaited(awaited.length)}
      description={
        <>
          <p>{words.awaitedHelp}</p>
          <details>
            <summary>{words.awaitedAll}</summary>
            <ul>
              {awaited.map(({ body, item, given, needed, by }) => (
                <li key={`${body} ${item}`}>{words.awaitedOf(body, itemOf(item), words.given(given, needed), by)}</li>
              ))}
            </ul>
          </details>
        </>
      }
    />
  );
}
