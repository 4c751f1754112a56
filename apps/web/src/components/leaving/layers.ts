/** A window over the page, or a form in which something may be typed. */
export type Layer =
  | { kind: 'over'; close: () => void }
  | { kind: 'form'; isTyped: () => boolean; ask: (leave: () => void, stay: () => void) => void };

/** A way to another address: by going back or forward, and whether it leads to another page. */
export interface Move {
  history: boolean;
  elsewhere: boolean;
}

/** What is open, the last one opened at the end. */
const open: Layer[] = [];

let changed = (): void => undefined;

/** @param learn is told whenever something was opened or closed */
export function onLayers(learn: () => void): void {
  changed = learn;
}

/** @returns takes it away again */
export function lay(layer: Layer): () => void {
  open.push(layer);
  changed();
  return () => {
    const at = open.indexOf(layer);
    if (at < 0) return;
    open.splice(at, 1);
    changed();
  };
}

/** The window that was opened last. */
export const topWindow = () => open.findLast((layer) => layer.kind === 'over') ?? null;

/**
 * What stands in the way. Going back closes the window that was opened last and stays on the page; a form in which
 * something is typed is asked before its page is left by any way.
 */
export function heldBy({ history, elsewhere }: Move): Layer | null {
  const over = history ? topWindow() : null;
  return over ?? (elsewhere ? (open.findLast((layer) => layer.kind === 'form' && layer.isTyped()) ?? null) : null);
}
