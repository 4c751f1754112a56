import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { BoardRow, PlanView } from '../../api/types';
import { useWords } from '../../i18n/language';

const UrgeDialog = lazy(async () => ({ default: (await import('./UrgeDialog')).UrgeDialog }));

/** The late clauses somebody has marked, of those that are shown. */
export interface Marks {
  late: readonly BoardRow[];
  marked: readonly number[];
  change: (ids: readonly number[]) => void;
}

/** Marks for urging; null where this person urges nobody, or nothing that is shown is late. */
export function useMarks({ may }: PlanView, shown: readonly BoardRow[]): Marks | null {
  const [ids, change] = useState<readonly number[]>([]);
  const late = useMemo(() => shown.filter(({ overdue }) => overdue > 0), [shown]);
  if (!may.includes('urge-owners') || late.length === 0) return null;
  return { late, marked: ids.filter((id) => late.some((row) => row.id === id)), change };
}

/** The box before a late clause. */
export function UrgeMark({ row: { id, ordinal, heading }, marks }: { row: BoardRow; marks: Marks }) {
  const { t } = useWords();
  const { marked, change } = marks;
  return (
    <label className="urge-mark">
      <input
        type="checkbox"
        aria-label={t.urging.mark(`${ordinal}${heading}`)}
        checked={marked.includes(id)}
        onChange={({ target }) => change(target.checked ? [...marked, id] : marked.filter((one) => one !== id))}
        data-testid="urge-mark"
      />
    </label>
  );
}

/** 人工催办: marks what is late, and urges whose it is by one act. */
export function Urging({ planId, marks: { late, marked, change } }: { planId: number; marks: Marks }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="urging">
      <Button
        size="small"
        onClick={() => change(marked.length === late.length ? [] : late.map(({ id }) => id))}
        data-testid="urge-mark-all"
      >
        {marked.length === late.length ? t.urging.unmark : t.urging.markLate(late.length)}
      </Button>
      <Button
        type="primary"
        size="small"
        disabled={marked.length === 0}
        onClick={() => setOpen(true)}
        data-testid="urge"
      >
        {t.urging.urge(marked.length)}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <UrgeDialog
            planId={planId}
            clauseIds={[...marked]}
            onClose={() => {
              setOpen(false);
              change([]);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
