import type { IsoDate, WorkingCalendar } from '../calendar';
import type { ParsedClause } from '../plan-text/parsed-plan';
import { cut } from '../text';
import type { ObligationDraft } from './obligation';
import { ownersOf, segmentAt } from './owners';
import { reportingPeriods, reportingRhythm, type ReportingPolicy } from './reporting-rhythm';
import type { SettledDemand } from './settled-demand';

/** A title is one line. */
const LONGEST_TITLE = 80;

/** What a demand is called. */
export function titleOfDemand({ words }: Pick<SettledDemand, 'words'>): string {
  const line = words.replace(/\s+/g, '');
  return line.length > LONGEST_TITLE ? `${cut(line, LONGEST_TITLE - 1)}…` : line;
}

/** What the keys begin with of the obligations that come from a demand. */
export const demandPrefix = ({ nth }: Pick<SettledDemand, 'nth'>): string => `demand-${nth}/`;

/** Who owes it: the towns it was given to, else whoever answers for its part of the clause. */
export const bodiesOfDemand = (clause: ParsedClause, demand: SettledDemand, coordinator: string): string[] =>
  demand.given.length > 0 ? demand.given : ownersOf(clause, segmentAt(clause, demand.span[0]), coordinator);

/**
 * What a settled demand owes from the start: each town its own report by the date of the words or in the chosen rhythm, a
 * filing by its date. What waits for an event owes nothing until it happens.
 */
export function draftsOfDemand(
  clause: ParsedClause,
  demand: SettledDemand,
  context: {
    issuedOn: IsoDate;
    horizon: IsoDate;
    reporting: ReportingPolicy;
    calendar: WorkingCalendar;
    coordinator: string;
  },
): ObligationDraft[] {
  if (demand.kind === 'group' || demand.kind === 'event') return [];
  const segment = segmentAt(clause, demand.span[0]);
  const common = { sourcePhrase: demand.words, hardness: 'firm' as const, segment };
  const title = titleOfDemand(demand);
  const bodies = bodiesOfDemand(clause, demand, context.coordinator);
  // A filing is one act, whoever signs it; what each town does is its own.
  const parties = demand.kind === 'filing' ? [{ name: 'filing', owners: bodies }] : bodies.map(ofTown);
  return parties.flatMap(({ name, owners }): ObligationDraft[] => {
    const prefix = `${demandPrefix(demand)}${name}/`;
    if (demand.dueOn !== null) {
      const { dueOn } = demand;
      const key = `${prefix}milestone-${dueOn}`;
      const dates = { dueOn, dueFrom: dueOn, dueRule: { kind: 'plan-date' as const } };
      return [{ ...common, ...dates, key, kind: 'milestone' as const, ladder: 'duty' as const, title, owners }];
    }
    const rhythm = reportingRhythm(demand.every ?? 0);
    if (!rhythm) return [];
    const { issuedOn, horizon, reporting, calendar } = context;
    return reportingPeriods(rhythm, issuedOn, horizon, reporting, calendar).map((period) => ({
      ...common,
      key: `${prefix}report-${period.name}`,
      kind: 'progress-report' as const,
      ladder: 'report' as const,
      title: `${period.label}：${title}`,
      dueOn: period.dueOn,
      dueFrom: period.endsOn,
      dueRule: period.dueRule,
      owners,
    }));
  });
}

const ofTown = (town: string) => ({ name: `each-${town}`, owners: [town] });
