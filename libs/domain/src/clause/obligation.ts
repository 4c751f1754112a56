import type { DateRule, IsoDate } from '../calendar';
import type { LadderName } from '../vocabulary/ladder-name';

/**
 * What kind of demand an obligation is:
 * a dated milestone, a recurring duty (every n years), a standing duty (from a date on, shown each year),
 * a progress report in the rhythm of the reporting policy, or what a leader wrote on the matter (批示). The last two are owed to
 * the lead of the clause: what an executor reports and what a helper contributes.
 */
export type ObligationKind =
  'milestone' | 'recurring' | 'standing' | 'progress-report' | 'instruction' | 'execution-report' | 'contribution';

/**
 * See `lifecycle.ts` for the moves between them. `suspended`: its clock stands still for an outside cause. The last three
 * are closed: done, not done, no longer applicable.
 */
export type ObligationState = 'open' | 'submitted' | 'suspended' | 'accepted' | 'not-done' | 'not-applicable';

/** 红黄蓝绿灯: green on track, blue due soon, yellow slow or soft date missed, red hard date missed, grey closed. */
export type Light = 'green' | 'blue' | 'yellow' | 'red' | 'grey';

/** An obligation as it is derived from a clause, before it is a row. */
export interface ObligationDraft {
  /** Unique within the clause, e.g. `milestone-2018-12-31-1`, `report-2018-H1`. */
  key: string;
  /** The key of the lead's obligation that it feeds; only of what is owed to the lead. */
  parentKey?: string;
  kind: ObligationKind;
  ladder: LadderName;
  title: string;
  sourcePhrase: string | null;
  dueOn: IsoDate;
  /** How `dueOn` follows from `dueFrom`; kept, so that the date can be explained and worked out again. */
  dueFrom: IsoDate;
  dueRule: DateRule;
  hardness: 'firm' | 'soft';
  segment: number;
  /** Names of the bodies that answer for it; more than one are joint, and each must sign. */
  owners: string[];
}
