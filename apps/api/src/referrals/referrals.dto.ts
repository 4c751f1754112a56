import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** The use cases say what is too long for them; this only keeps nonsense out. */
const LONGEST = 50_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class ReferralDecisionDto {
  @IsIn(['refer', 'not-refer'])
  decision: 'refer' | 'not-refer';

  /** The competent organ, for referring. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organ?: string;

  /** Needed for not referring. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  reason?: string;
}

export class HandoverDto {
  @Matches(DAY)
  handedOverOn: string;

  /** Who of the organ took it. */
  @IsString()
  @MaxLength(100)
  receivedBy: string;

  @IsString()
  @MaxLength(LONGEST)
  receipt: string;
}

export class OrgansAnswerDto {
  @IsString()
  @MaxLength(LONGEST)
  answer: string;

  @IsString()
  @MaxLength(100)
  documentNumber: string;

  @Matches(DAY)
  answeredOn: string;
}

export class ReferralClosureDto {
  @IsString()
  @MaxLength(LONGEST)
  remark: string;
}

export class ReferralOutcome {
  state: string;
}

/** Whether a locked file is still what was locked. */
export class CheckedEvidenceView {
  id: number;
  fileName: string;
  sha256: string;
  state: 'kept' | 'altered' | 'lost';
}
