import { Button } from 'antd';
import { urgeOwners } from '../../api/commands';
import type { UrgedOwners } from '../../api/types';
import { Bodies } from '../../components/Bodies';
import { Window } from '../../components/leaving/Window';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { WorkModal } from '../../components/dialog/WorkModal';

interface Props {
  planId: number;
  clauseIds: number[];
  onClose: () => void;
}

/** Says what urging does, and then whom it has urged and what was left out. */
export function UrgeDialog({ planId, clauseIds, onClose }: Props) {
  const { t } = useWords();
  const urging = useCommand({
    run: () => urgeOwners(planId, clauseIds),
    done: ({ urged }: UrgedOwners) => t.urging.done(urged.length),
  });
  if (urging.data) return <Outcome outcome={urging.data} onClose={onClose} />;
  return (
    <WorkModal
      title={t.urging.title}
      confirm={t.urging.confirm}
      confirmTestId="urge-confirm"
      pending={urging.isPending}
      error={urging.error}
      onConfirm={() => urging.mutate()}
      onClose={onClose}
    >
      <p>{t.urging.note(clauseIds.length)}</p>
      <p className="quiet">{t.urging.counts}</p>
    </WorkModal>
  );
}

function Outcome({ outcome: { urged, leftOut }, onClose }: { outcome: UrgedOwners; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Window
      width={720}
      title={t.urging.title}
      onClose={onClose}
      footer={
        <Button type="primary" onClick={onClose} data-testid="urge-close">
          {t.app.close}
        </Button>
      }
    >
      {urged.length + leftOut.length === 0 && <p>{t.urging.nothing}</p>}
      {urged.length > 0 && (
        <section data-testid="urged">
          <h3>{t.urging.urged(urged.length)}</h3>
          <ul className="plain-list">
            {urged.map((task) => (
              <li key={`${task.clauseNumber}/${task.title}`}>
                {t.urging.task(task.clauseNumber, task.title)} <Bodies names={task.owners} show={3} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {leftOut.length > 0 && (
        <section data-testid="left-out">
          <h3>{t.urging.leftOut(leftOut.length)}</h3>
          <ul className="plain-list">
            {leftOut.map(({ clauseNumber, title, owners, why, from }) => (
              <li key={`${clauseNumber}/${title}`}>
                {t.urging.task(clauseNumber, title)} <Bodies names={owners} show={3} />
                <div className="quiet">
                  {t.urging.why[why]}
                  {from && t.urging.from(from)}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Window>
  );
}
