import type { AccountabilityPolicy } from '@app/domain/clause/accountability-policy';
import { IsDay, IsText, IsWhole, Part } from '../checks';

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

  @Part(() => ChangeTerms)
  changes: ChangeTerms;
}
