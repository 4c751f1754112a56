import { IsIn, IsInt, IsNumber, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LARGEST_ID } from '../http/input/largest-id';

/** The use cases say what is too long for them; this only keeps nonsense out. */
const LONGEST = 50_000;
export class AnnouncedSchemeDto {
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  @IsString()
  @MaxLength(200)
  version: string;
}

export class AnnouncedScheme {
  schemeId: number;
  fingerprint: string;
}

export class SelfAssessmentDto {
  /** Whose year it is, where the own body is the heir of one that has ended. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  bodyId?: number | null;

  @IsString()
  @MaxLength(LONGEST)
  statement: string;

  /** What the body remarks on a task, by its key. */
  @IsObject()
  remarks: Record<string, string>;
}

export class FiledSelfAssessment {
  filedOn: string;
}

export class VerifiedPointsDto {
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  bodyId: number;

  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  obligationId: number;

  @IsIn(['confirmed', 'corrected'])
  outcome: 'confirmed' | 'corrected';

  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  points?: number | null;

  @IsString()
  @MaxLength(LONGEST)
  reason: string;
}

export class VerifiedPointsAnswer {
  checkId: number;
}

export class GivenPointsDto {
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  bodyId: number;

  @IsString()
  @MaxLength(200)
  item: string;

  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  points?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  choice?: string | null;

  @IsString()
  @MaxLength(LONGEST)
  reason: string;
}

export class GivenPointsAnswer {
  markId: number;
}

export class ReceivedScore {
  receivedOn: string;
}

export class ScoreObjectionDto {
  /** Whose score it is, where the own body is the heir of one that has ended. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  bodyId?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  item?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  obligationId?: number | null;

  @IsString()
  @MaxLength(LONGEST)
  text: string;
}

export class FiledScoreObjection {
  objectionId: number;
  decideBy: string;
}

export class ScoreObjectionDecisionDto {
  @IsIn(['upheld', 'rejected'])
  outcome: 'upheld' | 'rejected';

  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  points?: number | null;

  @IsString()
  @MaxLength(LONGEST)
  reason: string;
}

export class DecidedScoreObjection {
  state: string;
}

export class PresentedAssessment {
  presentedBy: string;
}

export class ReviewedAssessment {
  reviewedBy: string;
}

export class PublishedAssessment {
  publishedOn: string;
}

export class TakenBackAssessment {
  takenBackBy: string;
}
