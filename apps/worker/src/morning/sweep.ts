import type { IsoDate } from '@app/domain/calendar';
import { speaks } from '@app/domain/escalation';
import { clausesWithWords, plansWithWords, wakeAnswered } from '@app/persistence';
import { hoursBeginAt, inTransaction, settingsInForce, shanghaiDate, type Duban, type Settings } from '@app/use-cases';
import type { DueStep } from '@app/workflows/activities';
import { agendaNow, clausesInView, datesOf, dueStep, type ClauseInView } from '../activities/clause-in-view';
import { draftInWriting } from '../activities/draft-in-writing';
import { wordsOf } from '../activities/speak';
import { writeWords, type LookAt } from '../activities/write-look';
import { inHalves } from '../in-halves';

/** How many clauses are written by one transaction: some tenths of a second, for which nobody else can write to them. */
const AT_ONCE = 500;
/** How many rungs are put in writing by one transaction, which takes longer: a person who reports meanwhile waits for it. */
const RUNGS_AT_ONCE = 200;

/** What a sweep has done. */
export interface Swept {
  words: number;
  /** Rungs that were put in writing, or opened a case. */
  acts: number;
  clauses: number;
  /** Clauses for which it could not be written; their workflows were asked to see to them. */
  left: number[];
  /** When the next working hours begin, in milliseconds since 1970; null while they are. */
  restsUntil: number | null;
}

/**
 * The morning of the real clock: every rung of a plan that is due today, of some hundred clauses with each transaction. First what
 * they say, then what they put in writing or open a case for. The clauses it is about stand in the record (`process.words_on`), so
 * one that was killed goes on where it was, one that was down in the morning catches up on the same working day, and of two at once
 * each clause is one's. It does what a look of the workflow would do, by the same functions and under the same keys.
 *
 * @param goesOn false when whoever sweeps is told to end; the transaction under way is finished
 */
export async function sweepMorning(duban: Duban, now: Date, goesOn = () => true): Promise<Swept> {
  const em = duban.orm.em.fork();
  const swept: Swept = {
    words: 0,
    acts: 0,
    clauses: 0,
    left: [],
    restsUntil: hoursBeginAt(await settingsInForce(em, duban), now),
  };
  if (swept.restsUntil !== null) return swept;
  const today = shanghaiDate(now);
  for (const planId of await plansWithWords(em, today)) {
    await sweepPlan(duban, { planId, today, now, goesOn, carriedOut: new Set(), waiting: new Set() }, swept);
  }
  return swept;
}

/** A plan on a morning. */
interface Morning {
  planId: number;
  today: IsoDate;
  now: Date;
  goesOn: () => boolean;
  /** Clauses whose rungs this sweep has carried out; they are looked at once more, for their next date. */
  carriedOut: Set<number>;
  /** Clauses that somebody else has in hand; the next sweep sees to them. */
  waiting: Set<number>;
}

async function sweepPlan(duban: Duban, morning: Morning, swept: Swept): Promise<void> {
  const { planId, today, goesOn, waiting } = morning;
  while (goesOn()) {
    const about = { planId, today, but: [...swept.left, ...waiting], most: AT_ONCE };
    const clauses = await clausesWithWords(duban.orm.em.fork(), about);
    if (clauses.length === 0) return;
    if (!(await sweepClauses(duban, morning, clauses, swept))) return;
  }
}

/**
 * What one clause has that nobody can write keeps no other from its own.
 *
 * @returns false when there is nothing more to do for now, e.g. because another process sweeps this plan
 */
function sweepClauses(duban: Duban, morning: Morning, clauses: readonly number[], swept: Swept): Promise<boolean> {
  return inHalves(
    clauses,
    async (some) => {
      const said = await wordsInWriting(duban, morning, some);
      if (said === null) return false;
      swept.words += said.words;
      swept.acts += await carryOut(duban, morning, said.steps);
      swept.clauses += some.length - said.steps.size;
      return true;
    },
    async (one) => {
      swept.left.push(one);
      await duban.orm.em.fork().transactional((em) => wakeAnswered(em, [one])); // it goes on trying, and is an alarm
    },
  );
}

/** What clauses have to carry out beside their words. */
type StepsOf = ReadonlyMap<number, readonly DueStep[]>;

/** @returns how many words there were, and what is left to do today; null when there is nothing more to do for now */
function wordsInWriting(
  duban: Duban,
  { planId, now }: Morning,
  clauses: readonly number[],
): Promise<{ words: number; steps: StepsOf } | null> {
  return inTransaction(duban, async (em, settings) => {
    const [{ mine }] = await em.execute<{ mine: boolean }[]>(
      `select pg_try_advisory_xact_lock(hashtext('duban-morning'), ?) as mine`,
      [planId],
    );
    if (!mine) return null;
    const looks = (await clausesInView(em, clauses, now)).map((clause) => lookAt(clause, settings));
    // Nothing written: all of them are about to look by themselves, and the next sweep sees what is left.
    if ((await writeWords(em, looks)) === 0) return null;
    return {
      words: looks.reduce((sum, look) => sum + look.words.length, 0),
      steps: new Map(looks.flatMap(({ clause, steps }) => (steps.length ? [[clause.id, steps] as const] : []))),
    };
  });
}

/** The words of a clause today, what it has to carry out beside them, and what it waits for then: first of all for that. */
function lookAt(clause: ClauseInView, settings: Settings): LookAt & { steps: DueStep[] } {
  const words = wordsOf(
    clause,
    agendaNow(clause, settings, null).due.filter(({ rung }) => speaks(rung)),
  );
  const left = agendaNow(clause, settings, null);
  const dates = datesOf(clause, left);
  const steps = clause.closed ? [] : left.due.map(dueStep);
  return { clause, words, steps, dates: steps.length ? { ...dates, wordsOn: clause.today } : dates };
}

/** So many rungs with each transaction. @returns how many it carried out, or found carried out */
async function carryOut(
  duban: Duban,
  { now, goesOn, carriedOut, waiting }: Morning,
  stepsOf: StepsOf,
): Promise<number> {
  const due = [...stepsOf].flatMap(([clauseId, steps]) => steps.map((step) => ({ clauseId, step })));
  const fresh = due.filter(({ clauseId }) => !carriedOut.has(clauseId));
  for (const { clauseId } of due) if (carriedOut.has(clauseId)) waiting.add(clauseId);
  let done = 0;
  for (let from = 0; from < fresh.length && goesOn(); from += RUNGS_AT_ONCE) {
    const some = fresh.slice(from, from + RUNGS_AT_ONCE);
    const held = new Set(
      await draftInWriting(
        duban,
        some.map(({ step }) => step),
        now,
      ),
    );
    for (const { clauseId, step } of some) if (held.has(step)) waiting.add(clauseId);
    done += some.length - held.size;
  }
  for (const clauseId of stepsOf.keys()) carriedOut.add(clauseId);
  return done;
}
