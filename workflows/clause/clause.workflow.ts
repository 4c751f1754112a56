import { patched } from '@temporalio/workflow';
import type { DueStep } from '../activities';
import type { ProcessInput } from '../contracts';
import { database } from '../shared/ports';
import { Waiting } from '../shared/waiting';
import { Signboard } from './signboard';

/** 条款: reminds before each date, urges after it, and climbs the ladder for what stays late. */
export async function clauseWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  const signboard = new Signboard();
  const speakUp = async (clauseId: number) => signboard.show(await database.speakUp(clauseId));
  // On the morning of a date thousands of clauses have only a reminder to send: one visit to the database for each.
  const look = patched('speak-up') ? speakUp : database.nextSteps;
  for (;;) {
    const steps = await waiting.for(() => look(input.subjectId));
    if (steps.length === 0) {
      if ((await database.leave()) !== false) return; // every obligation is closed
      continue; // one was reopened at the last moment
    }
    for (const step of steps) await climb(step);
  }
}

/** One rung of the ladder. Reminder and urging speak for themselves; the rest ends in a draft that a person signs. */
function climb(step: DueStep): Promise<void> {
  switch (step.act) {
    case 'remind':
      return database.remind(step);
    case 'urge':
      return database.urge(step);
    case 'rectification-order':
      return database.openRectification(step);
    default:
      return database.draftSupervisionNotice(step); // what is said in writing, whichever kind of document the rung names
  }
}
