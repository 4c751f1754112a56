import { ArrayNotEmpty, ArrayUnique, IsOptional } from 'class-validator';
import { FINDING_KINDS, type FindingKind, type FindingLadder, type FindingRung } from '@app/domain/escalation/finding';
import type { EscalationPolicy, LadderName, ReplacedRung, Rung } from '@app/domain/escalation/policy';
import {
  RUNG_EXITS,
  type FollowingRung,
  type RungEntry as Entry,
  type RungExit,
  type RungSigner,
  type Vacancy,
} from '@app/domain/escalation/rung-terms';
import type { SignOffTerms } from '@app/domain/escalation/sign-off';
import {
  DATED_ACTS,
  DOCUMENT_KIND_IDS,
  FINDING_ACTS,
  FOLLOWING_ACTS,
  termsOf,
  type DocumentKind,
  type FindingAct,
  type FollowingAct,
  type RungAct,
} from '@app/domain/vocabulary';
import {
  HasEachOnce,
  HasExactlyOne,
  IsAmount,
  IsDay,
  IsFlag,
  IsOneOf,
  IsText,
  IsWhole,
  Part,
  Parts,
  says,
} from '../checks';

/** When a rung comes. No further from the date than a look at a ladder sees: 400 days ahead, 200 days behind (`inView`). */
export class RungTime {
  @IsOptional()
  @IsWhole(0, 390)
  calendarDaysBefore?: number;

  @IsOptional()
  @IsWhole(0, 260)
  workingDaysBefore?: number;

  @IsOptional()
  @IsWhole(0, 120)
  workingDaysAfter?: number;
}

const ENTRIES: readonly Entry[] = [
  'date-near',
  'date-passed',
  'assessment-failed',
  'rectification-fell-short',
  'interview-unmet',
  'warning-unanswered',
];
const DOCUMENTS: readonly (DocumentKind | null)[] = [...DOCUMENT_KIND_IDS.filter((kind) => termsOf(kind).rung), null];
const VACANCIES: readonly Vacancy[] = ['to-body', 'wait', 'refuse'];

/** What all rungs say; whether it goes together is asked by `rungFaults`. */
class CommonTerms {
  @IsOneOf(DOCUMENTS)
  document: DocumentKind | null;

  @IsText({ each: true })
  basis: string[];

  @IsOneOf(['county-office', null])
  signer: RungSigner;

  @IsOneOf(RUNG_EXITS, { each: true })
  exit: RungExit[];

  @IsOneOf(VACANCIES)
  vacancy: Vacancy;
}

export class RowTerms {
  @IsWhole(2, 60)
  reports: number;

  /** A look at a ladder goes back some thirteen months; see `inView`. */
  @IsWhole(1, 9)
  months: number;
}

/** A rung of the version before, which this file has under another id. */
export class ReplacedEntry implements ReplacedRung {
  @IsText()
  id: string;

  @IsOneOf(DATED_ACTS)
  act: RungAct;
}

export class RungEntry extends CommonTerms implements Rung {
  @IsText()
  id: string;

  @IsOneOf(ENTRIES)
  entry: Entry;

  @IsOneOf(DATED_ACTS)
  act: RungAct;

  @HasExactlyOne(['calendarDaysBefore', 'workingDaysBefore', 'workingDaysAfter'])
  @Part(() => RungTime)
  when: RungTime;

  @IsOptional()
  @Part(() => RowTerms)
  row?: RowTerms;

  @IsOptional()
  @IsWhole(1, 1000)
  newLimitWorkingDays?: number;

  @IsOptional()
  @Part(() => ReplacedEntry)
  replaces?: ReplacedEntry;
}

/** A ladder: its rungs, each with an id of its own, because an id is what fires once. */
function IsLadder(): PropertyDecorator {
  return (target, property) => {
    Parts(() => RungEntry)(target, property);
    ArrayNotEmpty(says('至少应有一级', 'must have at least one rung'))(target, property);
    ArrayUnique((rung: RungEntry) => rung?.id, says('各级 id 不得重复', 'must not use the id of a rung twice'))(
      target,
      property,
    );
  };
}

