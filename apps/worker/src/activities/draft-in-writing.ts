import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { findingsOfLate, rungKey } from '@app/domain/escalation';
import { groupBy } from '@app/domain/group-by';
import { RUNG_ACTS } from '@app/domain/vocabulary';
import { type Body, Clause, Obligation, ObligationOwner, type Plan, recordAll, type NewEvent } from '@app/persistence';
import {
  collectionName,
  draftNotices,
  factsOfLate,
  holdFreeCollections,
  inTransaction,
  mayWrite,
  openCases,
  planToday,
  quietUntil,
  type Collection,
  type Duban,
  type LateTask,
  type Settings,
} from '@app/use-cases';
import type { DueStep } from '@app/workflows/activities';
import { agendaNow, clausesInView } from './clause-in-view';

/** A step that is due, with what it is about, locked. */
interface Late {
  step: DueStep;
  event: NewEvent;
  tasks: LateTask[];
}

/** A rung whose paper belongs to a case of its own, which drafts it. */
const opensCase = ({ step }: Late): boolean => step.act === 'rectification-order';

/**
 * Whatever rungs say in writing, or open a case for, many in one transaction: each under the key of its rung, unless it was climbed
 * or is no longer due. What stands together in a paper is put there at once. It waits for nobody.
 *
 * @param asked may hold the same step again
 * @param now as of when they are due
 * @returns the steps about an obligation, or for a paper, that somebody else has in hand
 */
export function draftInWriting(duban: Duban, asked: readonly DueStep[], now = new Date()): Promise<DueStep[]> {
  const steps = [...new Map(asked.map((step) => [nameOf(step), step])).values()];
  return inTransaction(duban, async (em, settings) => {
    const obligations = await lockFree(em, steps);
    const held = steps.filter(({ obligationId }) => obligations.has(obligationId));
    const late = await stillDue(em, settings, now, held, obligations);
    const papers = await holdFreeCollections(
      em,
      late.filter((one) => !opensCase(one)).flatMap(({ tasks }) => tasks.map(collectionOf)),
    );
    const isFree = (one: Late) => opensCase(one) || one.tasks.every((task) => papers.has(paperOf(task)));
    const ready = late.filter(isFree);
    const first = await recordAll(
      em,
      ready.map(({ event }) => event),
    );
    const [written, opened]: LateTask[][] = [[], []];
    for (const one of ready) {
      if (!first.has(one.event.key)) continue;
      for (const task of one.tasks)
        if (await mayBeWritten(em, settings, one, task)) (opensCase(one) ? opened : written).push(task);
    }
    await draftNotices(em, settings, [...groupBy(written, paperOf).values()]);
    await openOrders(em, opened);
    const waiting = new Set(late.filter((one) => !isFree(one)).map(({ step }) => nameOf(step)));
    return asked.filter((step) => !obligations.has(step.obligationId) || waiting.has(nameOf(step)));
  });
}

const nameOf = ({ obligationId, rungId }: Omit<DueStep, 'act'>): string => `${obligationId} ${rungId}`;

const collectionOf = ({ frame: { plan, addressee }, rung }: LateTask): Collection => ({
  plan,
  kind: rung.document!,
  about: addressee,
});

const paperOf = (task: LateTask): string => collectionName(collectionOf(task));

/** Those that nobody else has in hand, in the order of their ids, as whoever locks many does. */
async function lockFree(em: EntityManager, steps: readonly DueStep[]): Promise<Map<number, Obligation>> {
  const ids = [...new Set(steps.map(({ obligationId }) => obligationId))];
  const lockMode = LockMode.PESSIMISTIC_PARTIAL_WRITE;
  const rows = await em.find(Obligation, { id: { $in: ids } }, { orderBy: { id: 1 }, lockMode, refresh: true });
  return new Map(rows.map((row) => [row.id, row]));
}

/** What is still due once the obligations are locked. */
async function stillDue(
  em: EntityManager,
  settings: Settings,
  now: Date,
  steps: readonly DueStep[],
  obligations: ReadonlyMap<number, Obligation>,
): Promise<Late[]> {
  const clauseIds = [...new Set([...obligations.values()].map(({ clause }) => clause.id))];
  const clauses = new Map(
    (await em.find(Clause, { id: { $in: clauseIds } }, { populate: ['plan'] })).map((clause) => [clause.id, clause]),
  );
  const links = await em.find(
    ObligationOwner,
    { obligation: { $in: [...obligations.keys()] } },
    { populate: ['body'], orderBy: { obligation: 1, body: 1 } },
  );
  const owners = groupBy(links, ({ obligation }) => obligation.id);
  const due = new Map(
    (await clausesInView(em, clauseIds, now)).flatMap((clause) =>
      agendaNow(clause, settings, quietUntil(clause.plan, settings, now)).due.map(
        ({ obligationId, rung }) => [nameOf({ obligationId, rungId: rung.id }), rung] as const,
      ),
    ),
  );
  return steps.flatMap((step) => {
    const { obligationId } = step;
    const rung = due.get(nameOf(step));
    if (!rung) return []; // somebody has reported, or moved the date, since the clause was looked at
    const obligation = obligations.get(obligationId)!;
    const clause = clauses.get(obligation.clause.id)!;
    const plan = clause.plan as Plan;
    const bodies = (owners.get(obligationId) ?? []).map(({ body }) => body as Body);
    const [today, key] = [planToday(plan, now), rungKey(obligation, rung.id)];
    const { round, extensions, dueOn } = obligation;
    const event: NewEvent = {
      planId: plan.id,
      clauseId: clause.id,
      obligationId,
      bodyId: bodies.length === 1 ? bodies[0].id : null,
      key,
      kind: RUNG_ACTS[rung.act].event,
      on: today,
      data: { rung: rung.id, round, extensions, dueOn },
    };
    const about = { plan, clause, obligation, caseFile: null, today, cause: 'overdue' as const };
    const tasks = bodies.map((body) => ({
      frame: { ...about, addressee: body, key: `${key}/${body.name}` },
      rung,
    }));
    return [{ step, event, tasks }];
  });
}

/** Whether the county may write so to a body; where it may not, the county office is told why. */
const mayBeWritten = (em: EntityManager, settings: Settings, one: Late, { frame, rung }: LateTask): Promise<boolean> =>
  mayWrite({ em, settings }, opensCase(one) ? 'rectification-order' : rung.document!, {
    ...frame,
    body: frame.addressee,
    obligationId: frame.obligation.id,
  });

/** A case of each owner, whose workflow drafts the order. */
async function openOrders(em: EntityManager, late: readonly LateTask[]): Promise<void> {
  if (late.length === 0) return;
  const facts = await factsOfLate(em, late);
  await openCases(
    em,
    late.map((one) => {
      const { plan, clause, obligation, addressee: body, today, key } = one.frame;
      return {
        ...{ plan, clause, obligation, body, key },
        kind: 'rectification' as const,
        cause: 'overdue' as const,
        findings: findingsOfLate(facts.get(one)!),
        openedOn: today,
      };
    }),
  );
}
