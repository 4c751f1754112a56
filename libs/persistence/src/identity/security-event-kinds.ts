/** Security events are kept for at least this long; the law asks for six months of logs (网络安全法). */
export const LEAST_DAYS_KEPT = 180;

export { SECURITY_EVENT_KINDS, type SecurityEventKind } from '@app/domain/vocabulary';

export type SecurityResult = 'done' | 'refused';
