import { useEffect, type RefObject } from 'react';
import { useLocation } from 'react-router';
import { usePlans } from '../../api/queries';
import { useWords } from '../../i18n/language';

/** The heading of the page, the plan and the system as the title of the window; the heading comes and changes with its data. */
export function useTitleOfPage(content: RefObject<HTMLElement | null>, planId: number | null): void {
  const { t } = useWords();
  const { pathname } = useLocation();
  const plan = usePlans().data?.find(({ id }) => id === planId)?.title;
  const name = t.app.name;
  useEffect(() => {
    const page = content.current;
    if (!page) return;
    const tell = () => {
      const heading = page.querySelector('h1')?.textContent?.trim();
      document.title = [heading, heading === plan ? null : plan, name].filter(Boolean).join(' · ');
    };
    tell();
    const watch = new MutationObserver(tell);
    watch.observe(page, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, [content, pathname, plan, name]);
}
