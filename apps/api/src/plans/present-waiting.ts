import { waitingOf, type Happening } from '@app/domain/clause';
import type { ClauseRecord, ObligationRecord, WaitingView } from '@app/persistence/read-models';
import { reviewerRole } from '@app/use-cases';

/** The bodies of the county that check what others owe. */
export interface Checkers {
  coordinator: string;
  countyOffice: string;
}

/** Waiting for whom, since when, for every obligation of a clause: worked out from what happened. */
export function presentWaiting(clause: ClauseRecord, checkers: Checkers): Map<number, WaitingView> {
  const happenings = new Map<number, Happening[]>();
  for (const { obligationId, on, kind, body, data } of [...clause.events].reverse()) {
    if (obligationId === null) continue;
    happenings.set(obligationId, [...(happenings.get(obligationId) ?? []), { on, kind, body, data }]);
  }
  const of = (id: number) => happenings.get(id) ?? [];
  const byId = new Map(clause.obligations.map((obligation) => [obligation.id, obligation]));
  return new Map(
    clause.obligations.map((obligation) => {
      const { now, ...waiting } = waitingOf(
        {
          startsOn: clause.startedOn ?? clause.today,
          originalDueOn: obligation.originalDueOn,
          owners: obligation.owners,
          reviewers: reviewersOf(obligation, byId, checkers),
          happenings: of(obligation.id),
          contributions: clause.obligations
            .filter(({ parentId }) => parentId === obligation.id)
            .map(({ id, owners, originalDueOn }) => ({ body: owners[0], originalDueOn, happenings: of(id) })),
        },
        clause.today,
      );
      return [obligation.id, { ...waiting, now: now && { bodies: now.bodies, why: now.why, since: now.from } }];
    }),
  );
}

function reviewersOf(
  { parentId, owners }: ObligationRecord,
  byId: Map<number, ObligationRecord>,
  { coordinator, countyOffice }: Checkers,
): string[] {
  if (parentId !== null) return byId.get(parentId)?.owners ?? [];
  return [reviewerRole(owners, coordinator) === 'coordinator' ? coordinator : countyOffice];
}
