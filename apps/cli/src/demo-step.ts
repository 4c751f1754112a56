import type { Plan } from '@app/persistence';

/**
 * What a start has to do for the demo: import it where no plan is there, go on with one whose start was interrupted before its
 * rehearsal began, else nothing.
 *
 * @param plans all that are there
 * @returns the number of the plan to go on with
 */
export function demoStep(plans: readonly Pick<Plan, 'id' | 'demo' | 'state'>[]): 'import' | 'nothing' | number {
  if (plans.length === 0) return 'import';
  return plans.find(({ demo, state }) => demo && state === 'imported')?.id ?? 'nothing';
}
