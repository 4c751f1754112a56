import { covers, headOn } from '@app/domain/bodies';
import type { IsoDate } from '@app/domain/calendar';
import { Account, ReleaseRule, StandIn } from '@app/persistence';
import type { Actor } from '../actor';
import { officeOf, withStanding } from '../bodies/office-of-body';
import type { Scene } from '../scene';
import { shanghaiDate } from '../plan-time';
import { mayArrangeWork } from '../policies';
import { lasts } from '../bodies/stand-ins-of';

/** Who does whose work, from when until when. */
export interface StandingIn {
  id: number;
  absent: string;
  name: string;
  from: IsoDate;
  to: IsoDate;
  /** Today is one of its days. */
  now: boolean;
}

/** How a body arranges its work. */
export interface Arrangements {
  release: { wanted: boolean; saidBy: string | null; saidOn: IsoDate | null };
  /** Those that have or will have effect. */
  standIns: StandingIn[];
  /** Whom the head can name; empty for everybody else. */
  persons: string[];
  may: 'arrange-work'[];
}

/** What the head of a body has arranged inside it, and whether this person may arrange anything. */
export async function arrangementsOf(scene: Scene, actor: Actor, bodyId: number): Promise<Arrangements> {
  const { em, now } = scene;
  const today = shanghaiDate(now);
  const rule = await em.findOne(ReleaseRule, { body: bodyId }, { orderBy: { id: 'desc' } });
  const rows = await em.find(StandIn, { body: bodyId, to: { $gte: today } }, { orderBy: { from: 1, id: 1 } });
  const ahead = rows.map((row) => ({ row, ...lasts(row) })).filter(({ from, to }) => to >= today && to >= from);
  const own = actor.bodyId === bodyId && mayArrangeWork(await withStanding(scene, actor), { bodyId });
  const office = own ? await officeOf(em, bodyId, today) : null;
  const head = office && headOn(office.holders, office.substitutions, today)?.name;
  const accounts = own ? await em.find(Account, { body: bodyId, state: 'active' }, { orderBy: { id: 1 } }) : [];
  return {
    release: { wanted: rule?.wanted ?? false, saidBy: rule?.saidBy ?? null, saidOn: rule?.saidOn ?? null },
    standIns: ahead.map(({ row: { id, absent, name }, from, to }) => {
      return { id, absent, name, from, to, now: covers({ from, to }, today) };
    }),
    persons: [...new Set([...(head ? [head] : []), ...accounts.map(({ displayName }) => displayName)])],
    may: own ? ['arrange-work'] : [],
  };
}
