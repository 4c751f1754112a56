import { useState } from 'react';
import { Link } from 'react-router';
import { acknowledgeAssignments } from '../../api/commands';
import { useBoard, useClause, useSession } from '../../api/queries';
import type { BoardRow } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { filterRows } from '../../components/filter-rows';
import type { WorkItem } from '../../components/work-item';
import { WorkModal } from '../../components/dialog/WorkModal';

/** A body takes note of everything a plan gives it, with each clause and its text before its eyes. */
export function AcknowledgeDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useWords();
  const body = useSession().data?.body ?? null;
  const board = useBoard(item.planId);
  const acting = useCommand({
    run: () => acknowledgeAssignments(item.planId),
    done: t.work.done,
    onDone: onClose,
  });
  return (
    <WorkModal
      title={t.assignment.acknowledge}
      confirm={t.work.confirm}
      confirmTestId="act-confirm"
      pending={acting.isPending}
      error={acting.error}
      ready={board.data !== undefined}
      onConfirm={() => acting.mutate()}
      onClose={onClose}
    >
      <p>{t.assignment.acknowledgeNote}</p>
      <Loaded query={board}>
        {({ rows }) => (
          <ul className="plain-list acknowledged-clauses">
            {filterRows(rows, { light: null, body, words: '' }).map((row) => (
              <li key={row.id} data-testid="acknowledged-clause">
                <GivenClause planId={item.planId} row={row} leads={body !== null && row.leads.includes(body)} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </WorkModal>
  );
}

/** A clause by its name; its text is asked for when it is opened. */
function GivenClause({ planId, row, leads }: { planId: number; row: BoardRow; leads: boolean }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const clause = useClause(planId, open ? row.number : null);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {row.ordinal}
        {row.heading} <span className="quiet">{leads ? t.assignment.leads : t.assignment.takesPart}</span>
      </summary>
      {open && (
        <Loaded query={clause}>
          {({ text, number }) => (
            <>
              <p className="written-text">{text}</p>
              <Link to={`/plans/${planId}/clauses/${number}`}>{t.board.openClause(row.ordinal)}</Link>
            </>
          )}
        </Loaded>
      )}
    </details>
  );
}
