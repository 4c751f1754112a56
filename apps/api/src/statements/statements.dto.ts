import { IsIn, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { STATEMENT_KINDS, type StatementKind } from '@app/domain/bodies';
import { WholeNumber } from '../http/input/whole-number';
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
  @WholeNumber()
  @Min(1)
  clauseNumber?: number;
}

export class FiledStatement {
  statementId: number;
}
