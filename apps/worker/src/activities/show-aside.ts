import type { EntityManager } from '@mikro-orm/postgresql';
import type { Agenda } from '@app/domain/escalation';
import { notify } from '@app/notifications';
import { Body, recordOnce } from '@app/persistence';
import type { Settings } from '@app/use-cases';
import type { ClauseInView } from './clause-in-view';

/**
 * 日期待更正: what nothing can be counted for stands off the ladder, and nobody would miss it. Once for each such date the
 * coordinating body and the county office find a line in their inboxes; the rest of the clause goes on.
 */
export async function showAside(
  em: EntityManager,
  clause: ClauseInView,
  aside: Agenda['aside'],
  { directory }: Pick<Settings, 'directory'>,
): Promise<void> {
  const bodies = await em.find(Body, { name: [directory.coordinator, directory.countyOffice] });
  for (const { obligationId, obligationKey, dueOn } of aside) {
    const about = { planId: clause.plan.id, clauseId: clause.id, obligationId, on: clause.today };
    const fact = { ...about, key: `${obligationKey}/set-aside-${dueOn}`, kind: 'date-set-aside' as const };
    if (!(await recordOnce(em, { ...fact, data: { dueOn } }))) continue;
    const { title } = clause.obligations.find(({ id }) => id === obligationId)!;
    await notify(em, {
      ...fact,
      bodyIds: bodies.map(({ id }) => id),
      title: `日期待更正：第${clause.number}条“${title}”的时限（${dueOn}）无法推算，未列入督办。请核实后予以关闭，需要的另行提出`,
    });
  }
}
