import type { ActOn } from '@app/domain/vocabulary';
import type { Light } from '@app/domain/clause';
import { AssignmentView } from './assignment.dto';
import { RoleView } from './board.dto';
import { CaseView } from './case.dto';
import { DocumentListItem } from './document.dto';
import { DoubtView } from './doubt.dto';
import { EventView } from './event.dto';
import { ProgressView, TargetView } from './indicator.dto';
import { ObligationView } from './obligation.dto';

export class OccurrenceRuleView {
  kind: 'days' | 'working-days' | 'days-before' | 'working-days-before';
  n: number;
}

/** Something a clause asks for besides its dates, as a person settled it. */
export class DemandView {
  id: number;
  kind: 'each-town' | 'event' | 'filing';
  /** The words of the plan. */
  words: string;
  bodies: string[];
  /** Owed by the one of the bodies where it happens. */
  oneOf: boolean;
  /** How the date of an occurrence follows from the day it happens; null for what does not wait for anything. */
  rule: OccurrenceRuleView | null;
  filedWith: string | null;
  /** How many obligations have come of it, and how many of them are closed. */
  opened: number;
  closed: number;
  may: ActOn<'demand'>[];
}

export class ClauseView {
  id: number;
  planId: number;
  planTitle: string;
  today: string;
  number: number;
  ordinal: string;
  heading: string;
  section: string | null;
  text: string;
  light: Light;
  roles: RoleView[];
  assignments: AssignmentView[];
  targets: TargetView[];
  progress: ProgressView;
  doubts: DoubtView[];
  demands: DemandView[];
  obligations: ObligationView[];
  cases: CaseView[];
  documents: DocumentListItem[];
  events: EventView[];
  /** record an instruction */
  may: ActOn<'clause'>[];
}
