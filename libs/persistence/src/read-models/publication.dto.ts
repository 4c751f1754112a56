import type { Leads } from '@app/domain/assessment';
import type { GradeName } from '@app/domain/vocabulary';
import { RuleReason } from './assessment.dto';

/** A body in the table that is published. */
export class PublishedRowView {
  body: string;
  grade: GradeName;
  /** Within its group; null where the scheme does not publish places. */
  place: number | null;
  /** Null where the scheme does not publish scores. */
  score: number | null;
  /** A reconsideration decided another grade than the one that was frozen. */
  reconsidered: boolean;
}

export class PublishedGroupView {
  words: RuleReason;
  rows: PublishedRowView[];
}

/** 公布: what is public of a frozen year. */
export class PublicationView {
  year: number;
  frozenOn: string | null;
  publishedOn: string | null;
  /** Before it is published, for those who lead alone. */
  groups: PublishedGroupView[];
  /** Bodies whose notice of the result is not issued, so that nothing is published yet; for those who lead alone. */
  untold: string[];
  may: boolean;
}

/** Who led a body in the year, for the days in it; how the tasks that fell due in them ended. */
export class LeaderInYearView {
  name: string;
  post: string;
  as: Leads;
  from: string;
  to: string;
  days: number;
  completed: number;
  completedLate: number;
  notCompleted: number;
}

/** A task of the year and what became of it; what was left undone stands first. */
export class CadreTaskView {
  title: string;
  clause: number;
  dueOn: string;
  ended: 'completed' | 'completed-late' | 'not-completed';
  doneOn: string | null;
  /** A report was filed and nobody has accepted it. */
  reported: boolean;
  daysLate: number;
  /** Who led the body on the day it fell due. */
  led: string[];
}

/** What was said or written to the body over its tasks, one step after the other. */
export class CadreStepView {
  on: string;
  words: RuleReason;
  /** The task, where it is about one of this year. */
  title: string | null;
  clause: number | null;
  led: string[];
}

/** A rectification, an interview or a warning of the year, and what came of it. */
export class CadreCaseView {
  id: number;
  kind: 'rectification' | 'interview' | 'warning';
  cause: 'overdue' | 'assessment' | 'finding' | 'relapse';
  assessmentYear: number | null;
  clause: number | null;
  openedOn: string;
  heldOn: string | null;
  chair: string | null;
  closedOn: string | null;
  state: 'drafting' | 'running' | 'reported' | 'closed';
  outcome: string | null;
  /** Of what was promised in an interview. */
  kept: number;
  promised: number;
  led: string[];
}

/** One body in the cadre section: its result, who led it and what it did and left undone; persons are neither scored nor ranked. */
export class CadreRowView {
  body: string;
  group: RuleReason | null;
  grade: GradeName;
  score: number;
  leaders: LeaderInYearView[];
  /** Of a town nobody is known as Party secretary in the year. */
  withoutSecretary: boolean;
  /** Why the grade is what it is. */
  gradeReasons: RuleReason[];
  /** What took points, and how many. */
  lost: { words: RuleReason; points: number }[];
  /** Null for a year of an older version, which does not carry its facts. */
  tasks: CadreTaskView[] | null;
  steps: CadreStepView[];
  cases: CadreCaseView[];
  /** Figures that reached their target, with value and target. */
  reached: { name: string; value: number; target: number | null }[];
}

/** 干部考核参考: for the organization department alone. */
export class CadreSectionView {
  planId: number;
  year: number;
  /** The day on which the scores were drafted, from which what is not done is counted. */
  draftedOn: string | null;
  rows: CadreRowView[];
}
