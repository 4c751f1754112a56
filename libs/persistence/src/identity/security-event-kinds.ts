/** Security events are kept for at least this long; the law asks for six months of logs (网络安全法). */
export const LEAST_DAYS_KEPT = 180;

/** Every kind of security event. */
export const SECURITY_EVENT_KINDS = [
  'signed-in',
  'sign-in-failed',
  'sign-in-locked',
  'signed-out',
  'account-opened',
  'account-changed',
  'account-reassigned',
  'account-disabled',
  'account-closed',
  'account-reopened',
  'password-changed',
  'password-reset',
  'sessions-ended',
  'demo-ended',
  'file-downloaded',
  'exported',
  'restricted-read',
  'permission-refused',
  'security-log-read',
  'security-log-exported',
] as const;

export type SecurityEventKind = (typeof SECURITY_EVENT_KINDS)[number];

export type SecurityResult = 'done' | 'refused';
