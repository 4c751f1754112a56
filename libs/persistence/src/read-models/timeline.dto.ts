import type { Light, ObligationKind, ObligationState } from '@app/domain/clause';

/** A task on the picture of a whole plan. */
export class TimelineTask {
  id: number;
  /** The number of its clause. */
  clause: number;
  kind: ObligationKind;
  title: string;
  dueOn: string;
  /** The date of the plan, where another one holds now. */
  wasDueOn: string | null;
  state: ObligationState;
  light: Light;
}

export class TimelineView {
  today: string;
  tasks: TimelineTask[];
}
