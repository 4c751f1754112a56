/** A timer does not wait for what it began: a look that takes longer than its interval is not begun a second time. */
export function unlessBusy(): (task: () => Promise<void>) => Promise<void> {
  let busy = false;
  return async (task) => {
    if (busy) return;
    busy = true;
    try {
      await task();
    } finally {
      busy = false;
    }
  };
}
