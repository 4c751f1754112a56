import { patched } from '@temporalio/workflow';
import type { ClauseAnswer } from '../activities';
import type { ProcessInput } from '../contracts';
import { database } from '../shared/ports';
import { Waiting } from '../shared/waiting';
import { climb } from './climb';
import { nextLook } from './next-look';
import { Signboard } from './signboard';

/**
 * 条款 in a rehearsal: reminds before each date, urges after it, and climbs the ladder for what stays late. It is woken by
 * the thousand and has no dates of its own, so one run lives as long as it can.
 *
 * On the real clock a clause is `clauseLookWorkflow`. One that was begun before that goes over by itself, once it waits;
 * the answers in its history do not name a clock, so its past is not touched.
 */
export async function clauseWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const signboard = new Signboard();
  const speakUp = async (clauseId: number) => signboard.show(await database.speakUp(clauseId));
  // On the morning of a date thousands of clauses have only a reminder to send: one visit to the database for each.
  const look: (clauseId: number) => Promise<ClauseAnswer> = patched('speak-up') ? speakUp : database.nextSteps;
  for (;;) {
    const steps = await waiting.for(async () => {
      const found = await look(input.subjectId);
      if (found.answer === null && found.clock === 'real' && !waiting.wasWoken) await nextLook(input, found);
      return found;
    });
    if (steps.length === 0) {
      if ((await database.leave()) !== false) return; // every obligation is closed
      continue; // one was reopened at the last moment
    }
    for (const step of steps) await climb(database, step);
  }
}
