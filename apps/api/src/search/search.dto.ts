import { Transform } from 'class-transformer';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { WorldQuery } from '../inbox/inbox.dto';

export class SearchQuery extends WorldQuery {
  /** Words as they stand in the text; one character finds nothing worth reading. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MinLength(2)
  @MaxLength(60)
  q: string;
}
