import { ArrayNotEmpty } from 'class-validator';
import type { AuthorityTerms } from '@app/domain/bodies';
import type { AccountabilityPolicy } from '@app/domain/clause/accountability-policy';
import type { ObligationKind } from '@app/domain/clause/obligation';
import { IsDay, IsOneOf, IsText, IsWhole, Part, says } from '../checks';

export class AssignmentTerms {
  @IsWhole(1, 60)
  acknowledgeWorkingDays: number;

  @IsWhole(1, 60)
  objectWorkingDays: number;

  @IsWhole(1, 60)
  decideWorkingDays: number;
}

const KINDS: readonly ObligationKind[] = ['milestone', 'recurring', 'standing', 'progress-report'];

export class ContributionTerms {
  @IsOneOf(KINDS, { each: true })
  forKinds: ObligationKind[];

  @IsWhole(0, 60)
  workingDaysBefore: number;
}

export class CoordinationTerms {
  @IsWhole(1, 60)
  decideWorkingDays: number;

  @IsOneOf(['days-waited', 'none'])
  credit: 'days-waited' | 'none';
}

export class ChangeTerms {
  @IsWhole(0, 10)
  extensions: number;

  @IsWhole(1, 60)
  decideWorkingDays: number;

  @IsText({ each: true })
  superiors: string[];

  @Part(() => CoordinationTerms)
  coordination: CoordinationTerms;
}

export class CheckTerms {
  @IsWhole(1, 60)
  decideWorkingDays: number;
}

export class ReconsiderationTerms {
  @IsWhole(1, 365)
  applyDays: number;

  @IsWhole(1, 365)
  decideDays: number;

  @IsWhole(1, 60)
  remindWorkingDaysBefore: number;
}

export class StartTerms {
  @IsWhole(1, 120)
  pastWorkingDays: number;
}

export class DateTerms {
  @IsWhole(0, 20)
  yearsBeyondHorizon: number;

  @IsWhole(1, 20)
  yearsAhead: number;
}

export class ReferralTerms {
  @ArrayNotEmpty(says('至少应有一个接收机关', 'must name at least one organ'))
  @IsText({ each: true })
  organs: string[];

  @IsWhole(1, 60)
  answerMonths: number;

  @IsText({ each: true })
  basis: string[];
}

export class AuthorityTermsFile implements AuthorityTerms {
  @IsWhole(1, 183)
  substitutionMostDays: number;

  @IsWhole(0, 366)
  substitutionAheadDays: number;

  @IsWhole(0, 732)
  appointmentAheadDays: number;

  @IsWhole(0, 1830)
  reorganisationAheadDays: number;

  @IsWhole(1, 183)
  confirmWithinDays: number;

  @IsWhole(0, 36525)
  correctionBackDays: number;
}

export class AccountabilityPolicyFile implements AccountabilityPolicy {
  @IsText()
  version: string;

  @IsDay()
  validFrom: string;

  @Part(() => AssignmentTerms)
  assignment: AssignmentTerms;

  @Part(() => ContributionTerms)
  contributions: ContributionTerms;

  @Part(() => ChangeTerms)
  changes: ChangeTerms;

  @Part(() => CheckTerms)
  checks: CheckTerms;

  @Part(() => ReconsiderationTerms)
  reconsideration: ReconsiderationTerms;

  @Part(() => StartTerms)
  start: StartTerms;

  @Part(() => DateTerms)
  dates: DateTerms;

  @Part(() => ReferralTerms)
  referral: ReferralTerms;

  @Part(() => AuthorityTermsFile)
  authority: AuthorityTermsFile;
}
