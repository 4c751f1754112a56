import { Link, NavLink, useLocation } from 'react-router';
import { CountBadge } from '../../components/CountBadge';
import { useWords } from '../../i18n/language';
import { isAt, isIn, type Place, type Section } from './places';
import { SectionIcon } from './SectionIcon';
import { useSections } from './use-sections';
import { useWaiting } from './use-waiting';

/** The parts of the system at the side; of the one that is open, its pages. */
export function SideBar() {
  const { t } = useWords();
  const sections = useSections();
  const { pathname } = useLocation();
  return (
    <nav className="side-bar" aria-label={t.shell.navigation}>
      <ul className="plain-list">
        {sections.map((section) => (
          <li key={section.key}>
            <SectionLink section={section} here={isIn(section, pathname)} />
            {section.places.length > 1 && isIn(section, pathname) && <Pages places={section.places} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SectionLink({ section, here }: { section: Section; here: boolean }) {
  const waiting = useWaiting();
  const [first] = section.places;
  const alone = here && section.places.length === 1;
  return (
    <Link
      to={first.to}
      className={here ? 'side-section active' : 'side-section'}
      aria-current={alone ? 'page' : undefined}
      data-testid={testIdOf(first)}
    >
      <SectionIcon of={section.key} />
      <span>{section.label}</span>
      {section.key === 'inbox' && <CountBadge count={waiting} most={999} />}
    </Link>
  );
}

function Pages({ places }: { places: readonly Place[] }) {
  const { pathname } = useLocation();
  return (
    <ul className="plain-list side-pages">
      {places.map((place) => (
        <li key={place.to}>
          <NavLink
            to={place.to}
            end={place.end}
            className={() => (isAt(place, pathname) ? 'active' : '')}
            data-testid={`page-${testIdOf(place)}`}
          >
            {place.label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

const testIdOf = ({ to }: Place) => `nav-${to.split('?')[0].split('/').at(-1)}`;
