import { addDays } from '@app/domain/calendar';
import { endedBy, type BodyChange, type BodyId } from '@app/domain/bodies';
import { handAccountsOver } from '@app/identity';
import { Body, OfficeHolder } from '@app/persistence';
import type { Scene } from '../duban';

/** Office holders of a day or later. */
const HELD_FROM = (day: string) => [{ to: null }, { to: { $gte: day } }];

/**
 * Ends the bodies of a change: last day, office holders, and the heir that stands in for them, who also gets their
 * accounts, whose sessions end. With a new name the head stays in office.
 */
export async function inheritBody(scene: Scene, change: BodyChange, heirId: BodyId | null): Promise<void> {
  const { em, now } = scene;
  const lastDay = addDays(change.on, -1);
  const heir = heirId === null ? null : await em.findOneOrFail(Body, heirId);
  for (const id of endedBy(change)) {
    const body = await em.findOneOrFail(Body, id);
    em.assign(body, { to: lastDay, heirId });
    // The heirs of those that ended earlier as well, so that one step always leads to who is there today.
    await em.nativeUpdate(Body, { heirId: id }, { heirId });
    const present = await em.find(OfficeHolder, { body: id, $or: [{ to: null }, { to: { $gt: lastDay } }] });
    // A body that had a head before keeps it: two do not head one body.
    const headed = heir !== null && (await em.count(OfficeHolder, { body: heir.id, $or: HELD_FROM(change.on) })) > 0;
    for (const holder of present) {
      if (change.kind === 'rename' && heir && !headed) {
        const { name, post } = holder;
        em.create(OfficeHolder, { body: heir, name, post, from: change.on, to: holder.to ?? null });
      }
      holder.to = lastDay;
    }
    await handAccountsOver(em, body, heir, { accountId: null, name: null }, now);
  }
  await em.flush();
}
