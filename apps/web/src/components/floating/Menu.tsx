import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { Link } from 'react-router';
import { Floating } from './Floating';
import { nextItem } from './next-item';

interface MenuItem {
  key: string;
  label: ReactNode;
  /** What it does, or the address it leads to. */
  run?: () => void;
  to?: string;
  /** That it is the one of all that is in force now. */
  chosen?: boolean;
  lang?: string;
  testId?: string;
}

/** Items that belong together; a line parts them from others where they have no title. */
export interface MenuGroup {
  key: string;
  title?: string;
  className?: string;
  items: readonly MenuItem[];
}

/** What the button of a menu is given. */
interface Opener {
  id: string;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick: (event: MouseEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

interface Props {
  groups: readonly MenuGroup[];
  side?: 'left' | 'right';
  /** The button that opens it. */
  children: (opener: Opener) => ReactNode;
}

/**
 * A button with a menu, by mouse, finger and keyboard (WAI-ARIA, menu button pattern): arrows, Home and End go from one to the
 * next, Enter does it, Escape goes back to the button.
 */
export function Menu({ groups, side = 'left', children }: Props) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      {children({
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': anchor !== null,
        onClick: ({ currentTarget }) => setAnchor((open) => (open ? null : currentTarget)),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setAnchor(event.currentTarget);
        },
      })}
      {anchor && <Items groups={groups} anchor={anchor} labelledBy={id} side={side} onClose={close} />}
    </>
  );
}

interface ItemsProps extends Required<Pick<Props, 'groups' | 'side'>> {
  anchor: HTMLElement;
  labelledBy: string;
  onClose: () => void;
}

function Items({ groups, anchor, labelledBy, side, onClose }: ItemsProps) {
  const list = useRef<HTMLDivElement>(null);
  const all = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
  // The one that is in force before the first.
  const begin = useEffectEvent(() => {
    const items = all();
    (items.find((one) => one.ariaChecked === 'true') ?? items[0])?.focus({ preventScroll: true });
  });
  useEffect(() => begin(), []);
  const go = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      onClose();
      anchor.focus(); // the browser goes on from there
      return;
    }
    const items = all();
    const to = nextItem(event.key, items.indexOf(document.activeElement as HTMLElement), items.length);
    if (to === null) return;
    event.preventDefault();
    items[to].focus();
  };
  return (
    <Floating anchor={anchor} onClose={onClose} side={side} onKeyDown={go}>
      <div role="menu" aria-labelledby={labelledBy} className="menu" ref={list}>
        {groups
          .filter(({ items }) => items.length > 0)
          .map(({ key, title, className, items }) => (
            <div
              key={key}
              role="group"
              aria-label={title}
              className={className ? `menu-group ${className}` : 'menu-group'}
            >
              {title && (
                <div className="menu-title" aria-hidden>
                  {title}
                </div>
              )}
              {items.map((item) => (
                <Item
                  key={item.key}
                  item={item}
                  onDone={() => {
                    onClose();
                    if (!item.to) anchor.focus();
                  }}
                />
              ))}
            </div>
          ))}
      </div>
    </Floating>
  );
}

function Item({ item: { label, run, to, chosen, lang, testId }, onDone }: { item: MenuItem; onDone: () => void }) {
  const shared = {
    tabIndex: -1,
    className: 'menu-item',
    lang,
    'data-testid': testId,
    ...(chosen === undefined
      ? { role: 'menuitem' as const }
      : { role: 'menuitemradio' as const, 'aria-checked': chosen }),
  };
  const act = () => {
    onDone();
    run?.();
  };
  return to === undefined ? (
    <button type="button" {...shared} onClick={act}>
      {label}
    </button>
  ) : (
    <Link {...shared} to={to} onClick={act}>
      {label}
    </Link>
  );
}
