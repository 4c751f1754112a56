import { BellOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLatestNotifications, usePlans, useSession } from '../../api/queries';
import { CountBadge } from '../../components/CountBadge';
import { Floating } from '../../components/floating/Floating';
import { useWords } from '../../i18n/language';
import { NotificationLine } from '../../features/inbox/NotificationLine';
import { useWorld } from '../../components/use-world';
import { inWorld } from '../../components/world';

const SHOWN = 8;

/** The last line this person has seen in this browser. */
const seenAs = (world: string, name: string) => `duban.seen.${world}.${name}`;

/** What was said to my body, the new ones counted until they are looked at. */
export function Bell() {
  const { t } = useWords();
  const world = useWorld();
  const person = useSession().data;
  const plans = usePlans().data ?? [];
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const key = seenAs(world, person?.name ?? '');
  const [seen, setSeen] = useState<Record<string, number>>({});
  const latest = useLatestNotifications(world).data?.notifications ?? [];
  const last = seen[key] ?? Number(localStorage.getItem(key) ?? 0);
  const fresh = latest.filter(({ id }) => id > last).length;
  const close = () => setAnchor(null);
  const show = (button: HTMLElement) => {
    setAnchor(button);
    if (latest.length === 0) return;
    const newest = Math.max(...latest.map(({ id }) => id));
    localStorage.setItem(key, String(newest));
    setSeen({ ...seen, [key]: newest });
  };
  const list = (
    <div className="bell-list" onClick={close} role="presentation">
      {latest.length === 0 && <p className="quiet">{t.inbox.noNotifications}</p>}
      <ul className="plain-list">
        {latest.slice(0, SHOWN).map((notice) => (
          <li key={notice.id}>
            <NotificationLine notice={notice} />
          </li>
        ))}
      </ul>
      <Link to={inWorld('/inbox', world, plans)} data-testid="all-notifications">
        {t.shell.allNotifications}
      </Link>
    </div>
  );
  return (
    <>
      <button
        type="button"
        className="top-button"
        aria-label={t.shell.bell(fresh)}
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => (anchor ? close() : show(currentTarget))}
        data-testid="bell"
      >
        <CountBadge count={fresh} most={99}>
          <BellOutlined aria-hidden className="top-icon" />
        </CountBadge>
      </button>
      {anchor && (
        <Floating anchor={anchor} onClose={close} side="right" role="dialog" aria-label={t.shell.bell(0)}>
          {list}
        </Floating>
      )}
    </>
  );
}
