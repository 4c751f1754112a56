import type { Actor } from '../actor';
import { postMay } from './posts';

/** The coordinating body and the county office. */
export const runsThePlan = (actor: Actor) => actor.role === 'coordinator' || actor.role === 'county-office';

/** The head or the deputy of the county office, or whoever acts for the head; its other persons prepare. */
export const decidesForOffice = (actor: Actor) => actor.role === 'county-office' && postMay(actor, 'decide');

/** The same, and the machine's own command line. */
export const installsForOffice = (actor: Actor) => actor.role === 'county-office' && postMay(actor, 'install');

/** The county office and the organization department. */
export const looksAfterCadres = (actor: Pick<Actor, 'role'>) =>
  actor.role === 'county-office' || actor.role === 'organization';

/** Where the county office takes the place of the coordinating body, it decides. */
export const actsAs = (actor: Actor, role: 'coordinator' | 'county-office') =>
  role === 'county-office' ? decidesForOffice(actor) : actor.role === role;

/** Of an office with several posts, those that decide. */
export const decidesForBody = (actor: Actor, bodyId: number) =>
  actor.bodyId === bodyId &&
  (actor.role === 'county-office' || actor.role === 'organization' ? postMay(actor, 'decide') : true);

/** The head of a body, or whoever acts for the head. */
export const headsBody = (actor: Actor) => ['head', 'away', 'acting'].includes(actor.standing ?? 'staff');
