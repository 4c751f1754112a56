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

/** 内部办理安排: who heads a body says how work is done inside it. */
export const mayArrangeWork = (actor: Actor, { bodyId }: { bodyId: number }) =>
  actor.bodyId === bodyId && headsBody(actor);
