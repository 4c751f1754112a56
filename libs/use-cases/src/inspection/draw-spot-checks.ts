import { randomInt } from 'node:crypto';
import { CLOSED_STATES } from '@app/domain/clause';
import { namedDate } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';
import { candidateList, checkerFor, drawSample } from '@app/domain/inspection';
import { notify } from '@app/notifications';
import { Body, Obligation, Plan, SiteCheck, SpotDraw, recordOnce } from '@app/persistence';
import type { Actor } from '../actor';
import { requireAhead } from '../date-limits';
import { lockOne } from '../rows';
import type { Scene, UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayDrawSpotChecks, must } from '../policies';
import { sha256Of } from '../sha256-of';

/** The largest seed; it fits the database's integer. */
const SEEDS = 2 ** 31 - 1;
const MOST = 100;

interface Candidate {
  id: number;
  key: string;
  clauseId: number;
  number: number;
  title: string;
  ownerIds: number[];
}

/**
 * 抽查: draws closed obligations of a plan for an on-site check. The seed is thrown here, in the moment of the drawing, so
 * that nobody can try seeds until the sample suits; seed, candidates and their hash are kept, so that anybody can work the
 * sample out again. What already waits for a check is not drawn a second time.
 *
 * @throws DubanError `not-permitted`, `invalid-date`, `date-not-ahead`, `date-too-late`, `sample-size`, `nothing-to-draw`
 */
export const drawSpotChecks: UseCase<
  { planId: number; size: number; closedSince: string | null; checkBy: string },
  { drawId: number; drawn: string[]; candidates: number }
> = async (scene, actor, input) => {
  const { em, now } = scene;
  const plan = await lockOne(em, Plan, input.planId);
  must(mayDrawSpotChecks(actor) && actor.bodyId !== null, { zh: '抽查', en: 'draw spot checks' });
  const today = planToday(plan, now);
  const checkBy = requireAhead(input.checkBy, { plan, today }, scene.settings, { zh: '核查期限', en: 'the checks' });
  const closedSince = input.closedSince === null ? null : namedDate(input.closedSince);
  const size = requireSize(input.size);
  const checkers = await checkersFor(scene, actor);
  const candidates = (await closedObligations(scene, plan, closedSince)).filter(
    ({ ownerIds }) => checkerFor(ownerIds, checkers) !== null,
  );
  if (candidates.length === 0) throw nothingToDraw();
  const keys = candidates.map(({ key }) => key);
  const seed = randomInt(SEEDS);
  const drawn = drawSample({ seed, size, candidates: keys }, sha256Of);
  const draw = em.create(SpotDraw, {
    plan,
    seed,
    size,
    closedSince,
    candidates: [...keys].sort(),
    candidatesSha256: sha256Of(candidateList(keys)),
    checkBy,
    body: em.getReference(Body, actor.bodyId!),
    drawnBy: actor.name,
    drawnOn: today,
  });
  await em.flush();
  await recordOnce(em, {
    planId: plan.id,
    bodyId: actor.bodyId,
    key: `plan-${plan.id}/spot-draw-${draw.id}`,
    kind: 'spot-checks-drawn',
    on: today,
    actor: actor.name,
    data: { seed, size, closedSince, candidates: keys.length, candidatesSha256: draw.candidatesSha256, drawn },
  });
  for (const key of drawn) {
    const one = candidates.find((candidate) => candidate.key === key)!;
    await assign(scene, actor, draw, one, checkerFor(one.ownerIds, checkers)!);
  }
  return { drawId: draw.id, drawn, candidates: keys.length };
};

/** Whoever draws checks; what that body answers for itself, the county office or the coordinating body. */
async function checkersFor({ em, settings: { directory } }: Scene, actor: Actor): Promise<number[]> {
  const names = [directory.countyOffice, directory.coordinator];
  const bodies = await em.find(Body, { name: { $in: names } });
  const others = names.flatMap((name) => bodies.filter((body) => body.name === name).map(({ id }) => id));
  return [actor.bodyId!, ...others];
}

/** What is closed, was owed by the clause itself, and waits for no check. */
function closedObligations({ em }: Scene, plan: Plan, closedSince: string | null): Promise<Candidate[]> {
  return em.execute<Candidate[]>(
    `select o.id, o.key, c.id as "clauseId", c.number, o.title,
            (select coalesce(jsonb_agg(w.body_id), '[]') from obligation_owner w where w.obligation_id = o.id) as "ownerIds"
       from obligation o join clause c on c.id = o.clause_id
      where o.plan_id = ? and o.parent_id is null and o.state in (select jsonb_array_elements_text(?::jsonb))
        and (?::date is null or o.closed_on >= ?::date)
        and not exists (select 1 from site_check s where s.obligation_id = o.id and s.conclusion is null)`,
    [plan.id, JSON.stringify(CLOSED_STATES), closedSince, closedSince],
  );
}

async function assign({ em }: Scene, actor: Actor, draw: SpotDraw, one: Candidate, bodyId: number): Promise<void> {
  const about = { planId: draw.plan.id, clauseId: one.clauseId, obligationId: one.id };
  const body = em.getReference(Body, bodyId);
  em.create(SiteCheck, { obligation: em.getReference(Obligation, one.id), draw, body });
  const key = `${one.key}/spot-draw-${draw.id}`;
  const { drawnOn: on, checkBy, seed } = draw;
  const kind = 'site-check-assigned';
  await recordOnce(em, { ...about, bodyId, key, kind, on, actor: actor.name, data: { checkBy, seed, draw: draw.id } });
  const title = `请现场核查：第${one.number}条 ${one.title}`;
  await notify(em, { ...about, key, bodyIds: [bodyId], kind, title, on });
}

function requireSize(size: number): number {
  if (Number.isInteger(size) && size >= 1 && size <= MOST) return size;
  throw new DubanError('sample-size', {
    zh: `抽查数量应为1至${MOST}的整数，请改正后重试。`,
    en: `The number to draw is a whole number from 1 to ${MOST}. Correct it and try again.`,
  });
}

const nothingToDraw = () =>
  new DubanError('nothing-to-draw', {
    zh: '没有可以抽查的任务：所选时段内没有已销号且尚未安排核查的任务，请放宽时段。',
    en: 'There is nothing to draw: nothing was closed in this time that does not wait for a check. Choose an earlier day.',
  });
