import { IsIn, IsInt, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** The use cases say what is too long for them; this only keeps nonsense out. */
const LONGEST = 50_000;

export class HeadlineAssignmentDto {
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  /** As the plan names it. */
  @IsString()
  @MaxLength(500)
  indicator: string;

  /** The words of the plan, where it has two figures of this name in the year. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  text?: string | null;

  @IsString()
  @MaxLength(100)
  owner: string;

  @IsString()
  @MaxLength(100)
  checker: string;

  @IsString()
  @MaxLength(LONGEST)
  source: string;

  /** A day of the year after; left out, the end of January. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  dataBy?: string | null;
}

export class AssignedHeadline {
  headlineId: number;
  dataBy: string;
}

export class HeadlineValueDto {
  @IsNumber()
  value: number;

  @IsOptional()
  @IsNumber()
  baseValue?: number | null;

  @IsString()
  @MaxLength(LONGEST)
  basis: string;
}

export class FiledHeadline {
  valueId: number;
}

export class HeadlineCheckDto {
  @IsIn(['confirmed', 'returned'])
  outcome: 'confirmed' | 'returned';

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  reason?: string | null;
}

export class CheckedHeadline {
  state: string;
}

export class HeadlineTargetDto {
  @IsNumber()
  value: number;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  unit?: string | null;

  /** Title and number of the document that sets it. */
  @IsString()
  @MaxLength(LONGEST)
  title: string;

  @IsString()
  @MaxLength(LONGEST)
  number: string;
}

export class SetHeadlineTarget {
  figureId: number;
}
