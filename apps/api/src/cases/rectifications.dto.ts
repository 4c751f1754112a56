import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../http/is-day.decorator';

const LONGEST = 5_000;
const MOST_ITEMS = 50;

/** One item of a rectification plan as it is written. */
export class RectificationItemDto {
  @IsString()
  @MaxLength(LONGEST)
  problem: string;

  /** The body that carries it out. */
  @IsInt()
  @Min(1)
  bodyId: number;

  /** The body that accepts it; neither the one that carries it out nor the one under the order. */
  @IsInt()
  @Min(1)
  acceptorId: number;

  @IsString()
  @MaxLength(LONGEST)
  goal: string;

  @IsString()
  @MaxLength(LONGEST)
  measures: string;

  /** `YYYY-MM-DD`, at most the limit of the order. */
  @IsDay()
  limitOn: string;
}

export class RectificationPlanDto {
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => RectificationItemDto)
  items: RectificationItemDto[];
}

export class CaseExtensionDto {
  @IsString()
  @MaxLength(LONGEST)
  reason: string;

  /** `YYYY-MM-DD`, after the present limit. */
  @IsDay()
  newLimitOn: string;
}

export class AskedExtension {
  extensionId: number;
  /** By when the county office decides. */
  decideBy: string;
}

export class CaseExtensionDecisionDto {
  @IsIn(['grant', 'refuse'])
  decision: 'grant' | 'refuse';

  /** Needed to refuse. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  reason?: string;
}

export class DecidedExtension {
  /** The limit as it stands now. */
  limitOn: string;
}

export class OpenedCase {
  caseId: number;
  kind: 'rectification' | 'interview';
}
