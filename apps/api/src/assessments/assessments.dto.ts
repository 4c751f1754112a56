import { IsOptional, IsString, MaxLength } from 'class-validator';

export class SignAssessmentDto {
  /** Why the year is signed although something of it could not be judged. */
  @IsOptional()
  @IsString()
  @MaxLength(50_000)
  missingReason?: string | null;
}

export class SignedAssessment {
  signedOn: string;
}
