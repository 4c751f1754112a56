import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { REQUEST_KIND_IDS, type RequestKind } from '@app/domain/vocabulary';
import { IsDay } from '../http/is-day.decorator';

/** The use cases say what is too long for them; this only keeps nonsense out. */
const LONGEST = 50_000;

export class ReasonDto {
  @IsString()
  @MaxLength(LONGEST)
  reason: string;
}

export class ChangeRequestDto extends ReasonDto {
  @IsIn(REQUEST_KIND_IDS)
  kind: RequestKind;

  /** The date asked for (`YYYY-MM-DD`); only an extension has one. */
  @IsOptional()
  @IsDay()
  newDueOn?: string;

  /** The body above the owner that is asked to decide; only a kind that names one has it. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  decider?: string;
}

export class RequestDecisionDto {
  @IsIn(['grant', 'refuse'])
  decision: 'grant' | 'refuse';

  /** Needed when it is refused. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  reason?: string;
}

export class ClosureDto extends ReasonDto {
  @IsIn(['not-done', 'not-applicable'])
  outcome: 'not-done' | 'not-applicable';
}

export class ContributionRequestDto {
  /** The name of another body of the clause, or of any body where the clause has an open list. */
  @IsString()
  @MaxLength(200)
  body: string;

  @IsString()
  @MaxLength(LONGEST)
  what: string;

  /** By when (`YYYY-MM-DD`). */
  @IsDay()
  dueOn: string;
}

export class RequestedContribution {
  obligationId: number;
}

export class FiledRequest {
  requestId: number;
  /** By when it is decided. */
  decideBy: string;
}

export class DecidedRequest {
  state: 'pending' | 'granted' | 'refused' | 'lapsed';
  /** The date of the obligation as it is now. */
  dueOn: string;
}

export class NewDate {
  dueOn: string;
}

export class ClosedObligation {
  state: string;
}
