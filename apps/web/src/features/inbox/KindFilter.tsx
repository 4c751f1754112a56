import type { InboxTask } from '../../api/types';
import { useWords } from '../../i18n/language';

export type TaskKind = InboxTask['kind'];

interface Props {
  tasks: readonly InboxTask[];
  chosen: TaskKind | null;
  onChoose: (kind: TaskKind | null) => void;
}

/** What there is to do, by kind, with how many of each; a kind is chosen, and given up again. */
export function KindFilter({ tasks, chosen, onChoose }: Props) {
  const { t } = useWords();
  const counts = new Map<TaskKind, number>();
  for (const { kind } of tasks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0);
  if (counts.size < 2 && chosen === null) return null;
  return (
    <div className="kind-filter" role="group" aria-label={t.inbox.byKind}>
      {[...counts].map(([kind, count]) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind === chosen ? null : kind)}
          data-testid={`kind-${kind}`}
        >
          {t.inbox.kinds[kind]} <span className="number">{count}</span>
        </button>
      ))}
    </div>
  );
}
