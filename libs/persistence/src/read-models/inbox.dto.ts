import type { Light } from '@app/domain/clause';
import type { TodoAct } from '@app/domain/vocabulary';
import { DateWhyView } from './date.dto';

/** Something a person has to do, with the button to do it. */
export class InboxTask {
  /** The act that is waited for. */
  kind: TodoAct;
  /** Null where it belongs to no plan. */
  planId: number | null;
  clauseNumber: number | null;
  title: string;
  dueOn: string | null;
  why: DateWhyView | null;
  light: Light;
  obligationId: number | null;
  reportId: number | null;
  documentId: number | null;
  caseId: number | null;
  assessmentId: number | null;
  entryId: number | null;
}

export class NotificationView {
  id: number;
  kind: string;
  title: string;
  on: string;
  /** Null where it belongs to no plan. */
  planId: number | null;
  clauseNumber: number | null;
  documentId: number | null;
  /** The town for which a restriction is to be considered, where the line asks for that. */
  area: string | null;
}

export class InboxView {
  /** One page, by date: what is late comes first, what has no date last. */
  tasks: InboxTask[];
  /** How many tasks there are in all. */
  total: number;
  notifications: NotificationView[];
  /** Whether there are older ones; they are asked for by the last id. */
  moreNotifications: boolean;
}

export class NotificationsView {
  notifications: NotificationView[];
  more: boolean;
}

export class InboxCountView {
  total: number;
}
