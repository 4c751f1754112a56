import { IsString, MaxLength } from 'class-validator';

const LONGEST_REASON = 2000;

export class AdoptPolicyDto {
  @IsString()
  @MaxLength(100)
  version: string;

  @IsString()
  @MaxLength(LONGEST_REASON)
  reason: string;
}

/** A version of the ladders, and whether this person may move the plan to it now. */
export class PolicyVersionView {
  version: string;
  validFrom: string;
  present: boolean;
  mayAdopt: boolean;
}

export class AdoptedPolicy {
  from: string;
  to: string;
  /** How many workflows look again. */
  asked: number;
}
