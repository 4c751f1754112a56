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

/** Who headed a body in the year, and from when to when. */
export class HeadInYearView {
  name: string;
  post: string;
  from: string;
  to: string | null;
}

/** One body in the cadre section: its result and who led it; persons are neither scored nor ranked. */
export class CadreRowView {
  body: string;
  group: RuleReason | null;
  grade: GradeName;
  score: number;
  heads: HeadInYearView[];
  /** Why the grade is what it is. */
  gradeReasons: RuleReason[];
  /** What took points, and how many. */
  lost: { words: RuleReason; points: number }[];
}

/** 干部考核参考: for the organization department alone. */
export class CadreSectionView {
  year: number;
  rows: CadreRowView[];
}
