import type { IsoDate } from '@app/domain/calendar';
import { speaks } from '@app/domain/escalation';
import { clausesWithWords, plansWithWords, wakeAnswered } from '@app/persistence';
import { hoursBeginAt, inTransaction, settingsInForce, shanghaiDate, type Duban, type Settings } from '@app/use-cases';
import { agendaNow, clausesInView, datesOf, type ClauseInView } from '../activities/clause-in-view';
import { wordsOf } from '../activities/speak';
import { writeWords, type LookAt } from '../activities/write-look';
import { inHalves } from '../in-halves';

/** How many clauses are written by one transaction: some tenths of a second, for which nobody else can write to them. */
const AT_ONCE = 500;

/** What a sweep has done. */
export interface Swept {
  words: number;
  clauses: number;
  /** Clauses whose words could not be written; their workflows were asked to see to them. */
  left: number[];
  /** When the next working hours begin, in milliseconds since 1970; null while they are. */
  restsUntil: number | null;
}

/**
 * The morning of the real clock: every reminder and urging of a plan that is due today, some hundred clauses with each
 * transaction. The clauses it is about stand in the record (`process.words_on`), so one that was killed goes on where it
 * was, one that was down in the morning catches up on the same working day, and of two at once each clause is one's.
 * It says what a look of the workflow would say, under the same keys.
 *
 * @param goesOn false when whoever sweeps is told to end; the transaction under way is finished
 */
export async function sweepMorning(duban: Duban, now: Date, goesOn = () => true): Promise<Swept> {
  const em = duban.orm.em.fork();
  const swept: Swept = {
    words: 0,
    clauses: 0,
    left: [],
    restsUntil: hoursBeginAt(await settingsInForce(em, duban), now),
  };
  if (swept.restsUntil !== null) return swept;
  const today = shanghaiDate(now);
  for (const planId of await plansWithWords(em, today)) await sweepPlan(duban, { planId, today, now }, swept, goesOn);
  return swept;
}

/** A plan on a morning. */
interface Morning {
  planId: number;
  today: IsoDate;
  now: Date;
}

async function sweepPlan(duban: Duban, morning: Morning, swept: Swept, goesOn: () => boolean): Promise<void> {
  while (goesOn()) {
    const about = { ...morning, but: swept.left, most: AT_ONCE };
    const clauses = await clausesWithWords(duban.orm.em.fork(), about);
    if (clauses.length === 0) return;
    if (!(await sweepClauses(duban, morning, clauses, swept))) return;
  }
}

/**
 * What one clause has that nobody can write keeps no other from its words.
 *
 * @returns false when there is nothing more to do for now, e.g. because another process sweeps this plan
 */
function sweepClauses(duban: Duban, morning: Morning, clauses: readonly number[], swept: Swept): Promise<boolean> {
  return inHalves(
    clauses,
    async (some) => {
      const words = await wordsInWriting(duban, morning, some);
      if (words === null) return false;
      swept.words += words;
      swept.clauses += some.length;
      return true;
    },
    async (one) => {
      swept.left.push(one);
      await duban.orm.em.fork().transactional((em) => wakeAnswered(em, [one])); // it goes on trying, and is an alarm
    },
  );
}

/** @returns how many words there were; null when there is nothing more to do for now */
function wordsInWriting(duban: Duban, { planId, now }: Morning, clauses: readonly number[]): Promise<number | null> {
  return inTransaction(duban, async (em, settings) => {
    const [{ mine }] = await em.execute<{ mine: boolean }[]>(
      `select pg_try_advisory_xact_lock(hashtext('duban-morning'), ?) as mine`,
      [planId],
    );
    if (!mine) return null;
    const looks = (await clausesInView(em, clauses, now)).map((clause) => lookAt(clause, settings));
    // Nothing written: all of them are about to look by themselves, and the next sweep sees what is left.
    if ((await writeWords(em, looks)) === 0) return null;
    return looks.reduce((sum, look) => sum + look.words.length, 0);
  });
}

/** The words of a clause today, and what it waits for then. */
function lookAt(clause: ClauseInView, settings: Settings): LookAt {
  const words = wordsOf(
    clause,
    agendaNow(clause, settings, null).due.filter(({ rung }) => speaks(rung)),
  );
  return { clause, words, dates: datesOf(clause, agendaNow(clause, settings, null)) };
}
