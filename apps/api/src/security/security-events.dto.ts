import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { SECURITY_EVENT_KINDS } from '@app/persistence';
import { LARGEST_ID } from '../http/input/largest-id';

/** Which lines of the security log; all that is given has to hold. */
export class SecurityEventsQuery {
  @IsOptional()
  @IsIn(SECURITY_EVENT_KINDS)
  kind?: string;

  @IsOptional()
  @IsIn(['done', 'refused'])
  result?: 'done' | 'refused';

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  accountId?: number;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  address?: string;

  /** Part of the name, the subject or the detail. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  /** The first day, in Asia/Shanghai. */
  @IsOptional()
  @Length(10, 10)
  @IsISO8601({ strict: true })
  from?: string;

  /** The last day. */
  @IsOptional()
  @Length(10, 10)
  @IsISO8601({ strict: true })
  to?: string;

  /** Only lines before this one. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  before?: number;
}

export class SecurityExportQuery extends SecurityEventsQuery {
  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv';
}
