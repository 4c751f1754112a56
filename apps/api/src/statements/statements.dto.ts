import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { STATEMENT_KINDS, type StatementKind } from '@app/domain/bodies';
import { IsDay } from '../http/is-day.decorator';

export class StatementDto {
  @IsIn([...STATEMENT_KINDS])
  kind: StatementKind;

  /** Who said it. */
  @IsString()
  @MaxLength(100)
  name: string;

  @IsDay()
  statedOn: string;

  @IsString()
  @MaxLength(50_000)
  text: string;

  /** The clause it is about. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  clauseNumber?: number;
}

export class FiledStatement {
  statementId: number;
}
