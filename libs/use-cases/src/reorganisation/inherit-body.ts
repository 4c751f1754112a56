import { addDays } from '@app/domain/calendar';
import { endedBy, type BodyChange, type BodyId } from '@app/domain/bodies';
import { handAccountsOver } from '@app/identity';
import { Body, OfficeHolder, Person, Post } from '@app/persistence';
import type { Scene } from '../scene';

/** Office holders of a day or later. */
const HELD_FROM = (day: string) => [{ to: null }, { to: { $gte: day } }];

/**
 * Ends the bodies of a change: last day, office holders, posts, and the heir that stands in for them, who also gets their
 * accounts, whose sessions end. With a new name the head stays in office, and so does everybody else.
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
    await endPosts(scene, body, lastDay, change.kind === 'rename' ? heir : null);
    await handAccountsOver(em, body, heir, { accountId: null, name: null }, now);
  }
  await em.flush();
}

/** The posts of a body end with it; under its new name they begin anew, with how each person is reached. */
async function endPosts({ em }: Scene, body: Body, lastDay: string, renamed: Body | null): Promise<void> {
  const open = { $or: [{ to: null }, { to: { $gt: lastDay } }] };
  const posts = await em.find(Post, { person: { body }, ...open }, { populate: ['person'], orderBy: { id: 1 } });
  const people = new Map<string, Person>();
  if (renamed) {
    const known = await em.find(Person, { body: renamed });
    for (const person of await em.find(Person, { body })) {
      const { name, phone, address, reachedBy } = person;
      const same = known.find((one) => one.name === name);
      people.set(name, same ?? em.create(Person, { body: renamed, name, phone, address, reachedBy }));
    }
  }
  for (const post of posts) {
    const person = people.get((post.person as Person).name);
    const { part, title, enteredBy } = post;
    const from = addDays(lastDay, 1);
    if (person) em.create(Post, { person, part, title, from, to: post.to ?? null, enteredBy });
    if (post.from == null || post.from <= lastDay) post.to = lastDay;
  }
}
