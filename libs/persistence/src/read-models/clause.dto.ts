import type { Light } from '@app/domain/clause';
import { AssignmentView } from './assignment.dto';
import { RoleView } from './board.dto';
import { CaseView } from './case.dto';
import { DocumentListItem } from './document.dto';
import { DoubtView } from './doubt.dto';
import { EventView } from './event.dto';
import { ProgressView, TargetView } from './indicator.dto';
import { ObligationView } from './obligation.dto';

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
  obligations: ObligationView[];
  cases: CaseView[];
  documents: DocumentListItem[];
  events: EventView[];
}
