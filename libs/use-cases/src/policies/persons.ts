import type { Actor } from '../actor';
import { headsBody, installsForOffice } from './roles';

/**
 * 登记人员: who heads a body says who else is there and how they are reached; so does the county office, which keeps the
 * directory, also from the machine's own command line.
 */
export const mayTendPersons = (actor: Actor, { bodyId }: { bodyId: number }) =>
  installsForOffice(actor) || (actor.bodyId === bodyId && headsBody(actor));

/** 通讯录: whoever works for a body. */
export const mayReadNumbers = (actor: Pick<Actor, 'bodyId'>) => actor.bodyId !== null;
