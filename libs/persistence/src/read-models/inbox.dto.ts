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

/** How much there is to do of one kind. */
export class KindCount {
  kind: TodoAct;
  total: number;
}

export class InboxView {
  /** One page, by date: what is late comes first, what has no date last. */
  tasks: InboxTask[];
  /** How many tasks there are on all pages. */
  total: number;
  /** Of every kind there is something of, also where one kind alone was asked for. */
  kinds: KindCount[];
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

/** One thing to do this week, or as many of one kind as wait. */
export class AgendaCard {
  kind: TodoAct;
  total: number;
  /** The worst of them all. */
  light: Light;
  severalPlans: boolean;
  /** The first of them. */
  task: InboxTask;
}

/** The first of those that come after this week. */
export class AgendaNext {
  /** `later`: nothing is due within the month, and these are what comes then. */
  within: 'month' | 'later';
  total: number;
  tasks: InboxTask[];
}

export class AgendaView {
  /** How much there is to do in all. */
  total: number;
  /** How much of it is late, due within a week, or has no date. */
  week: number;
  /** All of this week. */
  cards: AgendaCard[];
  next: AgendaNext;
}
