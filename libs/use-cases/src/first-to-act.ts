import { EVENT_KINDS, type EventKind } from '@app/domain/vocabulary';
import { Event, type EntityManager } from '@app/persistence';
import { doneBefore } from './done-before';
import { must } from './policies';

/** Where the record has it that an act was done: the last event of these kinds about the same thing. */
export interface SoughtAct {
  kinds: readonly EventKind[];
  planId?: number;
  bodyId?: number;
  obligationId?: number;
  documentId?: number;
  caseId?: number;
  /** The key of the event, or how it begins, where the thing alone would find an act of an earlier turn. */
  key?: string;
  keyBegins?: string;
}

/**
 * Asks permission for an act that two may do in one moment. The second one is told who was first, when, and what was done, by the
 * record; whoever might not have done it before either is refused, and learns nothing.
 *
 * @param may whether the actor may as things stand, and whether he might before anybody acted
 * @throws DubanError `already-done` for the second one, else `not-permitted`
 */
export async function mustBeFirst(
  { em }: { em: EntityManager },
  may: { now: boolean; before: boolean },
  what: { zh: string; en: string },
  sought: SoughtAct,
): Promise<void> {
  if (!may.now && may.before) {
    const first = await lastAct(em, sought);
    if (first) throw doneBefore(saidOf(first.kind), first.actor, first.on);
  }
  must(may.now, what);
}

/** Behind the lock of the thing: what the first one did is committed by then. */
function lastAct(em: EntityManager, { kinds, key, keyBegins, ...about }: SoughtAct): Promise<Event | null> {
  const keyed = key !== undefined ? { key } : keyBegins !== undefined ? { key: { $like: `${keyBegins}%` } } : {};
  return em.findOne(Event, { ...about, ...keyed, kind: { $in: [...kinds] } }, { orderBy: { id: 'desc' } });
}

function saidOf(kind: EventKind) {
  const { zh, en } = EVENT_KINDS[kind].words;
  return { zh: `该事项已办理：${zh}`, en: `This has been done: ${en}` };
}
