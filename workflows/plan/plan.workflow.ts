import type { ProcessInput } from '../contracts';
import { database } from '../shared/ports';
import { Waiting } from '../shared/waiting';

/** 工作方案: when a year is over, its assessment is opened, until the plan has run its course. */
export async function planWorkflow(input: ProcessInput): Promise<void> {
  const waiting = new Waiting(input);
  for (;;) {
    const year = await waiting.for(() => database.nextYearToAssess(input.planId));
    if (year === 0) return void (await database.leave());
    await database.openAssessment(input.planId, year);
  }
}
