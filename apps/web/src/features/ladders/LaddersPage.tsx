import { useParams } from 'react-router';
import { useLadders } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { versionName } from '../../components/version-name';
import { useWords } from '../../i18n/language';
import { LadderTable } from './LadderTable';

const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;

/** 督办阶梯: every rung of the version by which the plan runs. */
export function LaddersPage() {
  const { t } = useWords();
  const ladders = useLadders(Number(useParams().planId));
  return (
    <>
      <PageTitle>{t.ladders.title}</PageTitle>
      <Loaded query={ladders}>
        {({ version, validFrom, rungs }) => (
          <>
            <p className="note">{t.ladders.runsBy(versionName(version), validFrom)}</p>
            {LETTERS.map((letter) => (
              <Panel key={letter} title={`${letter} ${t.ladders.names[letter]}`}>
                <LadderTable rungs={rungs.filter(({ ladder }) => ladder === letter)} />
              </Panel>
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}
