import type { Light } from '@app/domain/clause';
import { DateWhyView } from './date.dto';
import { ProgressView } from './indicator.dto';
import { PlanView } from './plan.dto';

export class RoleView {
  role: string;
  body: string;
  written: string;
  segment: number;
  openList: boolean;
}

export class BoardRow {
  id: number;
  number: number;
  ordinal: string;
  heading: string;
  section: string | null;
  light: Light;
  leads: string[];
  others: string[];
  /** The next open obligation, if any. */
  nextDueOn: string | null;
  nextWhy: DateWhyView | null;
  nextTitle: string | null;
  open: number;
  overdue: number;
  /** Reported, and not checked yet. */
  submitted: number;
  /** Sent back, and not reported again. */
  returned: number;
  closed: number;
  progress: ProgressView;
}

export class BoardView {
  plan: PlanView;
  /** Of the clauses that are shown, together. */
  progress: ProgressView;
  rows: BoardRow[];
}
