import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../http/is-day.decorator';

/** The use cases say what is too long for them; this only keeps nonsense out. */
const LONGEST = 50_000;

export class DrawDto {
  /** How many obligations to draw. */
  @IsInt()
  @Min(1)
  @Max(100)
  size: number;

  /** Draw only from what was closed since then (`YYYY-MM-DD`). */
  @IsOptional()
  @IsDay()
  closedSince?: string;

  /** By when they are checked (`YYYY-MM-DD`). */
  @IsDay()
  checkBy: string;
}

export class DrawnSpotChecks {
  drawId: number;
  /** Keys of the obligations, in the order drawn. */
  drawn: string[];
  /** How many could have been drawn. */
  candidates: number;
}

export class SiteCheckDto {
  /** Who was there, by name. */
  @IsString()
  @MaxLength(LONGEST)
  inspectors: string;

  @IsDay()
  checkedOn: string;

  @IsString()
  @MaxLength(LONGEST)
  place: string;

  @IsString()
  @MaxLength(LONGEST)
  findings: string;

  @IsIn(['confirmed', 'not-confirmed'])
  conclusion: 'confirmed' | 'not-confirmed';
}

export class RecordedSiteCheck {
  siteCheckId: number;
  /** True where it was closed and is open again. */
  reopened: boolean;
}
