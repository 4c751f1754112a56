import { IsOptional, IsString, MaxLength } from 'class-validator';

export class PersonQuery {
  /** Whose time is asked for. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  name?: string;
}
