import { byList, type ObligationFacts } from '@app/domain/assessment';
import type { EntityManager } from '@app/persistence';
import type { Settings } from '../settings';
import { listOfYear } from '../work-list/list-of-year';
import { factsOfYear } from './facts-of-year';
import type { YearScene } from './year-scene';

/** What a body owed in the year, as the record has it today. */
export async function tasksOfYear(
  em: EntityManager,
  { directory }: Pick<Settings, 'directory'>,
  { assessment, plan, scheme, today }: Pick<YearScene, 'assessment' | 'plan' | 'scheme' | 'today'>,
  body: string,
): Promise<ObligationFacts[]> {
  const excluded = { kinds: scheme.excludeKinds, names: [directory.organizationDepartment] };
  const all = await factsOfYear(em, plan, assessment.year, today, excluded);
  const list = await listOfYear(em, plan.id, assessment.year);
  const facts = all.map((one) => one.facts);
  const counted = list ? byList(facts, list.tasks).facts : facts;
  return counted.find((one) => one.body === body)?.obligations ?? [];
}
