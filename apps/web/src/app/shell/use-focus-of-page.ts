import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Takes the focus to a page one has gone to, so that a keyboard and a screen reader begin there and not where one was. */
export function useFocusOfPage() {
  const content = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    content.current?.focus({ preventScroll: true });
  }, [pathname]);
  return content;
}
