import { DownOutlined } from '@ant-design/icons';
import { Badge, Dropdown } from 'antd';
import { NavLink, useLocation } from 'react-router';
import { useInboxCount, usePlans, useSession } from '../../api/queries';
import { useWords } from '../../i18n/language';
import { useWorld } from '../use-world';
import { inWorld, usualWorld } from '../world';
import { useCurrentPlanId } from './current-plan';
import { isAt, placesFor, type Place, type PlaceGroup } from './places';

export function Navigation() {
  const { t } = useWords();
  const planId = useCurrentPlanId();
  const person = useSession().data;
  const plans = usePlans().data ?? [];
  const bodies = inWorld('/bodies', useWorld(), plans);
  const role = person?.role ?? '';
  const waiting = useInboxCount(usualWorld(plans)).data?.total ?? 0;
  // With a first password there is one thing to do, and it is on the page.
  if (person?.passwordDue) return <nav className="navigation" />;
  return (
    <nav className="navigation">
      {placesFor(planId, role, t, bodies).map((entry) =>
        'places' in entry ? (
          <Group key={entry.name} group={entry} />
        ) : (
          <NavLink key={entry.to} to={entry.to} end={entry.end} data-testid={testIdOf(entry)}>
            {entry.label}
            {entry.to === '/inbox' && (
              <Badge count={waiting} overflowCount={999} size="small" className="navigation-count" />
            )}
          </NavLink>
        ),
      )}
    </nav>
  );
}

/** A list of places under one name; it is marked while one is in one of them. */
function Group({ group: { name, places } }: { group: PlaceGroup }) {
  const { pathname } = useLocation();
  const here = places.find((place) => isAt(place, pathname));
  const items = places.map(({ to, label }) => ({ key: to, label: <NavLink to={to}>{label}</NavLink> }));
  return (
    <Dropdown menu={{ items, selectedKeys: here ? [here.to] : [] }} trigger={['click']}>
      <button type="button" className={here ? 'navigation-group active' : 'navigation-group'} aria-haspopup="menu">
        {here ? `${name} · ${here.label}` : name}
        <DownOutlined aria-hidden className="navigation-more" />
      </button>
    </Dropdown>
  );
}

const testIdOf = ({ to }: Place) => `nav-${to.split('?')[0].split('/').at(-1)}`;
