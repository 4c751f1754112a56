import { Outlet, useParams } from 'react-router';
import { useWords } from '../../i18n/language';
import { AlarmBanner } from './AlarmBanner';
import { Navigation } from './Navigation';
import { PersonBar } from './PersonBar';
import { useWorldOfPage } from '../use-world';
import { PlanBar } from './PlanBar';
import { SandboxBand } from './SandboxBand';

/** The frame of every page: who I am, where I can go, which plan and which date. */
export function Shell() {
  const { t } = useWords();
  const planId = Number(useParams().planId) || null;
  const rehearsed = useWorldOfPage() === 'sandbox';
  return (
    <div className={rehearsed ? 'shell shell-sandbox' : 'shell'}>
      <a className="skip-link" href="#content">
        {t.app.skipToContent}
      </a>
      <header className="title-bar">
        <span className="brand">{t.app.name}</span>
        <Navigation />
        <PersonBar />
      </header>
      <AlarmBanner />
      {rehearsed && <SandboxBand />}
      {planId !== null && <PlanBar planId={planId} />}
      <main id="content" className="page" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
