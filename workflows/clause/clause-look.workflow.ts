import { setHandler } from '@temporalio/workflow';
import type { ClauseLookInput } from '../contracts';
import { isFailure } from '../shared/persevering';
import { oneRound } from '../shared/ports';
import { wakeSignal } from '../shared/waiting';
import { climb } from './climb';
import { afterFailure, nextLook } from './next-look';
import { Signboard } from './signboard';

/**
 * 条款 on the real clock: a run is one look. It carries out what is due, and the next run begins when the next date has
 * come or somebody wakes it. What waits is a run without any history, so this code may be changed freely: no run of it
 * lives long enough to see two versions.
 */
export async function clauseLookWorkflow(input: ClauseLookInput): Promise<void> {
  const asked = { again: false };
  setHandler(wakeSignal, () => void (asked.again = true));
  try {
    for (;;) {
      asked.again = false; // before asking: a signal that comes meanwhile must not be lost
      const found = await oneRound.speakUp(input.subjectId);
      if (found.answer === null) {
        if (!asked.again) return await nextLook(input, found);
      } else if (found.answer.length > 0) {
        for (const step of found.answer) await climb(oneRound, step);
      } else if ((await oneRound.leave()) !== false) {
        return void new Signboard().show(found); // every obligation is closed
      }
    }
  } catch (error) {
    if (!isFailure(error)) throw error;
    await afterFailure(input);
  }
}
