import { IsNumber, IsOptional, IsString, MaxLength } from 'class-validator';

export class TargetFigureDto {
  /** The indicator and the words of the target, as the clause shows them. */
  @IsString()
  @MaxLength(500)
  indicator: string;

  @IsString()
  @MaxLength(2000)
  text: string;

  @IsNumber()
  value: number;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  unit?: string;

  /** The document that sets it. */
  @IsString()
  @MaxLength(500)
  source: string;
}

export class SetTarget {
  figureId: number;
}
