import type { Actor } from '@app/use-cases';

/** Those who run the plan see what was sent; everybody else only what was sent to them. */
export const mayReadAllMails = (actor: Pick<Actor, 'role'>): boolean =>
  actor.role === 'county-office' || actor.role === 'coordinator';
