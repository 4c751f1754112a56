import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay } from '../http/is-day.decorator';

/** The use cases say what is too long for them; this only keeps nonsense out. */
const LONGEST = 50_000;

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
  @IsDay()
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

  @IsDay()
  answeredOn: string;

  /** The organ established that data were falsified; the score of the body counts it. */
  @IsOptional()
  @IsBoolean()
  falsified?: boolean;
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
