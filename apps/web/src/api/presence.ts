/** So long after the last key, click or turn of the wheel, what the page asks still counts as asked by a person. */
const PRESENT_MS = 60_000;

let lastAct = Date.now();

if (typeof window !== 'undefined') {
  for (const act of ['keydown', 'pointerdown', 'wheel', 'touchstart']) {
    window.addEventListener(act, () => (lastAct = Date.now()), { capture: true, passive: true });
  }
}

/**
 * Whether nobody is there: the page goes on asking for news, and says so with each question (`X-Duban-Background`), so that the
 * session of somebody who has left ends though the page is open.
 */
export const isAway = (now = Date.now()): boolean => now - lastAct > PRESENT_MS;
