import type { NotCounted } from '@app/domain/assessment';
import type { ActOn, CycleStage, GradeName } from '@app/domain/vocabulary';
import { AppliedRuleView, MissingInputView, RuleReason } from './assessment.dto';

/** One item of a scheme, with its rule in a sentence. */
export class SchemeItemView {
  id: string;
  under: string | null;
  words: RuleReason;
  /** Full points; null for no limit. */
  weight: number | null;
  /** What it is: points, points on top of them, or points taken off. */
  part: 'item' | 'bonus' | 'deduction';
  /** Ids of the groups it is for; empty for all. */
  groups: string[];
  sentence: RuleReason;
  /** Who gives points by hand; empty where they are worked out. */
  scorers: string[];
  /** The words to choose from instead of points; null where points are given. */
  options: string[] | null;
}

export class SchemeGroupView {
  id: string;
  words: RuleReason;
}

/** What a scheme says beside its items, under one heading. */
export class SchemeTermsView {
  words: RuleReason;
  sentences: RuleReason[];
}

export class SchemeView {
  version: string;
  title: RuleReason;
  items: SchemeItemView[];
  groups: SchemeGroupView[];
  /** Grades, order, places, days and publication, each rule in a sentence. */
  terms: SchemeTermsView[];
  /** Kinds of bodies it does not assess. */
  excludedKinds: string[];
  /** What one person found of one task changes so many points at most. */
  pointsPerCheck: number;
  /** All that is found of one body in a year, up as down. */
  pointsPerBody: number;
}

/** What was announced for a year. */
export class AnnouncedSchemeView {
  year: number;
  version: string;
  fingerprint: string;
  announcedOn: string;
  announcedBy: string;
}

/** What was announced for a year, to be read by everybody. */
export class SchemeOfYearView extends AnnouncedSchemeView {
  scheme: SchemeView;
}

/** The schemes that can be announced for the next year, and which was announced for which year. */
export class SchemesView {
  /** The latest first. */
  schemes: SchemeView[];
  announced: SchemeOfYearView[];
  /** The year a scheme can be announced for, or put in the place of another, today; null where this person may not. */
  nextYear: number | null;
}

export class YearDatesView {
  selfAssessmentBy: string;
  verifyBy: string;
  draftOn: string;
}

/** A score as the first draft had it. */
export class DraftedScoreView {
  score: number;
  grade: GradeName;
  place: number | null;
}

/** What an item of the scheme gave. */
export class ItemScoreView {
  item: string;
  under: string | null;
  words: RuleReason;
  /** Full points; null for no limit. */
  weight: number | null;
  /** Null: does not apply. */
  points: number | null;
}

/** What one operation of the scheme did to the whole score, in their order. */
export class ScoreStepView {
  before: number;
  after: number;
  reason: RuleReason;
}

/** How a body came out of a year that is frozen. */
export class YearBeforeView {
  year: number;
  score: number;
  grade: GradeName;
  place: number | null;
}

export class ItemBeforeView {
  item: string;
  points: number | null;
}

export class LastYearView extends YearBeforeView {
  items: ItemBeforeView[];
}

/** Before and after a change of the draft; null where it was not there. */
export class MovedNumber {
  from: number | null;
  to: number | null;
}

export class MovedGrade {
  from: GradeName | null;
  to: GradeName | null;
}

export class MovedItem extends MovedNumber {
  item: string;
}

/** Whom the last change of a draft moved, and by how much. */
export class MovedView {
  body: string;
  score: MovedNumber;
  place: MovedNumber;
  grade: MovedGrade;
  items: MovedItem[];
}

/** One body in the table of its group. */
export class LeagueRowView {
  bodyId: number;
  body: string;
  /** The own body, or one that has ended and whose heir the own body is. */
  mine: boolean;
  group: string | null;
  place: number | null;
  score: number;
  grade: GradeName;
  fewItems: boolean;
  /** How many tasks of the year the score rests on. */
  tasks: number;
  receivedOn: string | null;
  /** The day on which the draft changed for a reason of which this body had not been heard, so that it is received anew. */
  redraftedOn: string | null;
  /** The last day on which the body may object. */
  objectBy: string | null;
  drafted: DraftedScoreView | null;
  missing: MissingInputView[];
  items: ItemScoreView[];
  /** From the sum of the items to the score; none in a year of an older version. */
  steps: ScoreStepView[];
  /** Null where the year before is not frozen, or knows no such body. */
  lastYear: LastYearView | null;
  /** The frozen years before, five with this one at most, the earliest first. */
  history: YearBeforeView[];
  rules: AppliedRuleView[];
}

