import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, MaxLength, ValidateNested } from 'class-validator';

const LONGEST = 50_000;

export class ReturnDto {
  /** What has to be changed. */
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
