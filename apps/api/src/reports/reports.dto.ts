import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** The use cases say what is too long for them; this only keeps nonsense out. */
const LONGEST = 50_000;

export class ReportDto {
  @IsString()
  @MaxLength(LONGEST)
  text: string;
}

export class ReviewDto {
  @IsIn(['accept', 'return'])
  decision: 'accept' | 'return';

  /** Needed when it is sent back. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  reason?: string;
}

export class FiledReport {
  reportId: number;
  state: 'awaiting-signatures' | 'submitted' | 'accepted' | 'returned';
}

export class ReportOutcome {
  state: 'awaiting-signatures' | 'submitted' | 'accepted' | 'returned';
}
