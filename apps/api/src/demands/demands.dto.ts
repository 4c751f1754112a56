import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { IsDay } from '../http/is-day.decorator';

/** The use cases say what is too long for them; this only keeps nonsense out. */
const LONGEST = 5_000;

export class OccurrenceDto {
  /** What happened, or is going to. */
  @IsString()
  @MaxLength(LONGEST)
  what: string;

  /** The day it happened, was found, or is going to happen (`YYYY-MM-DD`). */
  @IsDay()
  happensOn: string;

  /** The body where it happens, for what is owed by one of several. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  body?: string;
}

export class InstructionDto {
  /** Who gave it, by name and post. */
  @IsString()
  @MaxLength(LONGEST)
  leader: string;

  @IsString()
  @MaxLength(LONGEST)
  text: string;

  /** The body that carries it out. */
  @IsString()
  @MaxLength(200)
  body: string;

  @IsDay()
  dueOn: string;
}

export class OpenedOccurrence {
  obligationId: number;
  dueOn: string;
}

export class FilingDto {
  /** With whom it was put on record, or to whom it was issued. */
  @IsString()
  @MaxLength(LONGEST)
  authority: string;

  @IsString()
  @MaxLength(LONGEST)
  number: string;

  @IsDay()
  filedOn: string;

  /** Other obligations of the body that this record fulfils. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  fulfils?: number[];
}

export class RecordedFiling {
  /** How many other obligations were reported on by this record. */
  fulfilled: number;
}
