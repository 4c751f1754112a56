import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useAgenda, usePlans, useSession } from '../../api/queries';
import type { PlanListItem, World } from '../../api/types';
import { useWorld } from '../../components/use-world';
import { running } from '../../components/world';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { ImportButton } from '../plan-import/ImportButton';
import { WaitingEntries } from '../inbox/WaitingEntries';
import { Agenda } from './Agenda';
import { OwnPlans } from './OwnPlans';
import { UnconfirmedPlans } from './UnconfirmedPlans';
import './workbench.css';

/** Loaded where something is rehearsed. */
const WorldChoice = lazy(async () => ({ default: (await import('../inbox/WorldChoice')).WorldChoice }));

/** The first page: what this person must do now, and how their own matters stand. */
export function WorkbenchPage() {
  const { data: plans } = usePlans();
  const world = useWorld();
  if (plans === undefined) return null; // which world is shown follows from them
  return <Workbench plans={plans} world={world} key={world} />;
}

function Workbench({ plans, world }: { plans: PlanListItem[]; world: World }) {
  const { t } = useWords();
  const person = useSession().data;
  const [, setSearch] = useSearchParams();
  const agenda = useAgenda(world);
  const rehearsed = running(plans, 'sandbox').length > 0;
  return (
    <>
      <PageTitle
        aside={t.workbench.greeting(person?.name ?? '', person?.body ?? '')}
        actions={
          <>
            {rehearsed && (
              <Suspense fallback={null}>
                <WorldChoice chosen={world} onChoose={(chosen) => setSearch({ world: chosen })} />
              </Suspense>
            )}
            <ImportButton />
          </>
        }
      >
        {t.workbench.title}
      </PageTitle>
      <WaitingEntries />
      <div className="workbench">
        <div>
          <Loaded query={agenda}>{(known) => <Agenda agenda={known} plans={plans} world={world} />}</Loaded>
        </div>
        <aside aria-label={t.workbench.standing}>
          <UnconfirmedPlans plans={plans} />
          <OwnPlans plans={running(plans, world)} />
        </aside>
      </div>
    </>
  );
}
