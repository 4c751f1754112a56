import type { InboxTask, KindCount } from '../../api/types';
import { useWords } from '../../i18n/language';

export type TaskKind = InboxTask['kind'];

interface Props {
  /** Of all there is to do. */
  kinds: readonly KindCount[];
  chosen: TaskKind | null;
  onChoose: (kind: TaskKind | null) => void;
}

/** What there is to do, by kind, with how many of each; a kind is chosen, and given up again. */
export function KindFilter({ kinds, chosen, onChoose }: Props) {
  const { t } = useWords();
  const isOver = chosen !== null && !kinds.some(({ kind }) => kind === chosen);
  const chips = isOver ? [...kinds, { kind: chosen, total: 0 }] : kinds;
  if (chips.length < 2 && chosen === null) return null;
  return (
    <div className="kind-filter" role="group" aria-label={t.inbox.byKind}>
      {chips.map(({ kind, total }) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind === chosen ? null : kind)}
          data-testid={`kind-${kind}`}
        >
          {t.inbox.kinds[kind]} <span className="number">{total}</span>
        </button>
      ))}
    </div>
  );
}
