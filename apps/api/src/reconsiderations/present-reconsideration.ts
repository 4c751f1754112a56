import { applyBy, decideBy } from '@app/domain/escalation';
import type { AskableView, ReconsiderationRecord, ReconsiderationsView } from '@app/persistence/read-models';
import { mayDecideReconsideration, mayReadReconsideration, type Actor, type Settings } from '@app/use-cases';

/** What this person may know of and decide, and what its body may still ask about. */
export function presentReconsiderations(
  actor: Actor,
  records: readonly ReconsiderationRecord[],
  conclusions: readonly Omit<AskableView, 'applyBy'>[],
  today: string,
  {
    accountability: { reconsideration: policy },
    calendar,
    directory,
  }: Pick<Settings, 'accountability' | 'calendar' | 'directory'>,
): ReconsiderationsView {
  const reconsiderations = records
    .filter((record) => mayReadReconsideration(actor, record))
    .map(({ bodyId, ...view }) => {
      const facts = { ...view, bodyId, askedByOffice: view.body === directory.countyOffice };
      const may = mayDecideReconsideration(actor, facts) ? ['decide-reconsideration' as const] : [];
      return { ...view, decideBy: decideBy(view.filedOn, policy, calendar), may };
    });
  const askable = conclusions
    .map((one) => ({ ...one, applyBy: applyBy(one.receivedOn, policy, calendar) }))
    .filter((one) => one.applyBy === null || today <= one.applyBy);
  return { reconsiderations, askable };
}
