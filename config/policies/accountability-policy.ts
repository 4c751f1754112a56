import type { AccountabilityPolicy } from '@app/domain/clause/accountability-policy';
import type { ObligationKind } from '@app/domain/clause/obligation';
import { IsDay, IsOneOf, IsText, IsWhole, Part } from '../checks';

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

export class ChangeTerms {
  @IsWhole(0, 10)
  extensions: number;

  @IsWhole(1, 60)
  decideWorkingDays: number;
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
}
