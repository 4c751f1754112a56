const STORED_AS = 'duban.reloaded';

/** After this long, a script that is missing is missing because of another update; milliseconds. */
const ANOTHER_UPDATE_MS = 60_000;

/**
 * An update takes away the scripts an open tab has not loaded yet. Such a tab loads itself anew, once: where the script is
 * missing all the same, the page says so and leaves it to the person.
 */
export function reloadOnceWhenOld(page: Pick<Window, 'addEventListener' | 'sessionStorage' | 'location'>): void {
  page.addEventListener('vite:preloadError', (event) => {
    const last = Number(page.sessionStorage.getItem(STORED_AS));
    if (Date.now() - last < ANOTHER_UPDATE_MS) return;
    event.preventDefault();
    page.sessionStorage.setItem(STORED_AS, String(Date.now()));
    page.location.reload();
  });
}
