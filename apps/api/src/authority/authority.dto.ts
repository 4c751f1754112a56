import { IsBoolean, IsString, Length } from 'class-validator';
import { IsDay } from '../http/is-day.decorator';

export class EntryReasonDto {
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class CorrectionDto {
  /** Who held the office in truth. */
  @IsString()
  @Length(1, 50)
  name: string;

  @IsString()
  @Length(1, 100)
  post: string;

  /** The right first day. */
  @IsDay()
  from: string;

  /** It never was. */
  @IsBoolean()
  never: boolean;

  @IsString()
  @Length(1, 500)
  reason: string;
}

export class ConfirmedEntry {
  /** The first day of its effect. */
  effectiveOn: string;
}

export class RefusedEntry {
  state: 'refused';
}

export class EndedEntry {
  state: 'withdrawn' | 'ended';
}
