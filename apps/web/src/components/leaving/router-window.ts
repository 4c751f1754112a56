import { onLayers, topWindow } from './layers';
import { WindowEntry } from './window-entry';

/** There is one browser, and one history. */
export const windowEntry = new WindowEntry(
  {
    entries: window.history,
    address: () => window.location.href,
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  },
  { any: () => topWindow() !== null, closeLast: () => topWindow()?.close() },
);

onLayers(() => windowEntry.look());

const listen: typeof window.addEventListener = (kind: string, listener: EventListenerOrEventListenerObject) => {
  const told = (event: Event) => {
    if (kind === 'popstate' && !windowEntry.arrived()) return;
    if (typeof listener === 'function') listener(event);
    else listener.handleEvent(event);
  };
  window.addEventListener(kind, told);
};

/** The browser as a router sees it: without the entries that stand for what is open over a page. */
export const routerWindow = new Proxy(window, {
  get(browser, name) {
    if (name === 'history') return windowEntry.entries;
    if (name === 'addEventListener') return listen;
    const value: unknown = Reflect.get(browser, name);
    return typeof value === 'function' ? (value.bind(browser) as unknown) : value;
  },
});
