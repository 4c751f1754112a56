import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { recordOnce } from '@app/persistence';
import type { Actor } from '../actor';
import type { Scene } from '../scene';
import { shanghaiDate } from '../plan-time';

/** What an arrangement inside a body leaves behind: an event of the county, and a line for everybody of the body. */
export async function leaveArrangement(
  { em, now }: Pick<Scene, 'em' | 'now'>,
  actor: Actor,
  bodyId: number,
  trace: { key: string; kind: EventKind; title: string; data: Record<string, unknown> },
): Promise<void> {
  const on = shanghaiDate(now);
  const { key, kind, title, data } = trace;
  await recordOnce(em, { planId: 0, bodyId, key, kind, on, actor: actor.name, data }); // what belongs to no plan
  await notify(em, { key, planId: null, bodyIds: [bodyId], kind, title, on });
}
