import { Link, Outlet, ScrollRestoration, useParams } from 'react-router';
import { useSession } from '../../api/queries';
import { worksWithPlans } from '../../api/roles';
import { SearchButton } from '../../features/search/SearchButton';
import { useWords } from '../../i18n/language';
import { useWorldOfPage } from '../../components/use-world';
import { AlarmBanner } from './AlarmBanner';
import { Bell } from './Bell';
import { BottomTabs } from './BottomTabs';
import { IdentityBanner } from './IdentityBanner';
import { LeaveGuard } from './LeaveGuard';
import { OwnMenu } from './OwnMenu';
import { PlanBar } from './PlanBar';
import { PlanSwitcher } from './PlanSwitcher';
import { PrintHead } from './PrintHead';
import { SandboxBand } from './SandboxBand';
import { SideBar } from './SideBar';
import { SlowServer } from './SlowServer';
import { useFocusOfPage } from './use-focus-of-page';
import { useTitleOfPage } from './use-title-of-page';
import './shell.css';
import './print.css';

/** The frame of every page: which plan, what waits, who I am, where I can go. */
export function Shell() {
  const { t } = useWords();
  const planId = Number(useParams().planId) || null;
  const rehearsed = useWorldOfPage() === 'sandbox';
  const person = useSession().data;
  const content = useFocusOfPage();
  useTitleOfPage(content, planId);
  return (
    <div className={rehearsed ? 'shell shell-sandbox' : 'shell'}>
      <a className="skip-link" href="#content">
        {t.app.skipToContent}
      </a>
      <header className="top-bar">
        <Link to="/" className="brand">
          {t.app.name}
        </Link>
        <PlanSwitcher />
        {worksWithPlans(person) && (
          <>
            <SearchButton />
            <Bell />
          </>
        )}
        <OwnMenu />
      </header>
      <SlowServer />
      <AlarmBanner />
      <IdentityBanner />
      <PrintHead planId={planId} />
      {rehearsed && <SandboxBand />}
      <div className="shell-body">
        <SideBar />
        <div className="shell-page">
          {planId !== null && <PlanBar planId={planId} />}
          <main id="content" className="page" tabIndex={-1} ref={content}>
            <Outlet />
          </main>
        </div>
      </div>
      <BottomTabs />
      <LeaveGuard />
      <ScrollRestoration />
    </div>
  );
}
