import type { EntityManager } from '@mikro-orm/postgresql';
import { governmentIn, type Directory } from '@app/config';
import { headOn, holderOn, substituteOn } from '@app/domain/bodies';
import type { Officers } from '@app/domain/escalation';
import { Body, OfficeHolder, Plan, Substitution } from '@app/persistence';
import { planToday } from '../plan-time';
import { deputyOf, postsOfBodies, type HeldPost } from './posts-on';

/** A body on a day: who signs for it, and who holds which post in it. */
export interface Staffed extends Officers {
  posts: readonly HeldPost[];
}

/** The county office on a day, and the county government, where some papers are signed. */
export interface OfficeOnDay extends Staffed {
  /** Null where the directory has no such body. */
  government: Staffed | null;
}

type Bodies = Pick<Directory, 'countyOffice' | 'bodies'>;

/** Who signs on a day, for the county office and for the county government: whoever heads it then, also as a substitute, and the deputy. */
export async function officersOn(em: EntityManager, directory: Bodies, date: string): Promise<OfficeOnDay> {
  const government = governmentIn(directory);
  const names = [directory.countyOffice, ...(government === undefined ? [] : [government])];
  const bodies = await em.find(Body, { name: { $in: names } });
  const of = { body: { $in: bodies.map(({ id }) => id) } };
  const holders = await em.find(OfficeHolder, of, { orderBy: { id: 1 } });
  const substitutions = await em.find(Substitution, of, { orderBy: { id: 1 } });
  const posts = await postsOfBodies(em, bodies, date);
  const staffed = (name: string): Staffed => {
    const isHere = ({ body }: { body: { id: number } }) =>
      bodies.some((one) => one.id === body.id && one.name === name);
    const dated = holders
      .filter(isHere)
      .map((one) => ({ name: one.name, post: one.post, from: one.from, to: one.to ?? null }));
    const substitutes = substitutions.filter(isHere);
    const held = posts(name);
    const officers = { head: headOn(dated, substitutes, date), deputy: deputyOf(held), posts: held };
    if (!substituteOn(substitutes, date)) return officers;
    const away = holderOn(dated, date);
    return { ...officers, acting: { away: away && { name: away.name, post: away.post } } };
  };
  return {
    ...staffed(directory.countyOffice),
    government: government === undefined ? null : { ...staffed(government), elsewhere: government },
  };
}

/** The date of a plan; without such a plan, today. */
export async function todayOfPlan(em: EntityManager, planId: number, now: Date): Promise<string> {
  const plan = await em.findOne(Plan, { id: planId });
  return planToday(plan ?? { clock: 'real', today: null }, now);
}
