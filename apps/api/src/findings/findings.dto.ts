import { IsIn, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { FINDING_KINDS, type FindingKind } from '@app/domain/escalation';
import { WholeNumber } from '../http/input/whole-number';

const LONGEST = 50_000;

export class FindingDto {
  @IsIn([...FINDING_KINDS])
  kind: FindingKind;

  @WholeNumber()
  @Min(1)
  bodyId: number;

  /** The clause it touches. */
  @IsOptional()
  @WholeNumber()
  @Min(1)
  clauseNumber?: number;

  @IsString()
  @MaxLength(LONGEST)
  text: string;
}

export class RecordedFinding {
  findingId: number;
  /** C, D or E. */
  ladder: string;
  /** What it began: interview-notification, referral-proposal or early-warning. */
  act: string;
}

/** A body a finding may be about. */
export class FindingBody {
  id: number;
  name: string;
  kind: string;
}
