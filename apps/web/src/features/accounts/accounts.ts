import type { AccountView } from '../../api/types';

/** Stopped because its owner left the office: somebody has to say what becomes of it. */
export const isToSettle = ({ state, leftOfficeOn }: Pick<AccountView, 'state' | 'leftOfficeOn'>): boolean =>
  state === 'disabled' && leftOfficeOn !== null;

/** What can be done with an account in its state. */
export function actsOn({ state }: Pick<AccountView, 'state'>): ('change' | 'reset' | 'disable' | 'close' | 'reopen')[] {
  if (state === 'active') return ['change', 'reset', 'disable', 'close'];
  return state === 'disabled' ? ['reopen', 'change', 'close'] : ['reopen'];
}

/** Whether an account is among those looked for. */
export function matches(
  { username, name, body, state }: Pick<AccountView, 'username' | 'name' | 'body' | 'state'>,
  text: string,
  wanted: AccountView['state'] | null,
): boolean {
  if (wanted !== null && state !== wanted) return false;
  const sought = text.trim().toLowerCase();
  return [username, name, body ?? ''].some((part) => part.toLowerCase().includes(sought));
}
