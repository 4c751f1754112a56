import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { rungKey } from '@app/domain/escalation';
import { RUNG_ACTS } from '@app/domain/vocabulary';
import { type Body, Clause, Obligation, ObligationOwner, type Plan, recordAll, type NewEvent } from '@app/persistence';
import {
  draftNotices,
  inTransaction,
  mayWrite,
  planToday,
  quietUntil,
  type Duban,
  type LateTask,
  type Settings,
} from '@app/use-cases';
import type { DueStep } from '@app/workflows/activities';
import { agendaNow, clausesInView } from './clause-in-view';

/** A step that is due, with what it is about, locked. */
interface Late {
  event: NewEvent;
  tasks: LateTask[];
}

/**
 * Whatever rungs say in writing, many in one transaction: each under the key of its rung, unless it was climbed or is no longer
 * due. What stands together in a paper is put there at once.
 *
 * @returns the steps about an obligation that somebody else has in hand; one step by itself waits for that
 */
export function draftInWriting(duban: Duban, steps: readonly DueStep[]): Promise<DueStep[]> {
  return inTransaction(duban, async (em, settings) => {
    const now = new Date();
    const obligations = await lockObligations(em, steps);
    const held = steps.filter(({ obligationId }) => obligations.has(obligationId));
    const late = await stillDue(em, settings, now, held, obligations);
    const first = await recordAll(
      em,
      late.map(({ event }) => event),
    );
    const tasks = late.flatMap(({ event, tasks }) => (first.has(event.key) ? tasks : []));
    const written: LateTask[] = [];
    for (const task of tasks) if (await mayBeWritten(em, settings, task)) written.push(task);
    // In one order everywhere, so that two who write to the same bodies do not wait for each other.
    const papers = [...new Set(written.map(paperOf))].sort();
    for (const paper of papers) {
      await draftNotices(
        em,
        settings,
        written.filter((task) => paperOf(task) === paper),
      );
    }
    return steps.filter((step) => !held.includes(step));
  });
}

const paperOf = ({ frame: { plan, addressee }, rung }: LateTask) => `${plan.id}/${rung.document}/${addressee.id}`;

/** In the order of their ids, as whoever locks many does. */
async function lockObligations(em: EntityManager, steps: readonly DueStep[]): Promise<Map<number, Obligation>> {
  const ids = [...new Set(steps.map(({ obligationId }) => obligationId))];
  const lockMode = ids.length > 1 ? LockMode.PESSIMISTIC_PARTIAL_WRITE : LockMode.PESSIMISTIC_WRITE;
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
  const clauses = await em.find(Clause, { id: { $in: clauseIds } }, { populate: ['plan'] });
  const links = await em.find(
    ObligationOwner,
    { obligation: { $in: [...obligations.keys()] } },
    { populate: ['body'], orderBy: { obligation: 1, body: 1 } },
  );
  const due = new Map(
    (await clausesInView(em, clauseIds, now)).flatMap((clause) =>
      agendaNow(clause, settings, quietUntil(clause.plan, settings, now)).due.map(
        ({ obligationId, rung }) => [`${obligationId} ${rung.id}`, rung] as const,
      ),
    ),
  );
  return steps.flatMap(({ obligationId, rungId }) => {
    const rung = due.get(`${obligationId} ${rungId}`);
    if (!rung) return []; // somebody has reported, or moved the date, since the clause was looked at
    const obligation = obligations.get(obligationId)!;
    const clause = clauses.find(({ id }) => id === obligation.clause.id)!;
    const plan = clause.plan as Plan;
    const bodies = links.filter((link) => link.obligation.id === obligationId).map(({ body }) => body as Body);
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
    return [{ event, tasks }];
  });
}

/** Whether the county may write so to a body; where it may not, the county office is told why. */
const mayBeWritten = (em: EntityManager, settings: Settings, { frame, rung }: LateTask): Promise<boolean> =>
  mayWrite({ em, settings }, rung.document!, {
    ...frame,
    body: frame.addressee,
    obligationId: frame.obligation.id,
  });
