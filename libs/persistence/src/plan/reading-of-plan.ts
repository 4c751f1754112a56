import type { EntityManager } from '@mikro-orm/postgresql';
import type { ParsedPlan } from '@app/domain/plan-text';
import type { Plan } from './plan.entity';

const readings = new WeakMap<Plan, ParsedPlan>();

/**
 * What was read from the text of a plan, for whoever writes about it: half a megabyte where a plan has hundreds of clauses. As a
 * field of the entity it would be compared by every flush of the transaction.
 */
export async function readingOf(em: EntityManager, plan: Plan): Promise<ParsedPlan> {
  const { parsed } = plan as Partial<Pick<Plan, 'parsed'>>;
  if (parsed) return parsed; // somebody has loaded it, and may have changed it
  const known = readings.get(plan);
  if (known) return known;
  const [row] = await em.execute<{ parsed: ParsedPlan }[]>('select parsed from plan where id = ?', [plan.id]);
  readings.set(plan, row.parsed);
  return row.parsed;
}
