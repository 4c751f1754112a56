import type { Session } from './types';

/** Whether somebody looks after the system, and is shown nothing of any plan. */
export const looksAfterTheSystem = (role: string): boolean => role === 'administrator' || role === 'auditor';

/** Whether somebody may ask about plans at all: not with a first password, and not to look after the system. */
export const worksWithPlans = (person: Session | null | undefined): boolean =>
  Boolean(person && !person.passwordDue && !looksAfterTheSystem(person.role));

/** The page on which somebody begins. */
export const firstPageOf = (role: string): string =>
  role === 'administrator' ? '/accounts' : role === 'auditor' ? '/security-log' : '/workbench';
