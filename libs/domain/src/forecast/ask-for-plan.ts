import type { IsoDate } from '../calendar';
import { rectificationPlanDue } from '../escalation';
import type { CaseOnItsWay, Paper, World } from './world';

/** With the order out a rectification plan is asked for; but not of the office that would check it. */
export function askForPlan(world: World, file: CaseOnItsWay, paper: Paper): void {
  const dueOn = file.body === world.rules.countyOffice ? null : planDay(world, file, paper, null);
  if (dueOn === null) return;
  const moved = { movedOn: null, returns: 0, itemsMovedOn: null, itemReturns: 0 };
  file.plan = { state: 'awaited', items: 'open', dueOn, ...moved };
}

/** The receipt of the order moves the date of a plan that is still awaited. */
export function countPlanFromReceipt(world: World, paper: Paper): void {
  for (const { file } of paper.matters)
    if (file?.plan?.state === 'awaited') file.plan.dueOn = planDay(world, file, paper, world.today)!;
}

function planDay(
  { rules }: World,
  { limitOn }: CaseOnItsWay,
  { issuedOn }: Pick<Paper, 'issuedOn'>,
  receivedOn: IsoDate | null,
): IsoDate | null {
  const when = { issuedOn: issuedOn!, receivedOn, limit: { on: limitOn!, from: null, rule: null } };
  return rectificationPlanDue(when, rules.escalation, rules.calendar)?.on ?? null;
}
