import { LONGEST_ADDRESS, PHONE } from '@app/domain/bodies';
import { DubanError } from '@app/domain/errors';
import type { EventKind } from '@app/domain/vocabulary';
import { textAsSeen } from '@app/domain/text';
import { Body, Person, recordOnce, type EntityManager } from '@app/persistence';
import type { Actor } from '../actor';
import { withStanding } from '../bodies/office-of-body';
import { findRow } from '../rows';
import type { Scene } from '../scene';
import { shanghaiDate } from '../plan-time';
import { mayTendPersons, must } from '../policies';
import { lockDirectory } from '../bodies/lock-directory';
import { requiredText } from '../text-limits';

/** Whether somebody may say who is in a body, by what he is in the own body today. */
export const mayTendPersonsOf = async (
  scene: Pick<Scene, 'em' | 'now'>,
  actor: Actor,
  bodyId: number,
): Promise<boolean> => mayTendPersons(actor.bodyId === bodyId ? await withStanding(scene, actor) : actor, { bodyId });

/**
 * A body whose people somebody may enter, behind the lock of the directory.
 *
 * @throws DubanError `not-permitted`, `not-found`
 */
export async function personsScene(scene: Scene, actor: Actor, bodyId: number): Promise<Body> {
  must(await mayTendPersonsOf(scene, actor, bodyId), {
    zh: '登记该单位人员的职务、电话和地址（由该单位主要负责人或县政府办登记）',
    en: 'enter posts, telephone and address of the persons of this body: its head does, or the county office',
  });
  await lockDirectory(scene.em);
  return findRow(scene.em, Body, bodyId);
}

/** How a person is reached, as somebody writes it; null: not said. */
export interface ReachGiven {
  phone: string | null;
  address: string | null;
}

/** @throws DubanError `phone-unfit`, `text-too-long` */
export function reachOf({ phone, address }: ReachGiven): ReachGiven {
  const number = textAsSeen(phone ?? '').trim();
  if (number && !PHONE.test(number)) throw phoneUnfit(number);
  const place = textAsSeen(address ?? '').trim();
  return {
    phone: number || null,
    address: place ? requiredText(place, { zh: '办公地址', en: 'address' }, LONGEST_ADDRESS) : null,
  };
}

/** The person of a name in a body; a new one where nobody of that name is known there. */
export async function personNamed(em: EntityManager, body: Body, name: string): Promise<Person> {
  const known = await em.findOne(Person, { body, name });
  if (known) return known;
  const person = em.create(Person, { body, name });
  await em.flush();
  return person;
}

/** What is entered about a person stays in the record of the county; the number itself is no part of the event. */
export async function recordOfPerson(
  { em, now }: Pick<Scene, 'em' | 'now'>,
  actor: Actor,
  { body, name }: Pick<Person, 'name'> & { body: Pick<Body, 'id'> },
  event: { key: string; kind: EventKind & ('post-entered' | 'post-ended' | 'person-reached'); data?: object },
): Promise<void> {
  await recordOnce(em, {
    planId: 0, // what belongs to no plan
    bodyId: body.id,
    key: event.key,
    kind: event.kind,
    on: shanghaiDate(now),
    actor: actor.name,
    data: { name, post: actor.post, account: actor.accountId, ...event.data },
  });
}

const phoneUnfit = (phone: string) =>
  new DubanError(
    'phone-unfit',
    {
      zh: `“${phone}”不是电话号码，请填写区号和号码，分机写作“转”，例如 0763-0000000转2。`,
      en: `"${phone}" is no telephone number. Write area code and number; an extension follows 转, e.g. 0763-0000000转2.`,
    },
    { phone },
  );