export class Ladders implements Record<LadderName, Rung[]> {
  @IsLadder()
  duty: RungEntry[];

  @IsLadder()
  report: RungEntry[];

  @IsLadder()
  soft: RungEntry[];

  @IsLadder()
  contribution: RungEntry[];
}

export class RelapseTerms {
  @IsWhole(1, 120)
  withinMonths: number;

  @IsOneOf(['rectification', 'interview'])
  opens: 'rectification' | 'interview';
}

export class RectificationTerms {
  @IsWhole(1, 24)
  limitMonths: number;

  @IsOptional()
  @IsWhole(1, 120)
  planWorkingDays?: number;

  @IsOptional()
  @IsWhole(1, 60)
  reportWorkingDaysBeforeLimit?: number;

  @IsWhole(0, 5)
  extensions: number;

  @IsOptional()
  @Part(() => RelapseTerms)
  relapse?: RelapseTerms;
}

export class InterviewTerms {
  @IsWhole(1, 60)
  noticeWorkingDays: number;

  @IsWhole(1, 365)
  reportDays: number;
}

export class RestrictionTerms {
  @IsText()
  authority: string;

  @IsText({ each: true })
  basis: string[];
}

export class FollowingRungEntry extends CommonTerms implements FollowingRung {
  @IsText()
  id: string;

  @IsOneOf(ENTRIES)
  entry: Entry;

  @IsOneOf(FOLLOWING_ACTS)
  act: FollowingAct;

  @IsWhole(0, 60)
  graceWorkingDays: number;

  @IsText({ each: true })
  about: string[];
}

export class FailedYear {
  @IsOptional()
  @IsAmount(0, 100)
  poorWhenLastBelow: number | null;

  @Parts(() => FollowingRungEntry)
  rungs: FollowingRungEntry[];
}

export class FindingRungEntry extends CommonTerms implements FindingRung {
  @IsOneOf(['C', 'D', 'E'])
  ladder: FindingLadder;

  @IsOneOf(FINDING_KINDS, { each: true })
  kinds: FindingKind[];

  @IsOneOf(FINDING_ACTS)
  act: FindingAct;

  @IsWhole(0, 60)
  graceWorkingDays: number;

  @IsText({ each: true })
  about: string[];
}

export class SignOffEntry implements SignOffTerms {
  @IsFlag()
  reviewRequired: boolean;

  @IsFlag()
  distinctPersons: boolean;

  @IsWhole(1, 60)
  reviewWorkingDays: number;

  @IsWhole(1, 60)
  signWorkingDays: number;

  @IsWhole(1, 60)
  deputyAfterWorkingDays: number;

  @IsWhole(1, 60)
  reviseWorkingDays: number;
}

export class EscalationPolicyFile implements EscalationPolicy {
  @IsText()
  version: string;

  @IsDay()
  validFrom: string;

  @IsWhole(1, 1000)
  remindersPerDayCap: number;

  @IsFlag()
  ordersForLateObligations: boolean;

  @IsOptional()
  @IsFlag()
  lateReportsClimb?: boolean;

  @Part(() => Ladders)
  ladders: Ladders;

  @Part(() => FailedYear)
  assessment: FailedYear;

  @Parts(() => FollowingRungEntry)
  followUp: FollowingRungEntry[];

  @Part(() => RectificationTerms)
  rectification: RectificationTerms;

  @Part(() => InterviewTerms)
  interview: InterviewTerms;

  @Part(() => RestrictionTerms)
  restriction: RestrictionTerms;

  @HasEachOnce(FINDING_KINDS, (rungs: FindingRungEntry[]) => rungs.flatMap(({ kinds }) => kinds))
  @Parts(() => FindingRungEntry)
  findings: FindingRungEntry[];

  /** A file of before has none: one person signs. */
  @IsOptional()
  @Part(() => SignOffEntry)
  signOff?: SignOffEntry;

  @IsWhole(1, 60)
  receiptWorkingDays: number;

  /** By when the body that checks a report accepts it or sends it back. */
  @IsWhole(1, 60)
  reviewWorkingDays: number;

  @IsWhole(1, 60)
  returnWorkingDays: number;
}
