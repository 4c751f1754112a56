import { Button } from 'antd';
import { useState } from 'react';
import { arrangeRelease, endStandIn } from '../../api/commands';
import { useArrangements } from '../../api/queries';
import type { ArrangementsView } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { StandInDialog } from './StandInDialog';

/** 内部办理: how a body arranges its own work; its head changes it here. */
export function Arrangements({ bodyId }: { bodyId: number }) {
  const { t } = useWords();
  const arrangements = useArrangements(bodyId);
  return (
    <Panel title={t.workInside.title}>
      <Loaded query={arrangements}>{(found) => <Arranged bodyId={bodyId} arrangements={found} />}</Loaded>
    </Panel>
  );
}

function Arranged({ bodyId, arrangements }: { bodyId: number; arrangements: ArrangementsView }) {
  const { t } = useWords();
  const words = t.workInside;
  const [naming, setNaming] = useState(false);
  const { release, standIns, persons, may } = arrangements;
  const arranges = may.includes('arrange-work');
  const releasing = useCommand({ run: (wanted: boolean) => arrangeRelease(bodyId, wanted), done: words.arranged });
  const ending = useCommand({ run: endStandIn, done: words.ended, target: String });
  return (
    <>
      <p data-testid="release-rule">
        {release.wanted ? words.wanted : words.notWanted}
        {release.saidBy && (
          <span className="quiet"> · {t.report.filed('', release.saidBy, release.saidOn ?? '')}</span>
        )}{' '}
        {arranges && (
          <Button
            size="small"
            loading={releasing.isPending}
            onClick={() => releasing.mutate(!release.wanted)}
            data-testid="arrange-release"
          >
            {release.wanted ? words.unwant : words.want}
          </Button>
        )}
      </p>
      <ProblemAlert error={releasing.error ?? ending.error} />
      <h3>{words.standIns}</h3>
      {standIns.length === 0 && <p className="quiet">{words.noStandIns}</p>}
      <ul className="plain-list">
        {standIns.map(({ id, absent, name, from, to }) => (
          <li key={id} data-testid="stand-in">
            {words.standIn(absent, name)} <span className="quiet">{words.days(from, to)}</span>{' '}
            {arranges && (
              <Button
                size="small"
                loading={ending.isPending}
                onClick={() => ending.mutate(id)}
                data-testid="end-stand-in"
              >
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {arranges && (
        <Button size="small" onClick={() => setNaming(true)} data-testid="name-stand-in">
          {words.name}
        </Button>
      )}
      {naming && <StandInDialog bodyId={bodyId} persons={persons} onClose={() => setNaming(false)} />}
    </>
  );
}
