import { Outlet, useParams } from 'react-router';
import { useWords } from '../../i18n/language';
import { AlarmBanner } from './AlarmBanner';
import { Navigation } from './Navigation';
import { PersonBar } from './PersonBar';
import { PlanBar } from './PlanBar';

/** The frame of every page: who I am, where I can go, which plan and which date. */
export function Shell() {
  const { t } = useWords();
  const planId = Number(useParams().planId) || null;
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t.app.skipToContent}
      </a>
      <header className="title-bar">
        <span className="brand">{t.app.name}</span>
        <Navigation />
        <PersonBar />
      </header>
      <AlarmBanner />
      {planId !== null && <PlanBar planId={planId} />}
      <main id="content" className="page" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
