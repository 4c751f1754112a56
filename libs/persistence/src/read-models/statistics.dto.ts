import { LightCounts } from './plan.dto';

/** How many clauses showed each light at the end of a day. */
export class LightsOfDay {
  on: string;
  lights: LightCounts;
}

/** How what one body answers for stands; duties it shares with others count for each. */
export class BodyStanding {
  bodyId: number;
  body: string;
  clauses: number;
  open: number;
  overdue: number;
  closed: number;
  /** Reported after their date, or overdue now. */
  late: number;
  /** Papers issued to it: supervision notices, rectification orders and notices of interviews. */
  papers: number;
}

/** Which of the duties that a number of a body counts. */
export const DUTIES_COUNTED = ['open', 'overdue', 'closed', 'late'] as const;
export type DutiesCounted = (typeof DUTIES_COUNTED)[number];

/** One of the duties that a number counts. */
export class CountedDutyView {
  id: number;
  clauseNumber: number;
  ordinal: string;
  heading: string;
  title: string;
  dueOn: string;
  state: string;
  closedOn: string | null;
  overdue: boolean;
}

/** The duties of a body behind a number, by their dates. */
export class CountedDuties {
  body: string;
  today: string;
  /** The first of them. */
  duties: CountedDutyView[];
  total: number;
}

/** Of the duties of a body with dates in one quarter: how many there were, and how many of them late. */
export class BodyQuarter {
  bodyId: number;
  quarter: string;
  due: number;
  late: number;
}

export class DueDay {
  on: string;
  tasks: number;
}

/** How far the ladder has gone: how many duties or cases came to a step. */
export class LadderCount {
  step: 'reminded' | 'urged' | 'notice' | 'rectification' | 'interview';
  count: number;
}

export class TaskCounts {
  all: number;
  open: number;
  overdue: number;
  submitted: number;
  closed: number;
}

/** How a plan stands on its own date, on one screen. */
export class StatisticsView {
  planId: number;
  today: string;
  clauses: number;
  lights: LightCounts;
  /** The end of each of the last months and today, as far as it was kept, the earliest first. */
  trend: LightsOfDay[];
  tasks: TaskCounts;
  bodies: BodyStanding[];
  /** The quarters of the heat map, the earliest first. */
  quarters: string[];
  heat: BodyQuarter[];
  /** Of the next thirty days those on which something is due. */
  next: DueDay[];
  ladder: LadderCount[];
}
