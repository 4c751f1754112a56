import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '@app/domain/calendar';
import { CaseFile, OfficeHolder, Substitution, wake } from '@app/persistence';
import { caseWorkflowId } from '@app/workflows';
import { intervieweeOf } from './interviewee-of';

/**
 * Whether the post of the head of a body is known to be vacant on a day: somebody held it once, and nobody holds it or acts
 * in it now. Of a body whose heads were never entered nothing is known, and nothing waits for them.
 */
export async function headVacant(em: EntityManager, bodyId: number, today: IsoDate): Promise<boolean> {
  if ((await em.count(OfficeHolder, { body: bodyId })) === 0) return false;
  return (await intervieweeOf(em, bodyId, today)).name === null;
}

/** The next day from which somebody holds or acts in the post, as far as it is entered already; null for none. */
export async function nextHeadFrom(em: EntityManager, bodyId: number, today: IsoDate): Promise<IsoDate | null> {
  const ahead = { body: bodyId, from: { $gt: today } };
  const rows = [...(await em.find(OfficeHolder, ahead)), ...(await em.find(Substitution, ahead))];
  return rows.map(({ from }) => from).sort()[0] ?? null;
}

/** Lets the cases of a body that nothing was drafted for look again: somebody may hold the post they wait for. */
export async function wakeWaitingCases(em: EntityManager, bodyId: number): Promise<void> {
  const files = await em.find(CaseFile, { body: bodyId, state: 'drafting' }, { orderBy: { id: 1 } });
  await wake(
    em,
    files.map(({ plan, kind, id }) => caseWorkflowId(plan.id, kind, id)),
  );
}