export class SelfAssessedTaskView {
  key: string;
  clause: number;
  title: string;
  dueOn: string;
  submittedOn: string | null;
  acceptedOn: string | null;
  outcome: 'completed' | 'completed-late' | 'not-completed';
  remark: string | null;
}

export class SelfAssessmentView {
  bodyId: number;
  body: string;
  /** The own body, or one that has ended and whose heir the own body is. */
  mine: boolean;
  tasks: SelfAssessedTaskView[];
  statement: string | null;
  filedBy: string | null;
  /** Null while it is not filed: then the tasks are what it would be filled with today. */
  filedOn: string | null;
}

/** One task of one body, with what was verified of it. */
export class YearTaskView {
  bodyId: number;
  body: string;
  obligationId: number;
  clause: number;
  title: string;
  submittedOn: string | null;
  drawn: boolean;
  outcome: 'confirmed' | 'corrected' | null;
  points: number | null;
  reason: string | null;
  checkedBy: string | null;
  checkedOn: string | null;
  /** This person may say what was found. */
  may: boolean;
}

/** One item of one body that this person scores by hand; nobody else's points are shown. */
export class HandScoreView {
  bodyId: number;
  body: string;
  item: string;
  /** So many persons gave points, and so many have to. */
  given: number;
  needed: number;
  points: number | null;
  choice: string | null;
  reason: string | null;
}

/** An item that too few persons have given points for. */
export class AwaitedPointsView {
  body: string;
  item: string;
  given: number;
  needed: number;
  /** The bodies whose persons may give points for it. */
  by: string[];
}

export class ScoreObjectionView {
  id: number;
  bodyId: number;
  body: string;
  item: string | null;
  obligationId: number | null;
  /** The task it is about. */
  task: string | null;
  text: string;
  filedBy: string;
  filedOn: string;
  decideBy: string;
  state: 'pending' | 'upheld' | 'rejected';
  points: number | null;
  decisionReason: string | null;
  decidedBy: string | null;
  decidedOn: string | null;
  /** What it may add at most, and the points there are of what it is about; null of a task. */
  most: number;
  present: number | null;
  /** Who scored or verified what it is about: for those who lead alone. */
  scoredBy: string[];
  /** This person may decide it. */
  may: boolean;
}

/** A year of an announced scheme, as far as this person sees it. */
/** A task that the year does not count, and why. */
export class NotCountedView {
  body: string;
  title: string;
  why: NotCounted['why'];
}

/** By which work list a year is assessed. */
export class ListOfYearView {
  decidedOn: string;
  decidedBy: string;
  /** As the draft has it: of the own body, for who leads of all. */
  notCounted: NotCountedView[];
}

export class AssessmentYearView {
  id: number;
  planId: number;
  year: number;
  stage: CycleStage;
  today: string;
  dates: YearDatesView;
  scheme: SchemeView;
  announced: AnnouncedSchemeView;
  presentedBy: string | null;
  reviewedBy: string | null;
  signedBy: string | null;
  signedOn: string | null;
  frozenOn: string | null;
  /** Why it was signed although something could not be judged. */
  missingReason: string | null;
  /** The seed of the checks on site. */
  seed: number | null;
  /** Null where none was decided: then all counts that fell due. */
  workList: ListOfYearView | null;
  league: LeagueRowView[];
  /** For those who lead all, for a body itself; empty before the draft was ever changed. */
  moved: MovedView[];
  selfAssessments: SelfAssessmentView[];
  tasks: YearTaskView[];
  desk: HandScoreView[];
  /** For those who lead: what holds the year in scoring. */
  awaited: AwaitedPointsView[];
  objections: ScoreObjectionView[];
  /** This person may read the cadre section of the year. */
  cadreSection: boolean;
  may: ActOn<'assessment'>[];
}
