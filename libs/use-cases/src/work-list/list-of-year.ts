import type { ListedTask } from '@app/domain/assessment';
import { STANDING_ON_LIST, type EntityManager, type WorkList } from '@app/persistence';

/** The list that was decided for a year with every task on it, as the record stands; null where none was decided. */
export async function listOfYear(
  em: EntityManager,
  planId: number,
  year: number,
): Promise<{ decidedOn: string; decidedBy: string; tasks: ListedTask[] } | null> {
  const [list] = await em.execute<{ id: number; decidedOn: string; decider: NonNullable<WorkList['decider']> }[]>(
    `select id, decided_on::text as "decidedOn", decider from work_list
      where plan_id = ? and year = ? and state = 'decided'`,
    [planId, year],
  );
  if (!list) return null;
  const tasks = await em.execute<ListedTask[]>(
    `select o.key, b.name as body, i.weight, ${STANDING_ON_LIST} as standing from work_list_item i
       join obligation o on o.id = i.obligation_id join body b on b.id = i.body_id
      where i.list_id = ? order by o.key, b.name`,
    [list.id],
  );
  return { decidedOn: list.decidedOn, decidedBy: list.decider.name, tasks };
}
