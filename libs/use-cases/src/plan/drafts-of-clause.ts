import { deriveContributions, deriveObligations, type ObligationDraft } from '@app/domain/clause';
import type { ParsedClause } from '@app/domain/plan-text';
import type { Settings } from '../settings';

/** What a clause asks for under today's policies: its own obligations first, then what the other bodies add to them. */
export function draftsOf(
  clause: ParsedClause,
  { reporting, calendar, directory, accountability }: Settings,
  { issuedOn, startedOn, horizon }: { issuedOn: string; startedOn: string; horizon: string },
): ObligationDraft[] {
  const context = { issuedOn, startedOn, horizon, reporting, calendar, coordinator: directory.coordinator };
  const own = deriveObligations(clause, context);
  return [...own, ...deriveContributions(clause, own, accountability, context)];
}
