import { useSyncExternalStore } from 'react';

const STORED_AS = 'duban.text';
const listeners = new Set<() => void>();

const isLarge = (): boolean => localStorage.getItem(STORED_AS) === 'large';

function tell(): void {
  document.documentElement.dataset.text = isLarge() ? 'large' : 'normal';
  for (const listener of listeners) listener();
}

/** 大字: whether this browser shows everything larger, and the switch. */
export function useTextSize(): { large: boolean; toggle: () => void } {
  const large = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isLarge);
  const toggle = () => {
    localStorage.setItem(STORED_AS, large ? 'normal' : 'large');
    tell();
  };
  return { large, toggle };
}

/** Takes over what was chosen in this browser before; called once, before the first page. */
export const restoreTextSize = tell;
