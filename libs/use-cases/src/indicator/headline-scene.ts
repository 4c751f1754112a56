import type { EventKind } from '@app/domain/vocabulary';
import { notify } from '@app/notifications';
import { type Body, HeadlineIndicator, type Plan, recordOnce } from '@app/persistence';
import type { Actor } from '../actor';
import { lockOne } from '../rows';
import type { Scene } from '../scene';
import { planToday } from '../plan-time';

/** A headline indicator, locked, with its plan and the bodies that stand for owner and checker today. */
export interface HeadlineScene {
  headline: HeadlineIndicator;
  plan: Plan;
  ownerId: number;
  checkerId: number;
  today: string;
}

/** @throws DubanError `not-found` */
export async function headlineScene({ em, now }: Pick<Scene, 'em' | 'now'>, id: number): Promise<HeadlineScene> {
  const headline = await lockOne(em, HeadlineIndicator, id);
  await em.populate(headline, ['plan', 'owner', 'checker']);
  const plan = headline.plan as Plan;
  const standing = (body: unknown) => (body as Body).heirId ?? (body as Body).id;
  const [ownerId, checkerId] = [standing(headline.owner), standing(headline.checker)];
  return { headline, plan, ownerId, checkerId, today: planToday(plan, now) };
}

/** What every step leaves behind: an event under a key of its own, and perhaps a line for a body. */
export async function leaveHeadlineTrace(
  { em }: Pick<Scene, 'em'>,
  { headline, plan, today }: HeadlineScene,
  actor: Actor,
  trace: { kind: EventKind; of: string; data: Record<string, unknown>; tell?: { bodyIds: number[]; title: string } },
): Promise<void> {
  const { year, indicator } = headline;
  const about = {
    planId: plan.id,
    key: `plan-${plan.id}/headline-${headline.id}/${trace.of}`,
    kind: trace.kind,
    on: today,
  };
  const data = { year, indicator, ...trace.data };
  await recordOnce(em, { ...about, bodyId: actor.bodyId ?? undefined, actor: actor.name, data });
  if (trace.tell) await notify(em, { ...about, ...trace.tell });
}
