import type { IsoDate, WorkingCalendar } from '../calendar';
import type { ParsedClause, RoleKind } from '../plan-text/parsed-plan';
import { bindingRoles } from '../plan-text/binding-roles';
import type { AccountabilityPolicy } from './accountability-policy';
import { dateBeforeLead } from './moves-with-lead';
import type { ObligationDraft } from './obligation';

/** Who hands something to the lead, and what it is called. */
const OWES: Partial<Record<RoleKind, { kind: 'execution-report' | 'contribution'; called: string }>> = {
  executor: { kind: 'execution-report', called: '执行情况' },
  participant: { kind: 'contribution', called: '协办反馈' },
  cooperator: { kind: 'contribution', called: '协办反馈' },
};

interface HelpersContext {
  issuedOn: IsoDate;
  /** When somebody begins to watch; the day of the issue unless that is later. */
  startedOn?: IsoDate;
  calendar: WorkingCalendar;
}

/**
 * Before the lead's date, or with it where that had passed when the plan began to be watched. A lead's date that has passed as
 * well stands as written, and its helpers' with it; `fromToday` moves both.
 */
function dateForHelpers(leadDueOn: IsoDate, n: number, { issuedOn, startedOn, calendar }: Required<HelpersContext>) {
  const known = startedOn > issuedOn && startedOn < leadDueOn ? startedOn : issuedOn;
  return dateBeforeLead(leadDueOn, n, known, calendar);
}

/**
 * 协办反馈 / 执行情况: what the other bodies of a clause owe its lead, each by a date of its own before the lead's. Nobody
 * owes itself; an open list owes nothing. Only for the kinds that policy names, so that the burden stays bounded
 * (整治形式主义为基层减负若干规定).
 *
 * @param owed what the clause itself owes, see `deriveObligations`
 */
export function deriveContributions(
  clause: Pick<ParsedClause, 'roles'>,
  owed: readonly ObligationDraft[],
  policy: Pick<AccountabilityPolicy, 'contributions'>,
  { issuedOn, startedOn = issuedOn, calendar }: HelpersContext,
): ObligationDraft[] {
  const { forKinds, workingDaysBefore } = policy.contributions;
  return owed
    .filter(({ kind }) => forKinds.includes(kind))
    .flatMap((lead) => {
      const named = bindingRoles(clause.roles, lead.segment).filter(({ body }) => !lead.owners.includes(body));
      const due = dateForHelpers(lead.dueOn, workingDaysBefore, { issuedOn, startedOn, calendar });
      const seen = new Set<string>();
      return named.flatMap(({ role, body }): ObligationDraft[] => {
        const owes = OWES[role];
        if (!owes || seen.has(body)) return [];
        seen.add(body);
        return [
          {
            key: `${lead.key}/${owes.kind}-${body}`,
            parentKey: lead.key,
            kind: owes.kind,
            ladder: 'contribution',
            title: `${owes.called}：${lead.title}`,
            sourcePhrase: null,
            ...due,
            hardness: 'soft',
            segment: lead.segment,
            owners: [body],
          },
        ];
      });
    });
}
