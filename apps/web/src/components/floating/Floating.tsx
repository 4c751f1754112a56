import { useEffect, useEffectEvent, useLayoutEffect, useRef, type HTMLAttributes, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useBackCloses } from '../leaving/use-back-closes';
import { GAP, placeOf } from './place';
import './floating.css';

interface Props extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** The button it belongs to; the keyboard returns there. */
  anchor: HTMLElement;
  onClose: () => void;
  side?: 'left' | 'right';
  children: ReactNode;
}

/** A finger that closes something by a tap beside it does not mean what lies there; its next tap does. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    over();
  };
  const over = () => {
    document.removeEventListener('click', swallow, true);
    document.removeEventListener('pointerdown', over, true);
  };
  document.addEventListener('click', swallow, true);
  // Not by the press that is under way, which has passed by here already.
  document.addEventListener('pointerdown', over, true);
}

/**
 * Something small over the page, beside the button that opened it. Escape, going back, a click beside it and the keyboard that
 * goes on close it.
 */
export function Floating({ anchor, onClose, side = 'left', children, ...rest }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(onClose);
  const place = useEffectEvent(() => {
    const { current } = box;
    if (!current) return;
    const screen = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const zoom = current.getBoundingClientRect().width / current.offsetWidth || 1; // of the larger text
    current.style.maxHeight = `${(screen.height - 2 * GAP) / zoom}px`;
    const { top, left } = placeOf(anchor.getBoundingClientRect(), current.getBoundingClientRect(), screen, side);
    current.style.top = `${top / zoom}px`;
    current.style.left = `${left / zoom}px`;
  });
  useBackCloses(true, onClose);
  useLayoutEffect(() => place());
  // What is inside may take the focus for a part of it.
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const move = () => place();
    const press = ({ target, pointerType }: PointerEvent) => {
      if (!(target instanceof Node) || box.current?.contains(target) || anchor.contains(target)) return;
      if (pointerType === 'touch') swallowClick();
      close();
    };
    window.addEventListener('resize', move);
    window.addEventListener('scroll', move, { capture: true, passive: true });
    document.addEventListener('pointerdown', press);
    return () => {
      window.removeEventListener('resize', move);
      window.removeEventListener('scroll', move, { capture: true });
      document.removeEventListener('pointerdown', press);
    };
  }, [anchor]);
  return createPortal(
    <div
      tabIndex={-1}
      {...rest}
      className="floating"
      ref={box}
      // Without React's way up: what lies around the button has nothing to do with a click in here.
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        rest.onKeyDown?.(event);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
        anchor.focus();
      }}
      onBlur={({ relatedTarget }) => {
        const isElsewhere = (one: Node) => !box.current?.contains(one) && !anchor.contains(one);
        if (relatedTarget instanceof Node && isElsewhere(relatedTarget)) onClose();
      }}
    >
      {children}
    </div>,
    document.body,
  );
}
