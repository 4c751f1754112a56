/** Does what a key stands for, unless somebody types, a dialog is open or the browser is meant. @returns the end of it */
export function onKey(acts: Record<string, () => unknown>): () => void {
  const listen = (event: KeyboardEvent) => {
    const act = Object.hasOwn(acts, event.key.toLowerCase()) ? acts[event.key.toLowerCase()] : undefined;
    if (!act || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('[role=dialog]:not([aria-hidden=true])')) return;
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]')) return;
    event.preventDefault(); // what has the focus next does not get the letter
    act();
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}
