import type { AssessmentYear } from '../../api/types';
import { useWords } from '../../i18n/language';

/** By which work list a year is assessed, and what of it does not count. */
export function ByList({ list }: { list: AssessmentYear['workList'] }) {
  const { t } = useWords();
  const words = t.workLists;
  if (!list) return <p className="quiet">{words.noList}</p>;
  return (
    <div className="quiet" data-testid="year-by-list">
      <p>{words.byList(list.decidedOn)}</p>
      {list.notCounted.length > 0 && (
        <details>
          <summary>{words.notCounted(list.notCounted.length)}</summary>
          <ul>
            {list.notCounted.map(({ body, title, why }, nth) => (
              <li key={nth}>
                {body}：{title}（{words.notCountedWhy[why]}）
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
