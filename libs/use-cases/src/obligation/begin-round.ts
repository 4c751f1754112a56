import { returnLimit, returnRule } from '@app/domain/escalation';
import type { Obligation } from '@app/persistence';
import type { Settings } from '../settings';

/**
 * A new round of an obligation that lies with its owner again, with a limit in working days from policy. A date that lies
 * further away stays.
 */
export function beginRound(obligation: Obligation, today: string, { calendar, escalation }: Settings): void {
  const limit = returnLimit(today, escalation, calendar);
  obligation.submittedOn = null;
  obligation.round += 1;
  if (limit > obligation.dueOn)
    Object.assign(obligation, { dueOn: limit, dueFrom: today, dueRule: returnRule(escalation) });
}
