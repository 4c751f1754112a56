import type { IsoDate } from '@app/domain/calendar';
import type { ObligationDraft } from '@app/domain/clause';
import { agendaOf, inView, rowsOf, type LadderRules } from '@app/domain/escalation';
import type { ClauseDates } from '@app/persistence';
import type { Settings } from '../settings';

/**
 * Which dates a clause waits for whose obligations are just being written, on the real clock. Null where its workflow has
 * something to do at once: what is due today, a date that nobody can mean, or nothing to watch at all.
 */
export function firstDates(
  drafts: readonly ObligationDraft[],
  ladders: LadderRules,
  { calendar }: Pick<Settings, 'calendar'>,
  startedOn: IsoDate,
): ClauseDates | null {
  if (drafts.length === 0) return null;
  const owed = drafts
    .map((draft, id) => ({ ...draft, id, state: 'open' as const, round: 1, fired: new Set<string>() }))
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  const seen = [owed.filter(({ parentKey }) => !parentKey), owed.filter(({ parentKey }) => parentKey)];
  const inSight = seen.flatMap((some) => inView(some, startedOn));
  const { due, aside, next, nextAct } = agendaOf(inSight, ladders, calendar, {
    ...{ today: startedOn, startedOn, rows: rowsOf(inSight, startedOn) },
  });
  return due.length || aside.length ? null : { wakeOn: nextAct, wordsOn: next };
}
