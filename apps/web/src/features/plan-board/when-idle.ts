/** For browsers that do not tell when they have nothing else to do; milliseconds. */
const A_MOMENT = 200;
/** It is done by then, however busy the browser is; milliseconds. */
const AT_LAST = 3_000;

/**
 * Does what can wait when the browser has nothing else to do.
 *
 * @returns gives it up
 */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = requestIdleCallback(() => work(), { timeout: AT_LAST });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(work, A_MOMENT);
  return () => clearTimeout(timer);
}
