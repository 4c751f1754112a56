import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
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
import { RECORD_KINDS, type RecordKind } from '@app/use-cases';
import { PUBLICITIES, SECRECIES, URGENCIES, type Publicity, type Secrecy, type Urgency } from '@app/domain/vocabulary';
import { LARGEST_ID } from '../http/input/largest-id';

const LONGEST = 50_000;
/** Of papers that are printed in one go. */
const MOST_AT_ONCE = 50;

export class PrintQuery {
  /** The numbers of the papers, with commas between them, in the order in which they are printed. */
  @ApiProperty({ type: String })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').map((one) => (/^\d{1,9}$/.test(one) ? Number(one) : one)) : value,
  )
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsInt({ each: true })
  of: number[];

  /** For sheets that have a red head already (套打). */
  @IsOptional()
  @IsIn(['true'])
  headed?: 'true';
}

export class ReturnDto {
  /** What has to be changed, or why it goes no further. */
  @IsString()
  @MaxLength(LONGEST)
  reason: string;
}

export class WordingDto {
  /** As the document lists it, e.g. `requirements.0`. */
  @IsString()
  @MaxLength(200)
  place: string;

  @IsString()
  @MaxLength(LONGEST)
  text: string;
}

export class RevisionDto {
  /** What was changed, for whoever reviews it again. */
  @IsString()
  @MaxLength(LONGEST)
  changed: string;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => WordingDto)
  wording: WordingDto[];
}

/** What of the record a paper is about: a row, a body, or a period. */
export class PaperSubjectDto {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  id?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  bodyId?: number;

  /** YYYY-MM-DD */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  from?: string;

  @IsOptional()
  @IsString()
  @MaxLength(10)
  until?: string;

  @IsOptional()
  @IsIn(['county', 'city'])
  to?: 'county' | 'city';

  @IsOptional()
  @IsIn(['extend', 'lift'])
  change?: 'extend' | 'lift';

  @IsOptional()
  @IsBoolean()
  praise?: boolean;
}

export class DraftPaperDto {
  @IsIn(RECORD_KINDS)
  kind: RecordKind;

  @ValidateNested()
  @Type(() => PaperSubjectDto)
  subject: PaperSubjectDto;
}

export class DraftedPaper {
  documentId: number;
  title: string;
}

export class PaperCandidateView {
  kind: RecordKind;
  subject: PaperSubjectDto;
  about: string;
}

export class SecrecyDto {
  @IsIn(SECRECIES)
  level: Secrecy;

  /** e.g. 1年 */
  @IsString()
  @MaxLength(60)
  period: string;
}

/** 经县政府同意, for one paper. */
export class ConsentDto {
  /** Post and name of whoever agreed for the county government. */
  @IsString()
  @MaxLength(60)
  by: string;

  /** YYYY-MM-DD */
  @IsString()
  @MaxLength(10)
  on: string;
}

/** What is left out stays as it is; null takes a mark away. */
export class MarksDto {
  @IsOptional()
  @IsIn(PUBLICITIES)
  publicity?: Publicity;

  @IsOptional()
  @ValidateNested()
  @Type(() => SecrecyDto)
  secrecy?: SecrecyDto | null;

  @IsOptional()
  @IsIn(URGENCIES)
  urgency?: Urgency | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ConsentDto)
  consent?: ConsentDto;
}

export class MarkedDocument {
  marked: string[];
}

export class MovedDocument {
  state: string;
}

export class RevisedDocument extends MovedDocument {
  round: number;
}

export class SignedDocument {
  /** 发文字号 */
  number: string;
}

export class ReceivedDocument {
  receivedOn: string;
}
