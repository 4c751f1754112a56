import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { WholeNumber } from '../http/input/whole-number';

export class ColumnDto {
  @IsString()
  @MaxLength(50)
  title: string;

  @IsIn(['text', 'number', 'date', 'choice'])
  type: 'text' | 'number' | 'date' | 'choice';

  @IsBoolean()
  required: boolean;

  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  choices: string[];
}

export class RegisterDto {
  @IsString()
  @MaxLength(200)
  title: string;

  @IsString()
  @MaxLength(20)
  publicity: string;

  /** The obligation of the clause that delivers it; left out where the clause as a whole demands it. */
  @IsOptional()
  @IsInt()
  @Min(1)
  obligationId?: number;

  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => ColumnDto)
  columns: ColumnDto[];
}

export class VersionQuery {
  @IsOptional()
  @WholeNumber()
  @Min(1)
  @Max(1_000_000)
  version?: number;
}

export class OpenedRegister {
  registerId: number;
}

export class FiledRegister {
  version: number;
  entries: number;
}

export class NotedLedger {
  noted: number;
}
