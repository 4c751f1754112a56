import { useSearchParams } from 'react-router';
import { usePlans } from '../../api/queries';
import { useWorld } from '../../components/use-world';
import { planAt, running, worldOf } from '../../components/world';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { PlanChoice } from './PlanChoice';
import { WaitingEntries } from './WaitingEntries';
import { Work } from './Work';
import { WorldChoice } from './WorldChoice';
import './inbox.css';

/** What I have to do in real plans, or in the sandbox: the address says which, and of which plan alone. */
export function InboxPage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const world = useWorld();
  const planId = planAt({ planId: null, search: search.toString() });
  const { data: plans, isPending } = usePlans();
  if (isPending) return null; // which world is shown follows from them
  const all = plans ?? [];
  const here = all.filter((plan) => worldOf(plan) === world);
  const choosePlan = (plan: number | null) => setSearch(plan === null ? { world } : { plan: String(plan) });
  const rehearsed = running(all, 'sandbox').length > 0;
  return (
    <>
      <PageTitle
        actions={
          <>
            {rehearsed && <WorldChoice chosen={world} onChoose={(chosen) => setSearch({ world: chosen })} />}
            {here.length > 1 && <PlanChoice plans={here} chosen={planId} onChoose={choosePlan} />}
          </>
        }
      >
        {t.inbox.title}
      </PageTitle>
      <WaitingEntries />
      <Work of={{ planId, world }} plans={all} key={`${world} ${planId}`} />
    </>
  );
}
