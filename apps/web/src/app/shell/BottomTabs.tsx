import { UserOutlined } from '@ant-design/icons';
import { Link, useLocation } from 'react-router';
import { CountBadge } from '../../components/CountBadge';
import { useWords } from '../../i18n/language';
import { isIn } from './places';
import type { SectionKey } from '../../i18n/section-keys';
import { SectionIcon } from './SectionIcon';
import { useSections } from './use-sections';
import { useWaiting } from './use-waiting';

/** What a phone shows besides 我的; the first three of them that the person has. */
const WANTED: readonly SectionKey[] = ['workbench', 'inbox', 'matters', 'statistics', 'scores', 'system'];

/** The way around on a phone: three parts, and everything else under 我的. */
export function BottomTabs() {
  const { t } = useWords();
  const sections = useSections();
  const waiting = useWaiting();
  const { pathname } = useLocation();
  if (sections.length === 0) return null;
  const tabs = WANTED.flatMap((key) => sections.find((section) => section.key === key) ?? []).slice(0, 3);
  return (
    <nav className="bottom-tabs" aria-label={t.shell.tabs}>
      {tabs.map((section) => (
        <Link
          key={section.key}
          to={section.places[0].to}
          className={isIn(section, pathname) ? 'active' : undefined}
          aria-current={isIn(section, pathname) ? 'page' : undefined}
          data-testid={`tab-${section.key}`}
        >
          <CountBadge count={section.key === 'inbox' ? waiting : 0} most={99}>
            <SectionIcon of={section.key} />
          </CountBadge>
          <span>{section.key === 'matters' ? t.shell.tabMatters : section.label}</span>
        </Link>
      ))}
      <Link to="/mine" className={pathname === '/mine' ? 'active' : undefined} data-testid="tab-mine">
        <UserOutlined aria-hidden />
        <span>{t.shell.mine}</span>
      </Link>
    </nav>
  );
}
