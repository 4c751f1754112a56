import { addDays } from '@app/domain/calendar';
import type { EntityManager } from '@app/persistence';
import { readEntries, type InboxTask, type World } from '@app/persistence/read-models';
import { actsOnEntries, type Actor, type Settings } from '@app/use-cases';

/**
 * What gives or takes authority and waits for this person to confirm it, as tasks: due on the last day before it lapses. They
 * belong to the county and not to a plan, so a plan or the sandbox has none.
 */
export async function waitingEntries(
  em: EntityManager,
  settings: Settings,
  me: Actor,
  { planId, world = 'real' }: { planId?: number; world?: World },
): Promise<InboxTask[]> {
  if (me.role !== 'organization' || planId !== undefined || world !== 'real') return [];
  const acts = await actsOnEntries({ em, settings, now: new Date() }, me);
  const entries = (await readEntries(em, { waiting: true })).filter(({ row }) => acts(row).includes('confirm'));
  const { confirmWithinDays } = settings.accountability.authority;
  return entries.map(({ view: { id, title, enteredOn, to } }) => {
    const last = addDays(enteredOn, confirmWithinDays);
    return {
      ...NOTHING_ELSE,
      kind: 'confirm-entry',
      title,
      dueOn: to !== null && to < last ? to : last,
      light: 'blue',
      entryId: id,
    };
  });
}

const NOTHING_ELSE = {
  planId: null,
  clauseNumber: null,
  why: null,
  obligationId: null,
  reportId: null,
  documentId: null,
  caseId: null,
  assessmentId: null,
};
